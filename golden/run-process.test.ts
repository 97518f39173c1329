/** `stackc run --block` and `stackc kill` with processes: real ones, in a process of stackc where signals matter. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { hostname } from 'node:os';
import { resolve } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { builtProgram } from '../scripts/built-program.ts';
import { type BlockPlace, inBlockWorld } from './block-world.ts';
import { until as waitUntil } from './drive-world.ts';

const test = suite('golden/run-process');

/** Prints ten megabytes in lines of a hundred letters. */
const talkative = `const line = 'x'.repeat(99) + '\\n'; let left = 104858; const write = () => { while (left-- > 0) if (!process.stdout.write(line)) return process.stdout.once('drain', write); }; write()`;

const stack = `name: shop
variables: {token: {sensitive: true}}
prefect: {env: {A: base, B: base, GONE: base}}
resources:
  infrastructure:
    zero: {type: process, command: [sh, -c, exit 0]}
    one: {type: process, command: [sh, -c, exit 1]}
    two: {type: process, command: [sh, -c, exit 2]}
    memory: {type: process, command: [sh, -c, exit 247]}
    killed: {type: process, command: [sh, -c, 'kill -9 $$']}
    ended: {type: process, command: [sh, -c, 'kill -15 $$']}
    both: {type: process, command: [sh, -c, 'echo out; echo err >&2']}
    silent: {type: process, command: [sh, -c, 'echo out; echo err >&2; exit 4'], stream_output: false}
    where: {type: process, command: [pwd], working_dir: below}
    somewhere: {type: process, command: [pwd]}
    words: {type: process, command: [printf, '[%s]', "it's 100% \\"new\\"", a  b, '$HOME', ""]}
    environment:
      type: process
      command: [sh, -c, 'echo "$A $B $(printenv GONE OURS || echo none) $SYSTEM $TOKEN"']
      env: {B: own, GONE: null, OURS: null, TOKEN: "\${vars.token}"}
    talkative: {type: process, command: [${JSON.stringify(process.execPath)}, -e, ${JSON.stringify(talkative)}]}
    stubborn: {type: process, command: [sh, -c, 'trap "" TERM INT HUP; echo ready; sleep 60 & sleep 60']}
    obedient: {type: process, command: [sh, -c, 'trap "echo bye; exit 5" TERM INT; echo ready; while :; do sleep 0.05; done']}
    parent: {type: process, command: [sh, -c, 'sh -c "trap \\"\\" INT TERM; sleep 60" & echo ready; wait']}
    missing: {type: process, command: [no-such-program]}
    nowhere: {type: process, command: [pwd], working_dir: gone}
environments:
  dev: {}
  old: {prefect: {compat: "2.20"}}
`;
const path = process.env['PATH'] ?? '';

const endings: readonly (readonly [block: string, exit: number, stdout: string, said: RegExp])[] = [
  ['zero', 0, '', /process "zero" exited cleanly/],
  ['one', 1, '', /STK8505: The process "one" exited with status code 1\.\n/],
  ['two', 2, '', /STK8505.*code 2\./],
  ['memory', 247, '', /code 247\. This indicates that the process was terminated due to high memory usage\./],
  ['killed', 137, '', /code -9\. This indicates that the process exited due to a SIGKILL signal\./],
  ['ended', 143, '', /code -15\. This indicates that the process exited due to a SIGTERM signal\./],
  ['both', 0, 'out\n', /err\n/],
  ['silent', 4, '', /^(?![\s\S]*err\n)/],
  ['words', 0, '[it\'s 100% "new"][a  b][$HOME][]', /exited cleanly/],
  ['environment', 0, 'base own none here hunter-22\n', /exited cleanly/],
  ['missing', 1, '', /STK8504.*"no-such-program" of "missing" could not be started: there is no program of this name/],
  ['nowhere', 1, '', /STK8504.*working folder ".*gone" does not exist/],
];
for (const [block, exit, stdout, said] of endings) {
  test(`${block}: exit code ${exit}`, () =>
    inBlockWorld(stack, async ({ stackc }) => {
      const ended = await stackc(`run -e dev --block ${block}`, {
        PATH: path,
        SYSTEM: 'here',
        OURS: 'here',
        GONE: 'here',
        token: 'hunter-22',
      });
      assert.equal([ended.exit, ended.stdout], [exit, stdout], ended.stderr);
      assert.match(ended.stderr, said);
      assert.not.match(ended.stderr, /hunter-22/);
    }));
}

test('the result as JSON, with what is printed on standard error', () =>
  inBlockWorld(stack, async ({ stackc }) => {
    const { exit, stdout, stderr } = await stackc('run -e dev --block both --json', { PATH: path });
    const started = new RegExp(`started ${hostname()}:(\\d+)\\n`).exec(stderr);
    assert.equal([exit, JSON.parse(stdout)], [0, { identifier: started?.[1], status_code: 0 }]);
    assert.match(stderr, /^out$/m);
  }));

test('a folder of its own that is gone afterwards, or that of the block, seen from the stack', () =>
  inBlockWorld(stack, async ({ stackc, folder }) => {
    const { stdout } = await stackc('run -e dev --block somewhere', { PATH: path });
    assert.match(stdout, /stackc-prefect-\w+\n$/);
    assert.not.ok(existsSync(stdout.trim()));
    mkdirSync(resolve(folder, 'below'));
    assert.match((await stackc('run -e dev --block where', { PATH: path })).stdout, /\/below\n$/);
  }));

