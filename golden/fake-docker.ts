/** Docker's engine on loopback, as far as running containers needs it: what is asked of it is kept, and what it answers is told by the test. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

/** What a container does in its life. */
export interface Life {
  /** What it prints: to which stream, and what. `cut` breaks the connection of whoever reads the log. */
  readonly prints?: readonly (readonly ['out' | 'err', string | Uint8Array] | 'cut')[];
  readonly exit?: number;
  /** It goes on until somebody stops it. */
  readonly isEndless?: true;
  /** It takes no notice of being asked to stop, and is killed when the time is up. */
  readonly isStubborn?: true;
  /** It ends at once when it starts, and is removed at once where it asks for that. */
  readonly isShort?: true;
}

/** A way to fail: the connection breaks, or an answer. */
export type Failure = 'reset' | { readonly status: number; readonly message: string };

export interface EngineSettings {
  readonly life?: Life;
  /** Images that are there. */
  readonly images?: readonly string[];
  /** What pulls say, a line each, instead of bringing the image. */
  readonly pullSays?: readonly string[];
  /** A pull goes on until whoever asked for it goes away. */
  readonly isPullEndless?: true;
  /** Names of containers that are there. */
  readonly names?: readonly string[];
  /** What goes wrong first, by `METHOD /path` with ID for ids: one failure for each call, in order. */
  readonly fails?: Readonly<Record<string, readonly Failure[]>>;
  /** An old engine: whoever waits hears nothing before the end. */
  readonly isSilent?: true;
}

export interface FakeContainer {
  readonly id: string;
  readonly name: string;
  readonly settings: unknown;
  state: 'created' | 'running' | 'exited' | 'removed';
  exit: number;
}

export interface FakeEngine {
  /** For DOCKER_HOST. */
  readonly address: string;
  /** Every call, `METHOD /path?query`, with ID for ids. */
  readonly asked: readonly string[];
  readonly containers: readonly FakeContainer[];
  /** What registries were logged in to with. */
  readonly logins: readonly string[];
}

interface Engine {
  readonly settings: EngineSettings;
  readonly asked: string[];
  readonly containers: (FakeContainer & { readonly ended: Promise<void>; readonly end: (code: number) => void })[];
  readonly logins: string[];
  readonly images: Set<string>;
  readonly fails: Map<string, Failure[]>;
}

