import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { commands } from './commands.ts';
import { commandLine, readArguments } from './read-arguments.ts';
import { stackRequest } from './stack-request.ts';

const test = suite('cli/stack-request');

function request(...args: readonly string[]) {
  const command = commands.find(({ name }) => name === 'check');
  if (!command) throw new Error('There is no command check');
  return stackRequest(readArguments(command, commandLine(['check', ...args])).value);
}

const selections: readonly (readonly [readonly string[], string])[] = [
  [[], 'first'],
  [['--no-environment'], 'bare'],
  [['--all-environments'], 'all'],
  [['-e', 'dev', '-e', 'prod'], 'named'],
];
for (const [args, kind] of selections) {
  test(`check ${args.join(' ')}`, () => assert.is(request(...args).value.selection.kind, kind));
}

test('variables keep their order and everything behind the first equals sign', () => {
  const { variables } = request('--var', 'a=1=2', '--var', 'b=').value.options;
  assert.equal(
    variables.map(({ key, value }) => [key, value.value]),
    [
      ['a', '1=2'],
      ['b', ''],
    ],
  );
});

const mistakes: readonly (readonly [readonly string[], string])[] = [
  [['--var', 'a'], 'STK8008'],
  [['--var', '=a'], 'STK8008'],
  [['-e', 'dev', '--no-environment'], 'STK8007'],
  [['--no-environment', '--all-environments'], 'STK8007'],
];
for (const [args, code] of mistakes) {
  test(`check ${args.join(' ')}: ${code}`, () => {
    assert.equal(
      request(...args).diagnostics.map((each) => each.code),
      [code],
    );
  });
}

test('what is given with a colon is not repeated', () => {
  const [message] = request('--var', 'db_password:hunter2').diagnostics.map((each) => each.message);
  assert.is(
    message,
    'A variable is given as name=value, but "db_password:…" has no name followed by "=". Write "db_password=…".',
  );
});

test.run();
