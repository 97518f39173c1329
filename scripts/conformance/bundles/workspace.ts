import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Who deploys, for the CLI that is asked. */
export const deployer = { userName: 'someone@example.com', shortName: 'someone', displayName: 'Some One', id: '1' };

/** A server on the loopback that says what `databricks bundle validate` asks a workspace. */
export interface Workspace {
  readonly host: string;
  /** From now on there is everything of this name: clusters, policies, jobs… */
  readonly knows: (name: string) => void;
  readonly stop: () => void;
}

/** Starts the server: it knows who deploys, every folder and volume is there, and what is looked up is there once it is known. */
export async function startWorkspace(): Promise<Workspace> {
  const names = new Set<string>();
  const server = createServer((request, response) => {
    request.resume();
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost');
    const [, wanted] = /'(.*)'/.exec(searchParams.get('filter') ?? '') ?? [];
    const answer = answerTo(
      pathname,
      [...names].filter((name) => wanted === undefined || name === wanted),
    );
    response.writeHead(answer === undefined ? 404 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer ?? {}));
  });
  // It is also the proxy of what it serves: a refusal is told at once, and no connection is tried again for minutes.
  server.on('connect', (_, socket) => socket.end('HTTP/1.1 403 Forbidden\r\n\r\n'));
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo; // Adapter: it listens on a port, so this is no pipe.
  return {
    host: `http://127.0.0.1:${port}`,
    knows: (name) => void names.add(name),
    stop: () => void server.close(),
  };
}

/** The value of a variable that its bundle gives none. */
export function givenValue(name: string): string {
  return `given ${name}`;
}

/** What stands in what the CLI prints for something that was looked up by its name. */
export function foundId(name: string): string {
  return `id of ${name}`;
}

function answerTo(path: string, names: readonly string[]): unknown {
  if (path === '/.well-known/databricks-config') return undefined;
  if (path.endsWith('/scim/v2/Me')) {
    const { userName, displayName, id } = deployer;
    return { userName, displayName, id, active: true, emails: [{ value: userName, primary: true }] };
  }
  if (path.endsWith('/workspace/get-status')) return { object_type: 'DIRECTORY', object_id: 1, path, resource_id: '1' };
  return { ...lists(names), object_id: '/directories/1', object_type: 'directory', access_control_list: [] };
}

/** Every list that something is looked up in; each reader takes its own. */
function lists(names: readonly string[]): object {
  const each = (id: string, name: string) => names.map((one) => ({ [id]: foundId(one), [name]: one }));
  return {
    warehouses: each('id', 'name'),
    policies: each('policy_id', 'name'),
    clusters: each('cluster_id', 'cluster_name'),
    instance_pools: each('instance_pool_id', 'instance_pool_name'),
    metastores: each('metastore_id', 'name'),
    statuses: each('pipeline_id', 'name'),
    jobs: names.map((name, index) => ({ job_id: index + 1, settings: { name } })),
    Resources: each('applicationId', 'displayName'),
  };
}
