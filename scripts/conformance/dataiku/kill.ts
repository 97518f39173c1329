/**
 * `npm run conformance:dataiku:kill [-- --actions 60]`, after `npm run build`: applies a plan of so many actions against a fake fleet, and kills
 * it (SIGKILL) after each of its writes in turn, before the answer is there. Another run must then leave the servers and the state file as an
 * undisturbed run does. Ends with `N passed, N failed`.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { variablesFor } from '../../../golden/dss-world.ts';
import { builtProgram } from '../built-program.ts';
import { docIn } from './fake-dss/json.ts';
import { type FakeDss, fleetState, serveFakeDss } from './fake-dss/serve.ts';

const { values } = parseArgs({ options: { actions: { type: 'string', default: '60' } } });
const program = builtProgram();
const project = projectOf(Number(values.actions));

const undisturbed = await trial(undefined);
process.stderr.write(`${undisturbed.writes} writes\n`);
let failed = 0;
for (let write = 1; write <= undisturbed.writes; write++) {
  const { end } = await trial(write);
  if (end === undisturbed.end) continue;
  failed += 1;
  process.stdout.write(`failed: killed after write ${write}\n${end}\n`);
}
process.stdout.write(`${undisturbed.writes - failed} passed, ${failed} failed\n`);
process.exitCode = failed > 0 ? 1 : 0;

/** A project of so many actions: itself, datasets, and recipes in a chain. */
function projectOf(actions: number): string {
  const half = Array.from({ length: Math.floor(actions / 2) }, (_, index) => index);
  const datasets = half.map((index) => `  - {name: D${index}, type: managed, format_type: csv, description: d}`);
  const recipes = half
    .slice(1)
    .map(
      (index) => `  - {name: r${index}, type: python, inputs: [D${index - 1}], outputs: [D${index}], code: "${index}"}`,
    );
  return [
    'version: "1.0"',
    'project: {key: KILL, name: Kill}',
    'datasets:',
    ...datasets,
    'recipes:',
    ...recipes,
    '',
  ].join('\n');
}

interface Trial {
  /** What the servers have and what the state says, without clock and versions. */
  readonly end: string;
  readonly writes: number;
}

async function trial(killAt: number | undefined): Promise<Trial> {
  const folder = mkdtempSync(join(tmpdir(), 'stackc-kill-'));
  const fake = await serveFakeDss();
  try {
    writeFileSync(join(folder, 'project.yml'), project);
    let writes = 0;
    let child = start(fake, folder);
    fake.server.heard = ({ method }) => {
      if (method === 'GET') return;
      writes += 1;
      if (writes === killAt) child.process.kill('SIGKILL');
    };
    const first = await child.ended;
    if (killAt !== undefined) {
      child = start(fake, folder);
      const code = await child.ended;
      if (code !== 0) return { end: `the second run ended with ${code}`, writes };
    } else if (first !== 0) throw new Error(`The undisturbed run ended with ${first}`);
    return { end: endOf(fake, folder), writes };
  } finally {
    await fake.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function start(fake: FakeDss, folder: string) {
  const args = [program, 'apply', 'project.yml', '--yes', '--parallelism', '1'];
  const child = spawn(process.execPath, args, { cwd: folder, env: variablesFor(fake), stdio: 'ignore' });
  return { process: child, ended: new Promise<number | null>((resolve) => child.on('exit', resolve)) };
}

function endOf(fake: FakeDss, folder: string): string {
  const state = readFileSync(join(folder, '.dataiku/state/dev.state.json'), 'utf8');
  const timeless = state.replaceAll(/"(lineage|updated_at|deployed_at)": "[^"]*"/g, '"$1": ""');
  return JSON.stringify(docIn(fleetState(fake), 'nodes')) + timeless;
}
