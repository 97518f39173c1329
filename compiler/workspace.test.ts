import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { memoryOptions, memoryWorkspace } from '../golden/synthesize.ts';
import { parse } from './1-parse/parse.ts';
import { readDiagnostics as say } from './cli/diagnostics.ts';
import { type Compilation, compile } from './compile.ts';
import { outcome } from './diagnostics/outcome.ts';
import type { Env } from './env.ts';
import { memoryReader } from './memory-reader.ts';
import { sourceFile } from './source/source-file.ts';
import { startOf } from './source/span.ts';
import { openWorkspace, type Workspace } from './workspace.ts';

const test = suite('compiler/workspace');

const files = {
  'stack.yaml': `name: shop
variables: {query: !use sql/query.sql, all: !use jobs/}
resources:
  providers: {databricks: {host: "https://\${vars.shop_host}"}}
  databricks_jobs: !use jobs/a.yaml
  databricks_groups: !use groups.yaml
`,
  'sql/query.sql': 'SELECT 1\n',
  'jobs/a.yaml': 'ingest: {name: "ingest ${vars.team}"}\n',
  'groups.yaml': 'team: {display_name: team}\n',
};

function env(workspace: Workspace): Env {
  return workspace.env(memoryOptions({}));
}

function compileIn(workspace: Workspace): Compilation {
  return compile('stack.yaml', env(workspace));
}

function open(texts: Readonly<Record<string, string>>, processEnvironment: Readonly<Record<string, string>> = {}) {
  return memoryWorkspace({ files: texts, processEnvironment });
}

/** The texts that a workspace hands to the parser, in order. */
function countingWorkspace(texts: Readonly<Record<string, string>>): { workspace: Workspace; parsed: string[] } {
  const parsed: string[] = [];
  const workspace = openWorkspace({
    reader: memoryReader({ files: texts }),
    parse: (file, options) => {
      parsed.push(file.name);
      return parse(file, options);
    },
    targets: [],
    readCatalogue: () => undefined,
    readBuiltIn: () => undefined,
    jq: () => ({ results: [] }),
  });
  return { workspace, parsed };
}

test('a compilation says what it asked for', () => {
  const { inputs, documents, diagnostics } = compileIn(open(files, { SHOP_HOST: 'x', TEAM: 'y', HOME: '/home/me' }));
  assert.equal(
    diagnostics.map(({ code }) => code),
    ['STK2082'],
  );
  assert.equal([...inputs.files.keys()].sort(), ['groups.yaml', 'jobs/a.yaml', 'sql/query.sql', 'stack.yaml']);
  assert.is(inputs.files.get('sql/query.sql'), 'SELECT 1\n');
  assert.equal([...documents.keys()].sort(), ['groups.yaml', 'jobs/a.yaml', 'stack.yaml']);
  assert.ok(inputs.folders.get('jobs')?.includes('jobs/a.yaml'));
  assert.ok(inputs.variables.has('SHOP_HOST'));
  assert.ok(inputs.variables.has('TEAM'));
  assert.not(inputs.variables.has('HOME'));
});

test('what was looked for in vain is an input, too', () => {
  const { inputs } = compileIn(open({ 'stack.yaml': 'name: "${vars.nobody}"\nresources: !use gone.yaml\n' }));
  assert.equal([...inputs.missing], ['gone.yaml']);
  const set = compileIn(open({ 'stack.yaml': 'name: "${vars.nobody}"\n' }));
  assert.ok(set.inputs.variables.has('nobody'));
});

test('what is found out before an error is kept', () => {
  const syntax = compileIn(open({ 'stack.yaml': 'name: {\n' }));
  assert.equal([syntax.documents.size, syntax.stack, syntax.program], [1, undefined, undefined]);
  const shape = compileIn(open({ 'stack.yaml': 'name: shop\nresources: {databricks_jobs: {a: {nmae: x}}}\n' }));
  assert.is(shape.stack?.name, 'shop');
  assert.is(shape.program, undefined);
  const reference = compileIn(
    open({ 'stack.yaml': 'name: shop\nresources: {databricks_jobs: {a: {name: "${resources.b.id}"}}}\n' }),
  );
  assert.is(reference.program?.resources.length, 1);
  assert.equal(reference.files, []);
});

