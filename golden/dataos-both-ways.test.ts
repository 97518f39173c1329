/** What a DataOS manifest becomes does not depend on where it stands: in a file of its own kind, or as a block of a stack. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dump, loadAll } from 'js-yaml';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { compile } from '../compiler/compile.ts';
import { kindOfManifest } from '../compiler/dialects/dataos-files.ts';
import { sourceFile } from '../compiler/source/source-file.ts';
import { startOf } from '../compiler/source/span.ts';
import { dictAt, textAt } from '../compiler/value/build.ts';
import type { Dict } from '../compiler/value/literal.ts';
import type { Value } from '../compiler/value/value.ts';
import { filesBelow } from '../scripts/files-below.ts';
import { memoryEnv } from './synthesize.ts';

const test = suite('golden/dataos-both-ways');

type Mapping = Record<string, unknown>;

const isMapping = (value: unknown): value is Mapping =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Cases with what a file of manifests cannot say: environments, variables and references, and names of secrets that both types have. */
const cases = readdirSync('golden')
  .filter((name) => name.startsWith('dataos-') && existsSync(`golden/${name}/stack.yaml`))
  .filter(
    (name) => !/^(environments|variables):|\$\{resources\./m.test(readFileSync(`golden/${name}/stack.yaml`, 'utf8')),
  );

test('there are cases to look at', () => assert.ok(cases.length >= 14, cases.join()));

for (const name of cases) {
  test(name, () => {
    const folder = `golden/${name}`;
    const documents = loadAll(readFileSync(`${folder}/stack.yaml`, 'utf8')).filter(isMapping);
    const [first] = documents;
    const isStack = first !== undefined && 'resources' in first;
    const other = isStack ? manifestsOf(first) : [stackOf(documents)];
    const text = other.map((document) => dump(document, { lineWidth: -1, noRefs: true })).join('---\n');
    const files = { ...filesOf(folder), 'stack.yaml': text };
    const expected = kubernetesFiles(filesOf(folder), folder);
    assert.ok(expected.length > 0);
    assert.equal(kubernetesFiles(files, folder), expected);
    // A user's own skeletons are rendered for each object; the built-in ones once for each form.
    const rendered = kubernetesFiles({ ...filesOf(folder), ...builtInSkeletons }, folder, { templates: 'skeletons' });
    assert.equal(rendered, expected);
  });
}

const builtInSkeletons = Object.fromEntries(
  readdirSync('templates/kubernetes').map((name) => [
    `skeletons/${name}`,
    readFileSync(`templates/kubernetes/${name}`, 'utf8'),
  ]),
);

function filesOf(folder: string): Record<string, string> {
  const own = filesBelow(folder).filter((path) => !path.startsWith(`${folder}/expected/`));
  return Object.fromEntries(own.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]));
}

/** The Kubernetes files of `stack.yaml`, with what the command line and `kubernetes:` of the stack say. */
function kubernetesFiles(
  files: Record<string, string>,
  folder: string,
  settings: Readonly<Record<string, string>> = {},
): readonly (readonly [string, string])[] {
  const options = optionsOf(folder);
  const { files: written } = compile(
    'stack.yaml',
    memoryEnv({
      files,
      disableInterpolation: options.includes('--disable-interpolation'),
      sections: sectionsOf(folder, options, settings),
    }),
  );
  return written.filter(({ path }) => path.startsWith('kubernetes/')).map(({ path, text }) => [path, text] as const);
}

function optionsOf(folder: string): readonly string[] {
  const file = `${folder}/case.json`;
  const settings: { options?: readonly string[] } = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  return settings.options ?? [];
}

/** Options of the command line, and the section of the stack, which manifests have no place for. */
function sectionsOf(
  folder: string,
  options: readonly string[],
  settings: Readonly<Record<string, string>>,
): ReadonlyMap<string, Dict<Value>> {
  const [first] = loadAll(readFileSync(`${folder}/stack.yaml`, 'utf8')).filter(isMapping);
  const own = isMapping(first?.['kubernetes']) ? first['kubernetes'] : {};
  const at = startOf(sourceFile('stack.yaml', ''));
  const members = Object.entries({ ...own, ...settings }).map(
    ([key, value]) => [key, textAt(at, String(value))] as const,
  );
  const given = ['profile', 'resolve', 'stamp'].flatMap((name) => {
    const index = options.indexOf(`--${name}`);
    return index < 0 ? [] : [[name, textAt(at, options[index + 1] ?? '')] as const];
  });
  return new Map([['kubernetes', dictAt(at, Object.fromEntries([...members, ...given]))]]);
}

/** The blocks of a stack as manifests. */
function manifestsOf({ resources }: Mapping): readonly Mapping[] {
  return Object.entries(isMapping(resources) ? resources : {}).flatMap(([kind, blocks]) =>
    Object.entries(isMapping(blocks) ? blocks : {}).map(([name, block]) => {
      const body = isMapping(block) ? block : {};
      const type = [...kindOfManifest].find(([word, key]) => key === kind && word in body)?.[0] ?? '';
      return { name, version: versions[type] ?? 'v1', type, ...body };
    }),
  );
}

const versions: Readonly<Record<string, string>> = {
  stack: 'v1alpha',
  worker: 'v1beta',
  volume: 'v1beta',
  compute: 'v1beta',
};

/** Manifests as the blocks of a stack. */
function stackOf(manifests: readonly Mapping[]): Mapping {
  const resources: Record<string, Record<string, unknown>> = {};
  for (const { name, type, ...body } of manifests) {
    const kind = kindOfManifest.get(String(type)) ?? String(type);
    resources[kind] = { ...resources[kind], [String(name)]: body };
  }
  return { name: 'other', resources };
}

test.run();
