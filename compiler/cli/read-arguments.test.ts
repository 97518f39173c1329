import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { lineText } from '../source/position.ts';
import { commands } from './commands.ts';
import { commandLine, readArguments } from './read-arguments.ts';

const test = suite('cli/read-arguments');
const synth = commands.find(({ name }) => name === 'synth');
if (!synth) throw new Error('There is no command synth');
const command = synth;

function read(...args: readonly string[]) {
  return readArguments(command, commandLine(['synth', ...args]));
}

const understood: readonly (readonly [
  readonly string[],
  readonly string[],
  Readonly<Record<string, readonly string[]>>,
])[] = [
  [[], [], {}],
  [['shop'], ['shop'], {}],
  [['shop', '-q', 'bank'], ['shop', 'bank'], { quiet: ['-q'] }],
  [['-e', 'dev', 'shop'], ['shop'], { environment: ['dev'] }],
  [['--env=dev', '--environment', 'prod'], [], { environment: ['dev', 'prod'] }],
  [['-edev', '-q'], [], { environment: ['dev'], quiet: ['-q'] }],
  [['--var', 'a=b=c', '--var', 'd=-1'], [], { var: ['a=b=c', 'd=-1'] }],
  [['--out=-dash', '-o', '-'], [], { out: ['-dash', '-'] }],
  [['--', '-shop'], ['-shop'], {}],
  [['--yaml-version', '1.1'], [], { 'yaml-version': ['1.1'] }],
];
for (const [args, positionals, options] of understood) {
  test(`synth ${args.join(' ')}`, () => {
    const { value, diagnostics } = read(...args);
    assert.equal(diagnostics, []);
    assert.equal(
      value.arguments.map(({ text }) => text),
      positionals,
    );
    const found = [...value.options].map(([name, values]) => [name, values.map(({ text }) => text)]);
    assert.equal(Object.fromEntries(found), options);
  });
}

const mistakes: readonly (readonly [readonly string[], readonly string[], string])[] = [
  [['--environmnt', 'dev'], ['STK8002'], '--environmnt'],
  [['--force=no'], ['STK8004'], '--force=…'],
  [['--out', '--check'], ['STK8003'], '--out'],
  [['-o'], ['STK8003'], '-o'],
  [['--format', 'xml'], ['STK8005'], 'xml'],
  [['--format=xml'], ['STK8005'], '--format=…'],
  [['--lock-timeout', 'soon'], ['STK8005'], 'soon'],
  [['-phunter2q'], ['STK8002'], '-p…'],
  [['-x', '--y', '-o'], ['STK8002', 'STK8002', 'STK8003'], '-x'],
];
for (const [args, codes, marked] of mistakes) {
  test(`synth ${args.join(' ')}: ${codes.join(', ')}`, () => {
    const { diagnostics } = read(...args);
    assert.equal(
      diagnostics.map(({ code }) => code),
      codes,
    );
    const at = diagnostics[0]?.at;
    assert.is(at?.file.text.slice(at.start, at.end), marked);
  });
}

test('a value that looks like an option is asked for behind an equals sign, an option is not', () => {
  const said = (...args: readonly string[]) => read(...args).diagnostics.map(({ message }) => message);
  assert.match(said('--var', '-7g5p')[0] ?? '', /written behind "=": --var=…\.$/);
  assert.not.match(said('--var', '-7g5p')[0] ?? '', '7g5p');
  for (const other of ['-q', '--quiet']) assert.not.match(said('--var', other)[0] ?? '', 'behind "="');
});

test('the command line hides what is given, also with misspelt options', () => {
  const [, first] = commandLine([
    'synth',
    '--var',
    'token=a',
    '--var=key=a',
    '--vra=t=a',
    '--vra',
    't=a',
    '-o',
    "it's here",
  ]);
  assert.is(
    first && lineText(first.at.file, 1),
    `stackc synth --var token=… --var=key=… --vra=… --vra t=… -o 'it's here'`,
  );
});

test('the command line hides what a word before it calls a credential', () => {
  const [, first] = commandLine(['synth', '--token', 'a', '--var', 'password', 'a', '-e', 'dev', '--api-key', '-x']);
  const shown = first && lineText(first.at.file, 1);
  assert.is(shown, 'stackc synth --token … --var password … -e dev --api-key -x');
});

test.run();
