/**
 * Reading 5,000 resources of a Dataiku: `node --import tsx scripts/bench/refresh.ts [COUNT]`, after `npm run build`. `stackc refresh`, whole cold processes, against the
 * fake fleet, which takes 5 ms for each answer: one read after the other, ten at once (the default), and fifty; and how many were under way at once at most.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { variablesFor } from '../../golden/dss-world.ts';
import { type FakeDss, serveFakeDss, told } from '../conformance/dataiku/fake-dss/serve.ts';

const count = Number(process.argv[2] ?? 5000);
const answerTime = 5;
const folder = mkdtempSync(join(tmpdir(), 'stackc-bench-refresh-'));
const say = (text: string) => void process.stdout.write(`${text}\n`);
const fake = await serveFakeDss();
try {
  writeFileSync(join(folder, 'project.yml'), 'version: "1.0"\nproject: {key: BENCH, name: Bench}\n');
  mkdirSync(join(folder, '.dataiku/state'), { recursive: true });
  await run(['apply', 'project.yml', '--yes'], fake);
  fill(fake);
  told(fake, 'POST', '/faults', { path: '/datasets/', times: 0, action: { type: 'slow', ms: answerTime } });
  say('| at once | time | most under way |\n|---|---|---|');
  for (const parallelism of [1, 10, 50]) {
    const seen = { now: 0, most: 0 };
    watch(fake, seen);
    writeFileSync(join(folder, '.dataiku/state/dev.state.json'), state());
    const begun = performance.now();
    await run(['refresh', 'project.yml', '--parallelism', String(parallelism)], fake);
    say(`| ${parallelism} | ${((performance.now() - begun) / 1000).toFixed(1)} s | ${seen.most} |`);
  }
} finally {
  await fake.close();
  rmSync(folder, { recursive: true, force: true });
}

/** The fleet answers in this process, so the program runs beside it. */
function run(args: readonly string[], fleet: FakeDss): Promise<void> {
  const env = { ...variablesFor(fleet), DATAIKU_TIMEOUT_SECONDS: '60' };
  const child = spawn(process.execPath, [resolve('dist/stackc.js'), ...args], { cwd: folder, env, stdio: 'ignore' });
  return new Promise((done, fail) => {
    child.on('exit', (code) => (code === 0 ? done() : fail(new Error(`stackc ${args[0]} ended with ${code}`))));
  });
}

function names(): readonly string[] {
  return Array.from({ length: count }, (_, index) => `D${index}`);
}

function fill({ server }: FakeDss): void {
  const project = server.fleet.nodes.get('design')?.projects.get('BENCH');
  for (const name of names()) {
    const params = { connection: 'pg_dev', schema: 'raw', table: name };
    project?.datasets.set(name, { projectKey: 'BENCH', name, type: 'PostgreSQL', managed: false, params });
  }
}

function state(): string {
  const metadata = { deployed_at: '2026-01-01T00:00:00', deployed_by: 'apply', dataiku_internal_id: null };
  const resources = names().map((name) => {
    const id = `dataset.BENCH.${name}`;
    const attributes = { name, type: 'postgresql', params: { schema: 'raw', table: name }, connection: 'pg_dev' };
    const own = { resource_type: 'dataset', resource_id: id, attributes };
    return [id, { ...own, metadata: { ...metadata, checksum: '0'.repeat(64) } }] as const;
  });
  const head = { version: 1, serial: 1, lineage: null, environment: 'dev', updated_at: '2026-01-01T00:00:00' };
  return JSON.stringify({ ...head, resources: Object.fromEntries(resources) });
}

/** Every request is under way for as long as its answer takes. */
function watch({ server }: FakeDss, seen: { now: number; most: number }): void {
  server.heard = () => {
    seen.now += 1;
    seen.most = Math.max(seen.most, seen.now);
    setTimeout(() => {
      seen.now -= 1;
    }, answerTime);
  };
}
