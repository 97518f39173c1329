import { createServer } from 'node:http';
import type { Json } from '../../../scripts/conformance/dataiku/fake-dss/json.ts';
import type { HeardRequest } from './rest-traces.ts';

/** A server that remembers what it is asked, and answers as it is told. */
export interface RecordingServer {
  readonly url: string;
  readonly heard: readonly HeardRequest[];
  readonly close: () => Promise<void>;
}

export interface GivenAnswer {
  readonly status: number;
  readonly json?: Json;
}

/** @param answer to a request, by its number. */
export async function recordingServer(
  answer: (request: HeardRequest, index: number) => GivenAnswer,
): Promise<RecordingServer> {
  const heard: HeardRequest[] = [];
  const server = createServer(async (message, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of message) chunks.push(Buffer.from(chunk));
    const [path = '', query = ''] = (message.url ?? '').split(/\?(.*)/s);
    const type = message.headers['content-type'] ?? '';
    const request: HeardRequest = {
      method: message.method ?? '',
      path,
      query: queryOf(query),
      body: bodyOf(Buffer.concat(chunks), type),
    };
    heard.push(request);
    const { status, json } = answer(request, heard.length - 1);
    response.writeHead(status, { 'Content-Type': 'application/json' });
    response.end(status === 204 ? undefined : JSON.stringify(json ?? {}));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('The server has no port');
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${address.port}`, heard, close };
}

function queryOf(text: string): HeardRequest['query'] {
  const query: Record<string, Json> = {};
  for (const [key, value] of new URLSearchParams(text)) {
    const known = query[key];
    query[key] = known === undefined ? value : [...(Array.isArray(known) ? known : [known]), value];
  }
  return query;
}

function bodyOf(bytes: Buffer, type: string): Json {
  if (bytes.length === 0) return null;
  const boundary = /boundary=(.+)$/.exec(type)?.[1];
  if (boundary === undefined) return JSON.parse(bytes.toString('utf8'));
  const text = bytes.toString('utf8');
  const head = text.slice(0, text.indexOf('\r\n\r\n'));
  const [, name = '', filename = ''] = /name="([^"]*)"; filename="([^"]*)"/.exec(head) ?? [];
  const size = bytes.length - Buffer.byteLength(head) - 4 - Buffer.byteLength(`\r\n--${boundary}--\r\n`);
  return { name, filename, size };
}
