import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { control, newServer, type Server } from './control.ts';
import { type Answer, dispatch, injected, type Request } from './dispatch.ts';
import { faultFor } from './faults.ts';
import { type Doc, docOf, type Json, parseJson } from './json.ts';

/** A running fake fleet. */
export interface FakeDss {
  readonly url: string;
  readonly server: Server;
  readonly close: () => Promise<void>;
}

/** Starts a fake fleet on loopback, as `../shared/vectors/dataiku/fake-dss.md` specifies it. */
export async function serveFakeDss(port = 0): Promise<FakeDss> {
  const server = newServer();
  const http = createServer((request, response) => void handle(server, request, response));
  await new Promise<void>((resolve) => http.listen(port, '127.0.0.1', resolve));
  const address = http.address();
  if (typeof address !== 'object' || !address) throw new Error('The server has no port');
  const close = () =>
    new Promise<void>((resolve) => {
      http.close(() => resolve());
      http.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${address.port}`, server, close };
}

async function handle(server: Server, message: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(Buffer.from(chunk));
  const body = Buffer.concat(chunks);
  const [path = '', query = ''] = (message.url ?? '').split(/\?(.*)/s);
  const method = message.method ?? 'GET';
  if (path.startsWith('/__fake')) {
    const given = body.length > 0 ? parseJson(body.toString('utf8')) : undefined;
    const answer = control(server, method, path.slice('/__fake'.length), given);
    return sendJson(response, answer === undefined ? 404 : 200, answer ?? null);
  }
  const [, id = 'design', rest = ''] = /^(?:\/n\/([^/]+))?(\/.*)$/.exec(path) ?? [];
  const inner = /^(?:\/dip\/publicapi|\/public\/api)(\/.*)$/.exec(rest)?.[1];
  if (!server.fleet.nodes.has(id) || inner === undefined) return sendPage(response, 404, 'Not Found');
  const { authorization = '' } = message.headers;
  const contentType = message.headers['content-type'] ?? '';
  await serve(
    { server, message, response },
    { node: id, method, path: inner, query, authorization, contentType, body },
  );
}

interface Exchange {
  readonly server: Server;
  readonly message: IncomingMessage;
  readonly response: ServerResponse;
}

async function serve(exchange: Exchange, request: Request & { readonly node: string }): Promise<void> {
  const { server } = exchange;
  const { node, method, path, query } = request;
  const target = query === '' ? path : `${path}?${query}`;
  const entry: Doc = { seq: server.journal.length + 1, node, method, target, status: 0, login: null };
  server.journal.push(entry);
  const fault = faultFor(server.faults, request);
  const type = fault?.['type'];
  if (fault) entry['fault'] = type ?? null;
  const isEarly = (type === 'status' || type === 'reset' || type === 'html') && !fault?.['apply'];
  const on = server.fleet.nodes.get(node);
  const answer = isEarly || type === 'hang' || !on ? undefined : dispatch(server.fleet, on, request);
  if (answer) entry['login'] = answer.login;
  if (type === 'status' || type === 'html') entry['status'] = fault?.['status'] ?? 0;
  else if (answer && type !== 'reset') entry['status'] = answer.status;
  await server.heard?.(entry);
  if (fault) return spoil(exchange, fault, answer);
  if (answer) send(exchange.response, answer);
}

async function spoil({ message, response }: Exchange, fault: Doc, answer: Answer | undefined): Promise<void> {
  const status = Number(fault['status'] ?? 500);
  switch (fault['type']) {
    case 'reset':
      message.socket.resetAndDestroy();
      return;
    case 'hang':
      await pause(Number(fault['ms'] ?? 3_600_000), message);
      message.socket.destroy();
      return;
    case 'status':
      return sendJson(response, status, fault['body'] ?? injected(fault));
    case 'html':
      return sendPage(response, status, 'Injected page');
    case 'truncate':
      return truncate(response, answer);
    default:
      await pause(Number(fault['ms'] ?? 100), message);
      if (answer) send(response, answer);
  }
}

function truncate(response: ServerResponse, answer: Answer | undefined): void {
  const text = JSON.stringify(answer?.body ?? null);
  response.writeHead(answer?.status ?? 200, { 'Content-Type': 'application/json', 'Content-Length': text.length + 10 });
  response.write(text, () => response.destroy());
}

/** Waits, but not for a caller who has gone. */
async function pause(milliseconds: number, { socket }: IncomingMessage): Promise<void> {
  await new Promise<void>((resolve) => {
    const end = () => {
      clearTimeout(timer);
      socket.removeListener('close', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    socket.once('close', end);
  });
}

function send(response: ServerResponse, { status, body }: Answer): void {
  if (Buffer.isBuffer(body)) {
    response.writeHead(200, { 'Content-Type': 'application/zip', 'Content-Length': body.length }).end(body);
  } else if (body === undefined) response.writeHead(status).end();
  else sendJson(response, status, body);
}

function sendJson(response: ServerResponse, status: number, body: Json): void {
  const text = Buffer.from(JSON.stringify(body));
  response.writeHead(status, { 'Content-Type': 'application/json', 'Content-Length': text.length }).end(text);
}

function sendPage(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': 'text/html' }).end(`<html><body>${text}</body></html>`);
}

/** What the control interface answers, for tests in the same process. */
export function told(fake: FakeDss, method: string, path: string, body?: Json): Json {
  return structuredClone(control(fake.server, method, path, body) ?? null);
}

/** The state of the fleet as its control interface shows it. */
export function fleetState(fake: FakeDss): Doc {
  return docOf(told(fake, 'GET', '/state'));
}
