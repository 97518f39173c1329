import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type CompileInput, type CompileResult, compile, compileFolder, formatDiagnostics } from './library.ts';

const test = suite('cli/library');
const stack = `name: shop
variables: {team: data}
environments: {dev: {}, prod: {variables: {team: core}}}
resources: {terraform_data: {a: {input: "\${vars.team}"}}}
`;

/** The environment, the input of the resource, and the codes of what was said. */
function about({ environment, files, diagnostics }: CompileResult): readonly unknown[] {
  const text = files.find(({ path }) => path === 'terraform/stack.tf.json')?.text;
  const input = text === undefined ? undefined : JSON.parse(text).resource?.terraform_data?.a.input;
  return [environment, input, diagnostics.map(({ code }) => code).join()];
}

const files = { 'stack.yaml': stack };

const cases: readonly (readonly [name: string, input: CompileInput, about: readonly unknown[]])[] = [
  ['the first environment', { files }, ['dev', 'data', '']],
  ['an environment', { files, environment: 'prod' }, ['prod', 'core', '']],
  ['the bare stack', { files, environment: null }, [undefined, 'data', '']],
  ['a stack without environments', { files: { 'stack.yaml': 'name: shop\n' } }, [undefined, undefined, '']],
  ['values of variables', { files, variables: { team: 'mine' } }, ['dev', 'mine', '']],
  [
    'the variable file beside the stack',
    { files: { ...files, 'variables.yaml': 'team: file\n' } },
    ['dev', 'file', ''],
  ],
  [
    'the variable file of the environment',
    { files: { ...files, 'variables.yaml': 'team: file\n', 'variables.dev.yaml': 'team: dev\n' } },
    ['dev', 'dev', ''],
  ],
  [
    'another variable file',
    { files: { ...files, 'mine.yaml': 'team: mine\n' }, variableFile: 'mine.yaml' },
    ['dev', 'mine', ''],
  ],
  ['another stack file', { files: { 'a/b.yaml': stack }, stack: './a/b.yaml' }, ['dev', 'data', '']],
  [
    'process variables are those that are given',
    {
      files: { 'stack.yaml': 'name: shop\nresources: {terraform_data: {a: {input: "${vars.home}"}}}\n' },
      processEnvironment: { HOME: 'x', PATH: undefined },
    },
    [undefined, 'x', 'STK2082'],
  ],
  ['no stack', { files: { 'stak.yaml': stack } }, [undefined, undefined, 'STK8020']],
  ['no such variable file', { files, variableFile: 'nope.yaml' }, ['dev', undefined, 'STK8021']],
  ['no such environment', { files, environment: 'qa' }, ['qa', undefined, 'STK2030']],
  ['no such target', { files, targets: ['terrafrom'] }, ['dev', undefined, 'STK8005']],
];
for (const [name, input, expected] of cases) {
  test(name, () => assert.equal(about(compile(input)), expected));
}

test('what a result depends on is known', () => {
  const { inputs } = compile({ files: { ...files, 'variables.yaml': 'team: x\n' } });
  assert.equal(
    [[...inputs.files.keys()], [...inputs.missing]],
    [['stack.yaml', 'variables.yaml'], ['variables.dev.yaml']],
  );
});

test('values of variables are not printed', () => {
  const { diagnostics } = compile({ files, variables: { unknown: 'secret' } });
  const text = formatDiagnostics(diagnostics);
  assert.match(text, 'STK2044');
  assert.not.match(text, 'secret');
});

test('a folder, and a file in it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stackc-library-'));
  try {
    mkdirSync(join(folder, 'shop'));
    writeFileSync(join(folder, 'shop/stack.yaml'), stack);
    assert.equal(about(compileFolder(join(folder, 'shop'))), ['dev', 'data', '']);
    assert.equal(about(compileFolder(join(folder, 'shop/stack.yaml'), { environment: 'prod' })), ['prod', 'core', '']);
    assert.equal(about(compileFolder(join(folder, 'bank'))), [undefined, undefined, 'STK8020']);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test.run();