test('a file is parsed again only when its text has changed', () => {
  const { workspace, parsed } = countingWorkspace(files);
  for (let round = 0; round < 2; round++) env(workspace).load('groups.yaml');
  workspace.invalidate('groups.yaml');
  env(workspace).load('groups.yaml');
  workspace.set('groups.yaml', files['groups.yaml']);
  env(workspace).load('groups.yaml');
  assert.equal(parsed, ['groups.yaml']);
  workspace.set('groups.yaml', 'other: {}\n');
  env(workspace).load('groups.yaml');
  assert.equal(parsed, ['groups.yaml', 'groups.yaml']);
});

test('a text that is set hides the file until it is taken away', () => {
  const workspace = open(files);
  const read = (path: string) => env(workspace).read(path).value;
  workspace.set('./sql/query.sql', 'SELECT 2\n');
  assert.is(read('sql/query.sql'), 'SELECT 2\n');
  workspace.set('sql/query.sql', undefined);
  assert.is(read('sql/query.sql'), 'SELECT 1\n');
});

test('a text that is set is in its folder', () => {
  const workspace = open(files);
  workspace.set('jobs/b/new.yaml', 'new: {}\n');
  workspace.set('elsewhere.yaml', 'a: 1\n');
  assert.equal(env(workspace).list('jobs'), ['jobs/a.yaml', 'jobs/b/new.yaml']);
  assert.equal(env(workspace).list('jobs/b'), ['jobs/b/new.yaml']);
  assert.is(env(workspace).list('nowhere'), undefined);
});

test('invalidate makes a change on the disk visible', () => {
  const disk: Record<string, string> = { 'a.yaml': 'a: 1\n', 'b/c.yaml': 'c: 1\n' };
  const workspace = openWorkspace({
    reader: {
      read: (path) => outcome(disk[path]),
      beside: () => [],
      list: () => Object.keys(disk),
      processEnvironment: new Map(),
    },
    parse,
    targets: [],
    readCatalogue: () => undefined,
    readBuiltIn: () => undefined,
    jq: () => ({ results: [] }),
  });
  const read = (path: string) => env(workspace).read(path).value;
  assert.equal([read('a.yaml'), read('b/c.yaml'), read('d.yaml')], ['a: 1\n', 'c: 1\n', undefined]);
  assert.is(env(workspace).list('.')?.length, 2);
  Object.assign(disk, { 'a.yaml': 'a: 2\n', 'b/c.yaml': 'c: 2\n', 'd.yaml': 'd: 1\n' });
  assert.is(read('a.yaml'), 'a: 1\n');
  workspace.invalidate('./a.yaml');
  assert.equal([read('a.yaml'), read('b/c.yaml'), read('d.yaml')], ['a: 2\n', 'c: 1\n', undefined]);
  assert.is(env(workspace).list('.')?.length, 3);
  workspace.invalidate();
  assert.equal([read('b/c.yaml'), read('d.yaml')], ['c: 2\n', 'd: 1\n']);
});

test('what cannot be read says why, wherever it is asked for', () => {
  const { reader, codes } = unreadable();
  assert.equal(
    codes(
      openWorkspace({
        reader,
        parse,
        targets: [],
        readCatalogue: () => undefined,
        readBuiltIn: () => undefined,
        jq: () => ({ results: [] }),
      }),
    ),
    ['STK8022', 'STK8022'],
  );
});

/** A reader that can read nothing but the stack. */
function unreadable() {
  const stack = 'name: shop\ndescription: !use text.sql\nresources: {databricks_jobs: !use jobs.yaml}\n';
  const memory = memoryReader({ files: { 'stack.yaml': stack } });
  const reader = {
    ...memory,
    read: (path: string) =>
      path === 'stack.yaml'
        ? memory.read(path)
        : outcome(undefined, [say.unreadable(startOf(sourceFile(path, '')), { path, reason: 'the disk is on fire' })]),
  };
  return { reader, codes: (workspace: Workspace) => compileIn(workspace).diagnostics.map(({ code }) => code) };
}

test.run();
