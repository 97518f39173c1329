import { spawnSync } from 'node:child_process';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { compileText } from '../../golden/synthesize.ts';

const test = suite('targets/process');

/** The script of a process, and what is said about it. */
function script(block: string, targets?: readonly string[]) {
  const { files, diagnostics } = compileText(
    `name: shop\nresources:\n  infrastructure:\n    load: {type: process, ${block}}\n`,
    { targets },
  );
  return {
    text: files.find(({ path }) => path.endsWith('load.sh'))?.text ?? '',
    codes: diagnostics.map(({ code }) => code),
  };
}

/** What a script prints in a shell, with some variables there. */
function run(text: string, variables: Readonly<Record<string, string>> = {}) {
  const env = { PATH: process.env['PATH'], ...variables };
  const { status, stdout, stderr } = spawnSync('sh', ['-c', text], { encoding: 'utf8', env });
  return { status, stdout, stderr };
}

const words = [
  '',
  ' ',
  '~',
  '*',
  '$HOME',
  '$(id)',
  '`id`',
  "it's",
  '"q"',
  '\\',
  'a\nb',
  'a\rb',
  '-n',
  '!x',
  '{a,b}',
  'é',
  '%s',
  '#x',
  'a=b',
];

test('words are what they were', () => {
  const { text } = script(`command: ${JSON.stringify(['printf', '[%s]', ...words])}`);
  assert.is(run(text).stdout, words.map((word) => `[${word}]`).join(''));
});

for (const name of ['GONE', 'odd.name', 'with-hyphen', '1x', 'a b']) {
  test(`null takes "${name}" away, and the program runs`, () => {
    const { text } = script(`command: [printenv], env: {"${name}": null, KEPT: "1"}`);
    const { status, stdout, stderr } = run(text, { [name]: 'there', OTHER: '2' });
    assert.is(status, 0, stderr);
    assert.not.match(stdout, 'there');
    assert.match(stdout, 'KEPT=1');
    assert.match(stdout, 'OTHER=2');
  });
}

test('names that no variable can have are told, also where they are taken away', () => {
  assert.equal(script('command: [date], env: {"a=b": null}').codes, ['STK6401']);
  assert.equal(script('command: [date], env: {"": null}').codes, ['STK6401']);
});

test('a program with an equals sign is a program', () => {
  const { text } = script(`command: ["/no/such=program", "a b"], env: {A: "1"}`);
  assert.match(run(text).stderr, /\/no\/such=program.*not found/);
});

test('labels, which a process does not have, are told where a script is written', () => {
  const block = 'command: [date], labels: {team: data}';
  assert.equal(script(block).codes, ['STK3659']);
  assert.equal(script('command: [date], labels: {}').codes, []);
  assert.equal(script(block, ['prefect']).codes, []);
});

test.run();
