/** `stackc import --from terraform`: Terraform's document of every golden, imported and synthesized again, has the same resources with the same values. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { run } from '../compiler/cli/run.ts';
import { recordingWorld } from '../compiler/cli/test-world.ts';
import { compiler } from '../compiler/cli/whole-compiler.ts';
import { filesBelow } from '../scripts/files-below.ts';
import { goldenCases } from './case.ts';

const test = suite('golden/import-terraform');

interface Place {
  readonly folder: string;
  readonly stackc: (line: string) => Promise<{ exit: number; stdout: string; stderr: string }>;
  readonly write: (path: string, text: string) => void;
  readonly read: (path: string) => string;
}

async function inFolder(body: (place: Place) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'stackc-import-'));
  try {
    await body({
      folder,
      read: (path) => readFileSync(join(folder, path), 'utf8'),
      write(path, text) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      },
      async stackc(line) {
        const { world, printed } = recordingWorld({ folder });
        const exit = await run(line.split(' '), { world, compiler });
        return { exit, ...printed() };
      },
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type Plain = { readonly [key: string]: Plain };

/** What is compared: everything that Terraform makes or hands on, but for the order of keys. */
function meaning(text: string): Plain {
  const { terraform, provider, resource, data, module, variable, output, moved, check } = JSON.parse(text);
  const sections = { terraform, provider, resource, data, module, variable, output, moved, check };
  return JSON.parse(JSON.stringify(sections, sorted));
}

function sorted(key: string, value: unknown): unknown {
  if (Array.isArray(value)) return key === 'depends_on' ? [...value].sort() : value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

const document = 'generated/default/terraform/stack.tf.json';
const cases = goldenCases('golden', '').flatMap(({ folder }) =>
  filesBelow(`${folder}/expected`)
    .filter((path) => path.endsWith('terraform/stack.tf.json'))
    .map((path) => [path, folder] as const),
);

/** Documents that do not come out the same, with the reason. */
const otherwise = new Map<string, string>([]);

test('there are goldens for it', () => assert.ok(cases.length > 30, `${cases.length}`));

for (const [path, folder] of cases) {
  test(path, () =>
    inFolder(async (place) => {
      cpSync(folder, place.folder, {
        recursive: true,
        filter: (from) => !/\/(?:expected|stack\.yaml|case\.json)$/.test(from),
      });
      const text = readFileSync(path, 'utf8');
      place.write(document, text);
      const imported = await place.stackc(`import --from terraform ${dirname(document)}`);
      assert.is(imported.exit, 0, imported.stderr);
      rmSync(join(place.folder, 'generated'), { recursive: true });
      const made = await place.stackc('synth -t terraform --allow-unresolved');
      const isSame = made.exit === 0 && JSON.stringify(meaning(place.read(document))) === JSON.stringify(meaning(text));
      if (otherwise.has(path)) assert.not.ok(isSame, 'it need not be listed any more');
      else {
        assert.is(made.exit, 0, made.stderr + place.read('stack.yaml'));
        assert.equal(meaning(place.read(document)), meaning(text));
      }
    }),
  );
}

test.run();
