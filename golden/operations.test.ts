import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { parse } from '../compiler/1-parse/parse.ts';
import { resolve } from '../compiler/2-resolve/resolve.ts';
import { expand } from '../compiler/3-expand/expand.ts';
import { check } from '../compiler/4-check/check.ts';
import { readCatalogueFile } from '../compiler/cli/catalogue-folder.ts';
import { run } from '../compiler/cli/commands/check.ts';
import { commands } from '../compiler/cli/commands.ts';
import { commandLine, readArguments } from '../compiler/cli/read-arguments.ts';
import { recordingWorld } from '../compiler/cli/test-world.ts';
import { compiler } from '../compiler/cli/whole-compiler.ts';
import type { Env } from '../compiler/env.ts';
import { homesOf } from '../compiler/homes.ts';
import type { Program } from '../compiler/ir/program.ts';
import { openKinds } from '../compiler/kinds/index.ts';
import { openProviderTypes } from '../compiler/schema/provider-types.ts';
import { newSharedWork } from '../compiler/shared-work.ts';
import { sourceFile } from '../compiler/source/source-file.ts';
import { dictAt } from '../compiler/value/build.ts';
import { benchStack } from '../scripts/bench/stack.ts';
import { terraform } from '../targets/terraform/index.ts';
import { type Count, countingMap, countingTree, entriesIn } from './counting.ts';
import { memoryEnv } from './synthesize.ts';

/**
 * How much is done for a stack, counted and not timed (design §9): counts are the same on every machine, so a walk too many or a
 * search in a loop shows here at once. Nothing in the compiler counts; what it is given does.
 */
const test = suite('golden/operations');

interface Counts {
  /** Look-ups in the mappings that the user wrote, and entries of them that were walked over. */
  readonly entries: number;
  /** Look-ups of references in the index of resources. */
  readonly links: number;
  readonly catalogueFiles: readonly string[];
}

/** How many entries are visited for each of three environments of one stack, which share what they can. */
function entriesPerEnvironment(jobs: number): readonly number[] {
  const entries: Count = { value: 0 };
  const text = `${benchStack(jobs)}environments: {a: {}, b: {variables: {env: b}}, c: {variables: {env: c}}}\n`;
  const { value: document } = parse(sourceFile('stack.yaml', text), { yamlVersion: undefined });
  const root = document.root && countingTree(document.root, entries);
  const shared = newSharedWork();
  return ['a', 'b', 'c'].map((environment) => {
    const before = entries.value;
    const { value: stack } = resolve({ ...document, root }, { ...memoryEnv({ environment }), shared });
    if (!stack) throw new Error(`The environment ${environment} does not compile`);
    return entries.value - before;
  });
}

function countFor(jobs: number): Counts {
  const entries: Count = { value: 0 };
  const links: Count = { value: 0 };
  const catalogueFiles: string[] = [];
  const types = openProviderTypes((path) => {
    catalogueFiles.push(path);
    return readCatalogueFile(path);
  });
  const env: Env = { ...memoryEnv({}), types, kinds: openKinds(types) };
  const { value: document } = parse(sourceFile('stack.yaml', benchStack(jobs)), { yamlVersion: undefined });
  const root = document.root && countingTree(document.root, entries);
  const { value: stack } = resolve({ ...document, root }, env);
  if (!stack) throw new Error('The stack of the benchmark does not compile');
  const { value: expanded } = expand(stack, env);
  const program: Program = { ...expanded, links: countingMap(expanded.links, links) };
  assert.equal(check(program, env, homesOf(program, env.targets, undefined)).diagnostics, []);
  const section = dictAt(program.at, {});
  const { read, parse: parseYaml, readBuiltIn } = env;
  const settings = { stackFile: 'stack.yaml', section, home: '../../..', allowUnresolved: false, paths: undefined };
  assert.is(terraform.lower(program, { ...settings, read, parse: parseYaml, readBuiltIn }).diagnostics.length, 0);
  return { entries: entries.value, links: links.value, catalogueFiles };
}

const small = countFor(100);
const large = countFor(1000);

test('ten times the jobs are ten times the work', () => {
  for (const what of ['entries', 'links'] as const) {
    const growth = large[what] / small[what];
    // What a stack has once, whatever its size, makes it less than ten.
    assert.ok(growth > 5 && growth <= 10.1, `${what}: ${small[what]} for 100 jobs, ${large[what]} for 1,000`);
  }
});

test('each entry is visited a few times', () => {
  const { root } = parse(sourceFile('stack.yaml', benchStack(1000)), { yamlVersion: undefined }).value;
  const written = root ? entriesIn(root) : 0;
  assert.ok(large.entries <= 4 * written, `${large.entries} for ${written} entries`);
});

test('a further environment visits only what depends on it', () => {
  const [first = 0, ...others] = entriesPerEnvironment(100);
  for (const other of others) assert.ok(other <= 0.8 * first, `${other} after ${first}`);
});

test('a reference is looked up a few times', () => {
  // 999 jobs refer to another one; each reference has two names that it might mean.
  assert.ok(large.links <= 8 * 999, `${large.links} look-ups`);
});

test('of the catalogue only the used types are read, each once', () => {
  const used = ['databricks_job.json', 'provider.json'].map((name) => `databricks/${name}`);
  assert.equal([...large.catalogueFiles].sort(), used);
});

test('every file is parsed once, whatever the number of environments', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'stackc-operations-'));
  const parsed: string[] = [];
  const files = {
    'stack.yaml': `name: shop
environments:
  dev: {resources: {databricks_jobs: !use more.yaml}}
  prod: {resources: {databricks_jobs: !use more.yaml}}
resources:
  databricks_jobs:
    <<: !use jobs.yaml
    other: !use job.yaml
    another: !use job.yaml
`,
    'jobs.yaml': 'ingest: {name: ingest}\n',
    'job.yaml': 'name: other\n',
    'more.yaml': 'more: {name: more}\n',
  };
  for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text);
  const counting: typeof parse = (file, options) => {
    parsed.push(file.name);
    return parse(file, options);
  };
  const { world } = recordingWorld({ folder });
  const command = commands.find(({ name }) => name === 'check');
  if (!command) throw new Error('There is no command check');
  const { value: invocation } = readArguments(command, commandLine(['check', '.', '--all-environments']));
  const exit = await run(invocation, { world, compiler: { ...compiler, parse: counting } });
  rmSync(folder, { recursive: true });
  assert.is(exit, 0);
  assert.equal(parsed.sort(), Object.keys(files).sort());
});

test.run();
