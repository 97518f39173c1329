import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { run } from '../peers/run.ts';
import type { Cluster } from './cluster.ts';
import type { Tools } from './tools.ts';

/** A check of the engine: its name, and what is wrong, where something is. */
type Result = string | undefined;

const shop = (settings: string, more = ''): string => `name: shop
kubernetes: {namespace: web}
resources:
  kubernetes:
    web: {apiVersion: v1, kind: Namespace}
    settings: {apiVersion: v1, kind: ConfigMap, data: {${settings}}}
${more}`;
const flags = '    flags: {apiVersion: v1, kind: ConfigMap, data: {beta: "on"}}\n';

const service = `name: tools
kubernetes: {record_namespace: default}
resources:
  kubernetes:
    entry: {apiVersion: v1, kind: Service, metadata: {namespace: default}, spec: {selector: {app: a}, ports: [{port: 80}]}}
    orders:
      apiVersion: apps/v1
      kind: Deployment
      metadata: {namespace: default}
      spec:
        replicas: 0
        selector: {matchLabels: {app: a}}
        template: {metadata: {labels: {app: a}}, spec: {containers: [{name: main, image: "nginx:1.27"}]}}
`;

/** Two stacks deployed, changed, pruned and destroyed on the API server, and what goes wrong there. */
export async function deployments(tools: Tools, cluster: Cluster): Promise<readonly Result[]> {
  const folder = mkdtempSync(join(tmpdir(), 'stackc-deploy-'));
  const stackc = stackcIn(folder, tools, cluster);
  const names = async (): Promise<string> => {
    const found = await cluster.kubectl('get', 'configmap,service,deployment', '-A', '-o', 'name');
    return found.stdout
      .split('\n')
      .filter((line) => /settings|flags|entry|orders|stackc-/.test(line))
      .sort()
      .join(' ');
  };
  try {
    const results: Result[] = [];
    const check = async (
      name: string,
      expected: readonly [code: number, text: string],
      ended: ReturnType<typeof run>,
    ) => {
      const { code, stdout, stderr } = await ended;
      const isFine = code === expected[0] && `${stdout}${stderr}`.includes(expected[1]);
      results.push(
        isFine ? undefined : `deploy: ${name}: exit ${code}\n  ${`${stdout}${stderr}`.trim().replaceAll('\n', '\n  ')}`,
      );
    };
    const there = async (name: string, expected: string) => {
      const found = await names();
      results.push(found === expected ? undefined : `deploy: ${name}: there is ${found}, not ${expected}`);
    };
    await check('a first preview', [2, 'configmap/settings'], stackc(shop('a: "1"', flags), 'preview'));
    await check('a first deploy', [0, 'serverside-applied'], stackc(shop('a: "1"', flags), 'deploy', '--yes'));
    await there('what was deployed', 'configmap/flags configmap/settings configmap/stackc-shop-default');
    await check('a second deploy', [0, ''], stackc(shop('a: "1"', flags), 'deploy'));
    await check('a preview of nothing', [0, ''], stackc(shop('a: "1"', flags), 'preview'));
    await check('a change is shown', [2, '+  a: "2"'], stackc(shop('a: "2"', flags), 'preview'));
    await check('a change and a loss', [0, 'configmap "flags" deleted'], stackc(shop('a: "2"'), 'deploy', '--yes'));
    await there('what is left', 'configmap/settings configmap/stackc-shop-default');
    await cluster.kubectl(
      'apply',
      '--server-side',
      '--field-manager=other',
      '--force-conflicts',
      '-f',
      otherOwner(cluster),
    );
    await check('a conflict', [1, 'conflict with "other"'], stackc(shop('a: "3"'), 'deploy', '--yes'));
    await check(
      'a conflict forced',
      [0, 'serverside-applied'],
      stackc(shop('a: "3"'), 'deploy', '--yes', '--', '--force-conflicts'),
    );
    await check(
      'somebody who may not',
      [1, 'Forbidden'],
      stackc(shop('a: "4"'), 'deploy', '--yes', '--context', 'guest'),
    );
    await check('a stack with a workload', [2, 'Deployment.default.orders'], stackc(service, 'preview'));
    await cluster.kubectl('delete', 'configmap', 'settings', '-n', 'web');
    await check('what is gone comes back', [0, 'serverside-applied'], stackc(shop('a: "3"'), 'deploy', '--yes'));
    await check('how it is', [0, 'settings'], stackc(shop('a: "3"'), 'status'));
    // There is no controller that would make a rollout go on.
    await check(
      'a rollout that does not end',
      [1, 'timed out'],
      stackc(service, 'deploy', '--yes', '--rollout-timeout', '2s'),
    );
    await there(
      'both are there',
      'configmap/settings configmap/stackc-shop-default configmap/stackc-tools-default deployment.apps/orders service/entry',
    );
    await check('one is destroyed', [0, 'deleted'], stackc(service, 'destroy', '--yes'));
    await there('the other is left', 'configmap/settings configmap/stackc-shop-default');
    cluster.stopServer();
    await check('a server that is gone', [1, 'refused'], stackc(shop('a: "5"'), 'deploy', '--yes'));
    return results;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function otherOwner(cluster: Cluster): string {
  const file = join(cluster.folder, 'other.json');
  const metadata = { name: 'settings', namespace: 'web' };
  writeFileSync(file, JSON.stringify({ apiVersion: 'v1', kind: 'ConfigMap', metadata, data: { a: 'other' } }));
  return file;
}

/** The command line from the sources, with the kubectl and the configuration of the cluster. */
function stackcIn(folder: string, tools: Tools, cluster: Cluster) {
  const program = [process.execPath, resolve('node_modules/tsx/dist/cli.mjs'), resolve('compiler/cli/main.ts')];
  const environment = { PATH: process.env['PATH'], HOME: cluster.folder, KUBECONFIG: cluster.config };
  return (stack: string, verb: string, ...args: readonly string[]) => {
    const own = join(folder, /^name: (\w+)/.exec(stack)?.[1] ?? '');
    mkdirSync(own, { recursive: true });
    writeFileSync(join(own, 'stack.yaml'), stack);
    return run([...program, verb, '--engine', tools.kubectl, ...args], { folder: own, environment });
  };
}
