/**
 * `npm run conformance:state [-- --times 200]`: states in a real bare repository of Git, and in moto's S3 server (installed from Python's
 * registry). Two processes race for one state, each until it has won so often: none of the writes may be lost. A process that holds the lock
 * is killed: the next one takes it over. What cannot be had is said. Ends with `N passed, N failed`.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { storeAt } from '../../compiler/cli/apply/open-state.ts';
import { processWorld } from '../../compiler/cli/process-world.ts';
import { lockState } from '../../compiler/state/lock.ts';
import { installPackages } from './peers/python.ts';

const { values } = parseArgs({ options: { times: { type: 'string', default: '200' } } });
const times = Number(values.times);
const folder = mkdtempSync(join(tmpdir(), 'stackc-state-'));
const writer = resolve('scripts/conformance/state/writer.ts');
/** Moto's server has one user, who may everything. */
const environment = {
  ...process.env,
  AWS_ACCESS_KEY_ID: 'race',
  AWS_SECRET_ACCESS_KEY: 'race',
  AWS_REGION: 'us-east-1',
};
let passed = 0;
let failed = 0;

try {
  await inGit();
  await inS3();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed > 0 ? 1 : 0;

async function inGit(): Promise<void> {
  const repository = join(folder, 'states.git');
  execFileSync('git', ['init', '--quiet', '--bare', repository]);
  const place = `git::${repository}//prod.state.json?ref=states`;
  await judge('Git', place);
  const log = execFileSync('git', ['--git-dir', repository, 'log', '--reverse', '--format=%s', 'states'], {
    encoding: 'utf8',
  });
  const serials = log
    .trim()
    .split('\n')
    .map((line) => Number(line.replace(/\D*/, '')));
  const isWhole = serials.length === 2 * times && serials.every((serial, index) => serial === index + 1);
  count('Git: one commit for each serial, none missing', isWhole, `${serials.length} commits`);
}

async function inS3(): Promise<void> {
  const installed = installPackages('moto', ['moto[server,s3]']);
  if ('problem' in installed) return void process.stdout.write(`S3 is not judged: ${installed.problem}\n`);
  const port = await freePort();
  const server = spawn(join(dirname(installed.python), 'moto_server'), ['-H', '127.0.0.1', '-p', String(port)], {
    stdio: 'ignore',
  });
  try {
    const endpoint = `http://127.0.0.1:${port}`;
    await answers(endpoint);
    await fetch(`${endpoint}/states`, { method: 'PUT' });
    await judge('S3', `s3://states/team/prod.state.json?region=us-east-1&endpoint=${endpoint}`);
  } finally {
    server.kill();
  }
}

async function judge(name: string, place: string): Promise<void> {
  const ends = await Promise.all(['a', 'b'].map((each) => race(place, each)));
  process.stdout.write(`${name}: ${ends.map(({ stdout }) => stdout.trim()).join('; ')}\n`);
  Object.assign(process.env, environment);
  const store = storeAt(processWorld(), place);
  const got = await store.get('state');
  const text = got.kind === 'text' ? got.text : got.kind;
  const isWhole = ends.every(({ code }) => code === 0) && text.includes(`"serial": ${2 * times},`);
  count(`${name}: two writers, ${times} writes each`, isWhole, `${text}${ends.map(({ stderr }) => stderr).join('')}`);
  await killedHolder(name, place);
}

/** Somebody who waits takes over a lock that has given no sign of life for its lease. */
async function killedHolder(name: string, place: string): Promise<void> {
  const lease = 3;
  const child = spawn('npx', ['tsx', writer, place, 'killed', String(lease), 'hold'], {
    cwd: process.cwd(),
    env: environment,
    detached: true,
  });
  await new Promise((done) => child.stdout.once('data', done));
  const store = storeAt(processWorld(), place);
  const options = { operation: 'apply', leaseSeconds: lease, waits: () => undefined, now: () => new Date() };
  const before = await lockState(store, { ...options, timeout: 0 });
  count(`${name}: a lock is held against others`, before.kind === 'busy', before.kind);
  killGroup(child);
  const after = await lockState(store, { ...options, timeout: 30_000 });
  count(
    `${name}: the lock of a killed process is taken over, whatever its clock said`,
    after.kind === 'held',
    after.kind,
  );
  if (after.kind === 'held') await after.release();
}

function killGroup({ pid }: ChildProcess): void {
  if (pid !== undefined) process.kill(-pid, 'SIGKILL');
}

interface RaceEnd {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function race(place: string, name: string): Promise<RaceEnd> {
  const child = spawn('npx', ['tsx', writer, place, name, String(times)], { env: environment });
  const end = { stdout: '', stderr: '' };
  child.stdout.on('data', (text) => {
    end.stdout += String(text);
  });
  child.stderr.on('data', (text) => {
    end.stderr += String(text);
  });
  return new Promise((done) => child.on('close', (code) => done({ code, ...end })));
}

function count(what: string, isRight: boolean, otherwise: string): void {
  if (isRight) passed += 1;
  else failed += 1;
  process.stdout.write(isRight ? `passed: ${what}\n` : `failed: ${what}: ${otherwise}\n`);
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

async function answers(url: string): Promise<void> {
  for (let attempt = 0; attempt < 150; attempt++) {
    try {
      await fetch(url);
      return;
    } catch {
      await pause(200);
    }
  }
  throw new Error(`${url} does not answer`);
}
