/**
 * A real API server says yes: `npm run conformance:kubernetes [-- --only WORD]`. Builds kube-apiserver, etcd and kubectl from Go's module proxy into the cache, starts them on the loopback, sends every
 * object of every golden case with server-side dry-run and strict validation, and lets `stackc` deploy, change and destroy stacks there. Where Go or the modules cannot be had it says so and
 * fails, unless `--allow-missing`.
 */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Cluster, startCluster } from './kubernetes/cluster.ts';
import { deployments } from './kubernetes/deployments.ts';
import { jobRuns } from './kubernetes/job-runs.ts';
import { argoDefinitions, type GoldenObject, goldenObjects, openDefinitions } from './kubernetes/objects.ts';
import { openTools, type Tools } from './kubernetes/tools.ts';
import { forEachAtOnce } from './peers/run.ts';

const { values } = parseArgs({
  options: { only: { type: 'string' }, 'allow-missing': { type: 'boolean', default: false } },
});
const tools = openTools();
if (typeof tools === 'string') {
  process.stdout.write(`not judged: ${tools}\n`);
  process.exitCode = values['allow-missing'] ? 0 : 1;
} else await judgeAll(tools);

async function judgeAll(judge: Tools): Promise<void> {
  const cluster = await startCluster(judge);
  try {
    const sent = await sendGoldens(judge, cluster);
    const failures = [...sent, ...(await jobRuns(cluster)), ...(await deployments(judge, cluster))];
    const failed = failures.filter((text) => text !== undefined);
    for (const text of failed) process.stdout.write(`${text}\n`);
    process.stdout.write(
      `Kubernetes ${judge.version}, Argo Workflows ${judge.argo.map(({ version }) => version).join(' and ')}\n`,
    );
    process.stdout.write(`${failures.length - failed.length} passed, ${failed.length} failed\n`);
    if (failed.length > 0 || failures.length === 0) process.exitCode = 1;
  } finally {
    cluster.stop();
  }
}

/** What the server says against each object; undefined where it says yes. Schedules of Argo 3.5 meet its definitions, everything else those of the last version. */
async function sendGoldens(judge: Tools, cluster: Cluster): Promise<readonly (string | undefined)[]> {
  const objects = goldenObjects().filter(({ file }) => file.includes(values.only ?? ''));
  const namespaces = new Set(objects.flatMap(({ namespace }) => (namespace === undefined ? [] : [namespace])));
  for (const name of namespaces) await cluster.kubectl('create', 'namespace', name);
  await define(cluster, openDefinitions(objects));
  const results: (string | undefined)[] = [];
  for (const { version, folder } of judge.argo) {
    const definitions = join(cluster.folder, 'argo.yaml');
    writeFileSync(definitions, argoDefinitions(folder));
    const apply = () => cluster.kubectl('apply', '--server-side', '--force-conflicts', '-f', definitions);
    let applied = await apply();
    // They are large: a server on a busy machine may need longer than it allows itself.
    for (let again = 0; again < 4 && applied.stderr.includes('Timeout'); again++) applied = await apply();
    if (applied.code !== 0) throw new Error(`Argo's definitions were refused: ${applied.stderr}`);
    await cluster.kubectl('wait', '--for=condition=Established', 'crd', '--all', '--timeout=60s');
    const mine = objects.filter((object) => isFor(object, version));
    const cases = [...new Set(mine.map(caseOf))].map((name) => mine.filter((object) => caseOf(object) === name));
    results.push(...(await forEachAtOnce(cases, (objects) => sendCase(objects, cluster))).flat());
  }
  return results;
}

function isFor({ kind, body }: GoldenObject, version: string): boolean {
  const isOld = kind === 'CronWorkflow' && /"schedule":/.test(JSON.stringify(body));
  return isOld === version.startsWith('v3.5');
}

async function define(cluster: Cluster, definitions: readonly object[]): Promise<void> {
  if (definitions.length === 0) return;
  const file = join(cluster.folder, 'definitions.json');
  writeFileSync(file, JSON.stringify({ apiVersion: 'v1', kind: 'List', items: definitions }));
  const { code, stderr } = await cluster.kubectl('apply', '--server-side', '-f', file);
  if (code !== 0) throw new Error(`open definitions were refused: ${stderr}`);
}

function caseOf({ file }: GoldenObject): string {
  return file.replace(/\/expected\/.*/, '');
}

/** All objects of a case in one command; each by itself where the server says no. */
async function sendCase(objects: readonly GoldenObject[], cluster: Cluster): Promise<readonly (string | undefined)[]> {
  const [named, unnamed] = [objects.filter(isNamed), objects.filter((object) => !isNamed(object))];
  const ended = named.length > 1 ? await sendDryRun(named, cluster) : undefined;
  const rest = ended?.code === 0 ? unnamed : objects;
  const results: (string | undefined)[] = rest === objects ? [] : named.map(() => undefined);
  for (const object of rest) {
    const { code, stderr } = await sendDryRun([object], cluster);
    const reason = stderr.trim().split('\n').join('\n  ');
    results.push(code === 0 ? undefined : `refused: ${object.file} (${object.kind})\n  ${reason}`);
  }
  return results;
}

/** What gets its name from the cluster cannot be applied. */
function isNamed({ body }: GoldenObject): boolean {
  return /"name":/.test(JSON.stringify(Object.entries(body).find(([key]) => key === 'metadata')?.[1]));
}

function sendDryRun(objects: readonly GoldenObject[], cluster: Cluster) {
  const path = join(mkdtempSync(join(cluster.folder, 'objects-')), 'objects.json');
  const list = { apiVersion: 'v1', kind: 'List', items: objects.map(({ body }) => body) };
  writeFileSync(path, JSON.stringify(list));
  const words = objects.every(isNamed) ? ['apply', '--server-side', '--field-manager=stackc'] : ['create'];
  const validate = objects.some(({ isQuirky }) => isQuirky) ? 'warn' : 'strict';
  return cluster.kubectl(...words, '--dry-run=server', `--validate=${validate}`, '-f', path);
}