test('an empty command can be compiled as in the original, but not run', () =>
  inBlockWorld(
    'name: a\nprefect: {compat: "2.20"}\nresources: {infrastructure: {load: {type: process, command: []}}}\n',
    async ({ stackc }) => {
      const { exit, stderr } = await stackc('run --block load', { PATH: path });
      assert.equal([exit, /STK8503/.test(stderr)], [1, true]);
    },
  ));

interface Started {
  readonly child: ChildProcess;
  readonly printed: { out: string; err: string; bytes: number };
  readonly until: (pattern: RegExp) => Promise<RegExpExecArray>;
  readonly ended: Promise<number | null>;
}

/** stackc in a process of its own. */
function start(folder: string, ...args: string[]): Started {
  const child = spawn(process.execPath, [builtProgram(), ...args], { cwd: folder });
  const printed = { out: '', err: '', bytes: 0 };
  child.stdout.on('data', (piece: Buffer) => {
    printed.bytes += piece.length;
    if (printed.out.length < 1000) printed.out += piece.toString();
  });
  child.stderr.on('data', (piece: Buffer) => {
    printed.err += piece.toString();
  });
  let isOver = false;
  child.on('close', () => {
    isOver = true;
  });
  return {
    child,
    printed,
    async until(pattern) {
      for (;;) {
        const found = pattern.exec(printed.out + printed.err);
        if (found) return found;
        if (isOver) throw new Error(`it ended without ${pattern}: ${printed.err}`);
        await new Promise((next) => setTimeout(next, 10));
      }
    },
    ended: new Promise((done) => child.on('close', done)),
  };
}

function isThere(pid: number): boolean {
  try {
    process.kill(-pid, 0);
    return true;
  } catch {
    return false;
  }
}

test('ten megabytes of output arrive whole', () =>
  inBlockWorld(stack, async ({ folder }) => {
    const { ended, printed } = start(folder, 'run', '-e', 'dev', '--block', 'talkative');
    assert.is(await ended, 0, printed.err);
    assert.is(printed.bytes, 10_485_800);
  }));

/** Who obeys gets more time than any machine takes; who does not is waited for in vain. */
const signals: readonly (readonly [block: string, signal: NodeJS.Signals, grace: string, exit: number])[] = [
  ['obedient', 'SIGINT', '100', 5],
  ['obedient', 'SIGTERM', '100', 5],
  ['stubborn', 'SIGINT', '1', 137],
  ['stubborn', 'SIGTERM', '1', 137],
  ['parent', 'SIGINT', '3', 130],
];
for (const [block, signal, grace, exit] of signals) {
  test(`${signal} goes on to ${block}, and nothing is left running`, () =>
    inBlockWorld(stack, async ({ folder }) => {
      const { child, ended, until, printed } = start(folder, 'run', '-e', 'dev', '--block', block, '--grace', grace);
      await until(/ready/);
      const pid = Number((await until(/started .*:(\d+)/))[1]);
      child.kill(signal);
      assert.is(await ended, exit, printed.err);
      // Killed processes go when the system has looked at them.
      await waitUntil(() => !isThere(pid));
    }));
}

async function killing({ folder, stackc }: BlockPlace, block: string, grace: number): Promise<number> {
  const { until, ended } = start(folder, 'run', '-e', 'dev', '--block', block);
  await until(/ready/);
  const [, id = ''] = await until(/started (\S+:\d+)/);
  const elsewhere = await stackc(`kill not-${id}`);
  assert.equal([elsewhere.exit, /STK8514.*running on the host "not-/.test(elsewhere.stderr)], [1, true]);
  assert.equal(await stackc(`kill ${id} --grace ${grace}`), { exit: 0, stdout: '', stderr: `ended ${id}\n` });
  const again = await stackc(`kill ${id}`);
  assert.equal([again.exit, /STK8515/.test(again.stderr)], [1, true]);
  return (await ended) ?? -1;
}

for (const [block, grace, exit] of [
  ['obedient', 10, 5],
  ['stubborn', 2, 137],
] as const) {
  test(`kill ends ${block}`, () =>
    inBlockWorld(stack, async (place) => {
      assert.is(await killing(place, block, grace), exit);
    }));
}

const wrong: readonly (readonly [line: string, exit: number, said: RegExp])[] = [
  ['run --block zero --job x', 64, /STK8007/],
  ['run --block zero --param a=1', 64, /STK8007/],
  ['run --block zero --grace soon', 64, /STK8005/],
  ['run --job x --grace 3', 64, /STK8007/],
  ['run --block zer', 1, /STK8500.*Did you mean "zero"\?/],
  ['kill', 64, /STK8516/],
  ['kill load', 64, /STK8513/],
  ['kill host:1', 64, /STK8513/],
  ['kill host:4711 --grace x', 64, /STK8005/],
];
for (const [line, exit, said] of wrong) {
  test(`nothing is run: ${line}`, () =>
    inBlockWorld(stack, async ({ stackc }) => {
      const ended = await stackc(line);
      assert.is(ended.exit, exit, ended.stderr);
      assert.match(ended.stderr, said);
    }));
}

test.run();
