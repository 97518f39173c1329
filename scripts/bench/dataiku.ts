/**
 * Plans of Dataiku projects: `node --import tsx scripts/bench/dataiku.ts`, after `npm run build`. Whole cold processes: a project of N resources
 * (half datasets, half recipes in a chain) with a state in which a tenth is missing, a tenth differs and a tenth is too much. Terraform, where
 * it is installed, plans as many `terraform_data` with `-refresh=false` beside it.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { hook, measure, median, medianOfRun, type Run } from './measure.ts';

const sizes = [1000, 5000, 10_000, 20_000];
const work = mkdtempSync(join(tmpdir(), 'stackc-bench-dataiku-'));
const say = (text: string) => void process.stdout.write(`${text}\n`);

try {
  const hookFile = join(work, 'hook.cjs');
  writeFileSync(hookFile, hook);
  const start: Run = { name: 'stackc --version', args: ['dist/stackc.js', '--version'], rounds: 5 };
  const costs = measure([start, ...sizes.map(planOf)], hookFile, (text) => process.stderr.write(`${text}\n`));
  say('| | time | processor time | peak memory |\n|---|---|---|---|');
  for (const name of [start.name, ...sizes.map(nameOf)]) {
    const [time, processor, memory] = (['time', 'processor', 'memory'] as const).map((what) =>
      medianOfRun(costs, name, (cost) => cost[what]).toFixed(0),
    );
    say(`| ${name} | ${time} ms | ${processor} ms | ${memory} MB |`);
  }
  const terraform = planWithTerraform(10_000);
  if (terraform !== undefined) say(`| terraform plan -refresh=false, 10000 | ${terraform.toFixed(0)} ms | | |`);
} finally {
  rmSync(work, { recursive: true, force: true });
}

function nameOf(size: number): string {
  return `stackc plan ${size}`;
}

function planOf(size: number): Run {
  const folder = join(work, String(size));
  mkdirSync(folder);
  writeFileSync(join(folder, 'project.yml'), projectOf(size));
  writeFileSync(join(folder, 'state.json'), stateOf(size));
  const args = ['dist/stackc.js', 'plan', join(folder, 'project.yml'), '--state-file', join(folder, 'state.json')];
  return { name: nameOf(size), args, rounds: 5, exit: 2 };
}

function projectOf(size: number): string {
  const half = Array.from({ length: size / 2 }, (_, index) => index);
  return `version: "1.0"
project: {key: BENCH, name: Bench}
datasets:
${half.map((index) => `  - {name: D${index}, type: postgresql, connection: pg, params: {schema: raw, table: "t${index}"}}`).join('\n')}
recipes:
${half
  .slice(1)
  .map(
    (index) =>
      `  - {name: r${index}, type: sql, inputs: [D${index - 1}], outputs: [D${index}], code: "SELECT ${index}"}`,
  )
  .join('\n')}
`;
}

function stateOf(size: number): string {
  const metadata = {
    deployed_at: '2026-01-01T00:00:00',
    deployed_by: 'apply',
    dataiku_internal_id: null,
    checksum: '0'.repeat(64),
  };
  const resource = (type: string, id: string, attributes: object) =>
    [id, { resource_type: type, resource_id: id, attributes, metadata }] as const;
  const half = Array.from({ length: size / 2 }, (_, index) => index).filter((index) => index % 10 !== 1);
  const datasets = half.flatMap((index) => {
    const table = index % 10 === 2 ? `old${index}` : `t${index}`;
    const made = (name: string) =>
      resource('dataset', `dataset.BENCH.${name}`, {
        name,
        type: 'postgresql',
        params: { schema: 'raw', table },
        connection: 'pg',
      });
    return index % 10 === 3 ? [made(`D${index}`), made(`GONE${index}`)] : [made(`D${index}`)];
  });
  const recipes = half.slice(1).map((index) => {
    const attributes = {
      name: `r${index}`,
      type: 'sql',
      inputs: [`D${index - 1}`],
      outputs: [`D${index}`],
      params: {},
      code: `SELECT ${index}`,
    };
    return resource('recipe', `recipe.BENCH.r${index}`, attributes);
  });
  const project = resource('project', 'project.BENCH', {
    projectKey: 'BENCH',
    name: 'Bench',
    description: '',
    settings: {},
  });
  const resources = Object.fromEntries([project, ...datasets, ...recipes]);
  const head = { version: 1, serial: 1, lineage: null, environment: 'dev', updated_at: '2026-01-01T00:00:00' };
  return JSON.stringify({ ...head, resources }, undefined, 2);
}

/** The median time of three plans, in milliseconds; undefined where Terraform is not installed. */
function planWithTerraform(size: number): number | undefined {
  if (spawnSync('terraform', ['version']).status !== 0) return undefined;
  const folder = join(work, 'terraform');
  mkdirSync(folder);
  const data = Object.fromEntries(
    Array.from({ length: size }, (_, index) => [`d${index}`, { input: `SELECT ${index}` }]),
  );
  writeFileSync(join(folder, 'main.tf.json'), JSON.stringify({ resource: { terraform_data: data } }));
  const run = (...args: readonly string[]) => spawnSync('terraform', args, { cwd: folder, stdio: 'ignore' });
  run('init', '-input=false');
  const times = [1, 2, 3].map(() => {
    const begun = performance.now();
    run('plan', '-refresh=false', '-input=false', '-lock=false');
    return performance.now() - begun;
  });
  return median(times);
}
