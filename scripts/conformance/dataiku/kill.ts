/**
 * `npm run conformance:dataiku:kill [-- --actions 60 --from 1 --to 61]`, after `npm run build`: applies a plan of so many actions against a fake fleet,
 * and kills it (SIGKILL) after each of its writes in turn, before the answer is there. Another run must then leave the servers and the state file
 * as an undisturbed run does. `--random N [--seed FIRST]` then gives N runs a server that answers 429, 500, resets or dawdles at random, and kills every third of
 * them; `--two N` starts two runs at once, N times. Ends with `N passed, N failed`.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { variablesFor } from '../../../golden/dss-world.ts';
import { builtProgram } from '../built-program.ts';
import { docIn } from './fake-dss/json.ts';
import { type FakeDss, fleetState, serveFakeDss, told } from './fake-dss/serve.ts';
import { manyActions } from './many-actions.ts';
import { randomFaults } from './random-faults.ts';

const number = (otherwise: string) => ({ type: 'string', default: otherwise }) as const;
const { values } = parseArgs({
  options: {
    actions: number('60'),
    from: number('1'),
    to: number('100000'),
    random: number('0'),
    seed: number('1'),
    two: number('0'),
  },
});
const program = builtProgram();
const project = manyActions(Number(values.actions));
/** A run that is begun again and again must come to its end before that. */
const mostRuns = 60;

const undisturbed = await inTrial(async (trial) => {
  const writes = countWrites(trial);
  const code = await start(trial).ended;
  if (code !== 0) throw new Error(`The undisturbed run ended with ${code}`);
  return { end: endOf(trial), writes: writes.count };
});
process.stderr.write(`${undisturbed.writes} writes\n`);
let [passed, failed] = [0, 0];

for (let write = Number(values.from); write <= Math.min(Number(values.to), undisturbed.writes); write++) {
  judge(`killed after write ${write}`, await killedAfter(write));
}
const seeds = Array.from({ length: Number(values.random) }, (_, index) => Number(values.seed) + index);
for (const seed of seeds) judge(`faults of seed ${seed}`, await withFaults(seed));
for (let round = 1; round <= Number(values.two); round++) judge(`two at once, round ${round}`, await twoAtOnce());
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed > 0 ? 1 : 0;

function judge(name: string, end: string): void {
  process.stderr.write(`${name}: ${end === undisturbed.end ? 'as undisturbed' : 'different'}\n`);
  if (end === undisturbed.end) passed += 1;
  else {
    failed += 1;
    process.stdout.write(`failed: ${name}\n${end}\n`);
  }
}

interface Trial {
  readonly fake: FakeDss;
  readonly folder: string;
}

async function inTrial<Result>(body: (trial: Trial) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'stackc-kill-'));
  const fake = await serveFakeDss();
  try {
    writeFileSync(join(folder, 'project.yml'), project);
    return await body({ fake, folder });
  } finally {
    await fake.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Writes {
  count: number;
}

function countWrites({ fake }: Trial, then: (count: number) => void = () => undefined): Writes {
  const writes = { count: 0 };
  fake.server.heard = ({ method }) => {
    if (method === 'GET') return;
    writes.count += 1;
    then(writes.count);
  };
  return writes;
}

/** What the servers have and what the state says, after a run that was killed at a write and another one. */
function killedAfter(write: number): Promise<string> {
  return inTrial(async (trial) => {
    const first = start(trial);
    countWrites(trial, (count) => {
      if (count === write) first.process.kill('SIGKILL');
    });
    await first.ended;
    const code = await start(trial).ended;
    return code === 0 ? endOf(trial) : `the second run ended with ${code}`;
  });
}

/** Runs until one comes through what the server does wrong; every third seed is killed now and then, too. */
function withFaults(seed: number): Promise<string> {
  return inTrial(async (trial) => {
    const faults = randomFaults(seed);
    for (const fault of faults.rules) told(trial.fake, 'POST', '/faults', fault);
    let codes = '';
    for (let run = 0; run < mostRuns; run++) {
      const child = start(trial);
      const killAt = seed % 3 === 0 && run < 5 ? faults.killAt(run) : undefined;
      countWrites(trial, (count) => {
        if (count === killAt) child.process.kill('SIGKILL');
      });
      const code = await child.ended;
      if (code === 0) return endOf(trial);
      codes += ` ${code}`;
    }
    return `no run came through:${codes}`;
  });
}

/** One of the two does the work; the other waits and finds it done. */
function twoAtOnce(): Promise<string> {
  return inTrial(async (trial) => {
    const both = [start(trial, '--lock-timeout', '60'), start(trial, '--lock-timeout', '60')];
    const codes = await Promise.all(both.map(({ ended }) => ended));
    return codes.every((code) => code === 0) ? endOf(trial) : `the runs ended with ${codes.join(' and ')}`;
  });
}

function start({ fake, folder }: Trial, ...more: readonly string[]) {
  const args = [program, 'apply', 'project.yml', '--yes', '--parallelism', '1', ...more];
  const child = spawn(process.execPath, args, { cwd: folder, env: variablesFor(fake), stdio: 'ignore' });
  return { process: child, ended: new Promise<number | null>((resolve) => child.on('exit', resolve)) };
}

/** Without clock and versions, which count what was tried. */
function endOf({ fake, folder }: Trial): string {
  const state = readFileSync(join(folder, '.dataiku/state/dev.state.json'), 'utf8');
  const timeless = state.replaceAll(/"(lineage|updated_at|deployed_at)": "[^"]*"/g, '"$1": ""');
  return JSON.stringify(docIn(fleetState(fake), 'nodes')) + timeless;
}
