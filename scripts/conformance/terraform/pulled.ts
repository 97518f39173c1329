import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { run } from '../../../compiler/cli/run.ts';
import { recordingWorld } from '../../../compiler/cli/test-world.ts';
import { compiler } from '../../../compiler/cli/whole-compiler.ts';
import { filesBelow } from '../../files-below.ts';
import type { TerraformDocument } from './documents.ts';
import { type Judge, providerOfTime } from './provider.ts';

const resources = {
  time_sleep: { pause: { create_duration: '30s', triggers: { of: 'a' } } },
  time_static: { start: { rfc3339: '2026-11-28T00:00:00Z' } },
  time_offset: { later: { offset_days: 7, base_rfc3339: '${resources.start.rfc3339}' } },
  time_rotating: { key: { rotation_days: 30 } },
};

/**
 * A provider that the catalogue does not know: built, put into the mirror, its schema taken with `stackc schema pull`, and a stack of all its types
 * compiled with that schema. A text says what cannot be had or does not hold.
 */
export async function pulledDocuments(judge: Judge): Promise<readonly TerraformDocument[] | string> {
  const failure = providerOfTime();
  if (failure !== undefined) return failure;
  const folder = mkdtempSync(join(tmpdir(), 'stackc-pulled-'));
  try {
    const variables = Object.fromEntries(
      Object.entries(judge.mirrored).flatMap(([key, value]) => (value ? [[key, value]] : [])),
    );
    const stackc = async (stack: object, ...words: readonly string[]) => {
      writeFileSync(join(folder, 'stack.yaml'), stringify(stack));
      const { world, printed } = recordingWorld({ folder, variables });
      return { exit: await run(words, { world, compiler }), stderr: printed().stderr };
    };
    const stack = (types: object) => ({
      name: 'clock',
      settings: { provider_schemas: ['schemas/time.json'] },
      resources: { providers: { time: {} }, ...types },
    });
    const pull = await stackc({}, 'schema', 'pull', 'time');
    if (pull.exit !== 0) return `"stackc schema pull time" fails: ${pull.stderr}`;
    const wrong = await stackc(stack({ time_sleep: { pause: { create_durations: '30s' } } }), 'check');
    if (!wrong.stderr.includes('Did you mean "create_duration"?')) return `a misspelt field passes: ${wrong.stderr}`;
    const written = await stackc(stack(resources), 'synth', '--syntax', 'both');
    if (written.exit !== 0) return `the stack is refused: ${written.stderr}`;
    return documentsIn(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function documentsIn(folder: string): readonly TerraformDocument[] {
  const files = Object.fromEntries(
    filesBelow(folder).map((file) => [file.slice(folder.length + 1), readFileSync(file, 'utf8')]),
  );
  return Object.entries(files)
    .filter(([path]) => /\/stack\.tf(\.json)?$/.test(path))
    .map(([path, text]) => ({ name: `time, ${path}`, group: 'a provider whose schema was pulled', path, text, files }));
}