/** Runs `body` beside an engine. */
export async function withDocker(settings: EngineSettings, body: (engine: FakeEngine) => Promise<void>): Promise<void> {
  const engine: Engine = {
    settings,
    asked: [],
    containers: [],
    logins: [],
    images: new Set(settings.images ?? ['example/loader:1']),
    fails: new Map(Object.entries(settings.fails ?? {}).map(([route, failures]) => [route, [...failures]])),
  };
  const server = createServer((request, response) => void answer(engine, request, response));
  const port = await listening(server);
  try {
    await body({ ...engine, address: `tcp://127.0.0.1:${port}` });
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

export function listening(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
}

async function answer(engine: Engine, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://engine');
  const body = await textOf(request);
  const path = decodeURIComponent(url.pathname);
  const shown = path.replace(/^\/containers\/(?!create)[^/]+/, '/containers/ID');
  const route = `${request.method} ${shown}`;
  engine.asked.push(route + url.search);
  const failure = engine.fails.get(route)?.shift();
  if (failure === 'reset') return void request.socket.destroy();
  if (failure) return send(response, failure.status, { message: failure.message });
  const login = request.headers['x-registry-auth'];
  if (typeof login === 'string') engine.logins.push(Buffer.from(login, 'base64url').toString());
  const id = /^\/containers\/([^/]+)/.exec(path)?.[1];
  const container = engine.containers.find((one) => one.id === id && one.state !== 'removed');
  if (route === 'GET /_ping') return send(response, 200, 'OK');
  if (path.startsWith('/images/') && request.method === 'GET') {
    const image = path.slice('/images/'.length, -'/json'.length);
    return engine.images.has(image)
      ? send(response, 200, { Id: image })
      : send(response, 404, { message: `No such image: ${image}` });
  }
  if (path === '/images/create') return pull(engine, url, response);
  if (path === '/containers/create') return create(engine, { name: url.searchParams.get('name'), body, response });
  if (/^\/networks\/.+\/connect$/.test(path)) return send(response, 200, {});
  if (!container) return send(response, 404, { message: `No such container: ${id}` });
  return act(engine, container, { route, url, response });
}

interface Acting {
  readonly route: string;
  readonly url: URL;
  readonly response: ServerResponse;
}

async function act(
  engine: Engine,
  container: Engine['containers'][number],
  { route, url, response }: Acting,
): Promise<void> {
  const { life = {}, isSilent } = engine.settings;
  switch (route) {
    case 'POST /containers/ID/start':
      container.state = 'running';
      if (!life.isEndless) {
        if (life.isShort) container.end(life.exit ?? 0);
        else setTimeout(() => container.end(life.exit ?? 0), 30);
      }
      return send(response, 204, '');
    case 'POST /containers/ID/wait': {
      response.writeHead(200, { 'content-type': 'application/json' });
      if (!isSilent) response.flushHeaders();
      const hasEnded = container.state === 'exited';
      if (hasEnded && url.searchParams.get('condition') === 'next-exit') return;
      await container.ended;
      return void response.end(JSON.stringify({ StatusCode: container.exit }));
    }
    case 'GET /containers/ID/logs':
      return logs(life, container, response);
    case 'GET /containers/ID/json':
      return send(response, 200, {
        Id: container.id,
        State: { Running: container.state === 'running', Status: container.state, ExitCode: container.exit },
      });
    case 'POST /containers/ID/stop':
      if (container.state !== 'running') return send(response, 304, '');
      setTimeout(
        () => container.end(life.isStubborn ? 137 : 143),
        life.isStubborn ? Number(url.searchParams.get('t')) * 1000 : 5,
      );
      await container.ended;
      return send(response, 204, '');
    case 'DELETE /containers/ID':
      container.state = 'removed';
      return send(response, 204, '');
    default:
      return send(response, 500, { message: `nothing answers ${route}` });
  }
}

function create(
  engine: Engine,
  { name, body, response }: { readonly name: string | null; readonly body: string; readonly response: ServerResponse },
): void {
  const taken = [...(engine.settings.names ?? []), ...engine.containers.map((one) => one.name)];
  if (name !== null && taken.includes(name)) {
    const message = `Conflict. The container name "/${name}" is already in use by container "0a1b". You have to remove (or rename) that container.`;
    return void send(response, 409, { message });
  }
  const settings: { readonly HostConfig?: { readonly AutoRemove?: boolean }; readonly Image?: string } =
    JSON.parse(body);
  const image = settings.Image ?? '';
  if (!engine.images.has(image.includes(':') ? image : `${image}:latest`))
    return void send(response, 404, { message: `No such image: ${image}` });
  let finish = () => {};
  const ended = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const id = `c0ffee${engine.containers.length}`;
  const container: Engine['containers'][number] = {
    id,
    name: name ?? `made-up-${engine.containers.length}`,
    settings,
    state: 'created',
    exit: 0,
    ended,
    end(code) {
      if (container.state !== 'running') return;
      container.exit = code;
      container.state = settings.HostConfig?.AutoRemove ? 'removed' : 'exited';
      finish();
    },
  };
  engine.containers.push(container);
  send(response, 201, { Id: id, Warnings: [] });
}

function pull(engine: Engine, url: URL, response: ServerResponse): void {
  const [name, tag] = [url.searchParams.get('fromImage'), url.searchParams.get('tag')];
  const says = engine.settings.pullSays ?? ['{"status":"Pulling"}', '{"status":"Done"}'];
  if (!engine.settings.pullSays) engine.images.add(`${name}${tag?.includes(':') ? '@' : ':'}${tag}`);
  response.writeHead(200, { 'content-type': 'application/json' });
  if (engine.settings.isPullEndless) response.flushHeaders();
  else response.end(says.map((line) => `${line}\r\n`).join(''));
}

async function logs(life: Life, container: Engine['containers'][number], response: ServerResponse): Promise<void> {
  response.writeHead(200, { 'content-type': 'application/vnd.docker.multiplexed-stream' });
  response.flushHeaders();
  for (const one of life.prints ?? []) {
    if (one === 'cut') return void response.destroy();
    const [stream, text] = one;
    const content = typeof text === 'string' ? Buffer.from(text) : Buffer.from(text);
    const head = Buffer.alloc(8);
    head[0] = stream === 'err' ? 2 : 1;
    head.writeUInt32BE(content.length, 4);
    // In two pieces, which may be cut anywhere.
    const frame = Buffer.concat([head, content]);
    response.write(frame.subarray(0, 5));
    response.write(frame.subarray(5));
  }
  await container.ended;
  response.end();
}

export function send(response: ServerResponse, status: number, body: unknown): void {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  response.writeHead(status, { 'content-type': typeof body === 'string' ? 'text/plain' : 'application/json' });
  response.end(text);
}

export async function textOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces).toString();
}
