import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the server does with one request: an answer, or something that goes wrong. */
export type Answer =
  | { readonly status?: number; readonly body: unknown; readonly headers?: Readonly<Record<string, string>> }
  | 'reset'
  | 'garbage';

/** Answers of one route in the order in which they are asked for; the last one stays. */
export type Routes = Readonly<Record<string, readonly Answer[]>>;

export interface FakeWorkspace {
  readonly host: string;
  /** What was asked: method, path with query, body. */
  readonly asked: readonly string[];
  /** Who asked, in the order of the calls. */
  readonly authorizations: readonly (string | undefined)[];
}

/** Runs `body` beside a server on loopback that speaks the routes that it is given: `GET /api/2.1/jobs/list`. */
export async function withWorkspace(routes: Routes, body: (workspace: FakeWorkspace) => Promise<void>): Promise<void> {
  const asked: string[] = [];
  const authorizations: (string | undefined)[] = [];
  const counts = new Map<string, number>();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const url = new URL(request.url ?? '/', 'http://localhost');
      const route = `${request.method} ${url.pathname}`;
      asked.push(`${route}${url.search} ${Buffer.concat(chunks).toString('utf8')}`.trim());
      authorizations.push(request.headers.authorization);
      const count = counts.get(route) ?? 0;
      counts.set(route, count + 1);
      const answers = routes[route] ?? [
        { status: 404, body: { error_code: 'ENDPOINT_NOT_FOUND', message: 'No such route' } },
      ];
      give(answers[Math.min(count, answers.length - 1)] ?? 'garbage', request, response);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = addressOf(server.address());
  try {
    await body({ host: `http://127.0.0.1:${port}`, asked, authorizations });
  } finally {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  }
}

function addressOf(address: AddressInfo | string | null): AddressInfo {
  if (typeof address === 'object' && address !== null) return address;
  throw new Error('The server has no port');
}

function give(answer: Answer, request: IncomingMessage, response: ServerResponse): void {
  if (answer === 'reset') {
    request.socket.resetAndDestroy();
    return;
  }
  if (answer === 'garbage') {
    response.end('<html>');
    return;
  }
  response.writeHead(answer.status ?? 200, { 'content-type': 'application/json', ...answer.headers });
  response.end(typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body));
}
