import { randomUUID } from 'node:crypto';
import http from 'node:http';
import https from 'node:https';
import { setTimeout as pause } from 'node:timers/promises';
import { rootCertificates } from 'node:tls';
import type { Connect, Connection, ConnectRequest, Failure } from '../../compiler/plan/connection.ts';
import { pickText } from '../../compiler/value/pick.ts';
import { type Answer, dssClient, failureOf, type Send, type Upload } from './dss/client.ts';
import { dssConnection } from './dss/connection.ts';
import { isDocument, textIn } from './dss/wire.ts';

/** Milliseconds, unless DATAIKU_TIMEOUT_SECONDS says otherwise. */
const timeLimit = 60_000;
const attempts = 6;
const firstPause = 500;

/**
 * Opens a connection to DSS: DATAIKU_DSS_URL and DATAIKU_API_KEY say where and as whom, DATAIKU_CA_FILE which certificates are trusted
 * besides the system's. `dataiku: {url, api_key}` in the stack may name other process variables. Asks `/auth/info` first, so that a
 * wrong key is told before anything is changed.
 */
export const connectDss: Connect = async (request) => {
  const settings = settingsOf(request);
  if ('kind' in settings) return settings;
  const agent = agentFor(settings);
  const limit = settings.timeLimit;
  const wait = async (milliseconds: number) => void (await pause(milliseconds));
  const open = (url: URL, key: string) =>
    dssClient({ send: sender({ url, key, agent, limit }), wait, attempts, firstPause: settings.firstPause });
  const dss = open(settings.url, settings.key);
  const nodeKey = request.variables.get('DATAIKU_AUTOMATION_API_KEY') ?? settings.key;
  const reply = await dss.call({ method: 'GET', path: ['auth', 'info'], query: { withSecrets: false } });
  if (reply.kind !== 'ok') {
    agent.destroy();
    return unopened(failureOf(reply), settings.url);
  }
  const login = isDocument(reply.body)
    ? (textIn(reply.body, 'associatedDSSUser') ?? textIn(reply.body, 'authIdentifier'))
    : '';
  const world = {
    dss,
    login: login ?? '',
    defaultConnection: settings.defaultConnection,
    variables: request.variables,
    readBytes: request.readBytes,
    node: (url: string) => open(URL.canParse(url) ? new URL(url) : settings.url, nodeKey),
    wait,
  };
  const connection: Connection = dssConnection(world, () => agent.destroy());
  return connection;
};

function unopened({ kind, message }: Failure, { origin }: URL): Failure {
  if (kind === 'credentials')
    return { kind, message: `DSS at ${origin} does not take the key of DATAIKU_API_KEY: ${message}` };
  if (kind === 'forbidden') return { kind, message: `DSS at ${origin} does not let this key in: ${message}` };
  return { kind: 'unreachable', message: `DSS at ${origin} cannot be reached: ${message}` };
}

interface Settings {
  readonly url: URL;
  readonly key: string;
  readonly authority: string | undefined;
  readonly defaultConnection: string | undefined;
  readonly timeLimit: number;
  readonly firstPause: number;
}

function settingsOf({ variables, section, readFile }: ConnectRequest): Settings | Failure {
  const named = (key: string, otherwise: string) => (section && pickText(section, key)) ?? otherwise;
  const [urlName, keyName] = [named('url_variable', 'DATAIKU_DSS_URL'), named('api_key_variable', 'DATAIKU_API_KEY')];
  const [address, key] = [variables.get(urlName), variables.get(keyName)];
  if (!address || !key) {
    const missing = [address ? [] : [urlName], key ? [] : [keyName]].flat().join(' and ');
    return {
      kind: 'credentials',
      message: `the process variables ${missing} must say where DSS is and with which key`,
    };
  }
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') {
    return { kind: 'credentials', message: `${urlName} must be an address that begins with https:// or http://` };
  }
  if (/[^\x21-\x7e]/.test(key))
    return { kind: 'credentials', message: `${keyName} holds characters that no API key has` };
  const file = variables.get('DATAIKU_CA_FILE') ?? (section && pickText(section, 'ca_file'));
  const authority = file === undefined ? undefined : readFile(file);
  if (file !== undefined && authority === undefined) {
    return { kind: 'credentials', message: `the file with trusted certificates, "${file}", cannot be read` };
  }
  const number = (name: string, otherwise: number) => Number(variables.get(name)) || otherwise;
  return {
    url,
    key,
    authority,
    defaultConnection:
      variables.get('DATAIKU_DEFAULT_CONNECTION') ?? (section && pickText(section, 'default_connection')),
    timeLimit: number('DATAIKU_TIMEOUT_SECONDS', timeLimit / 1000) * 1000,
    firstPause: number('DATAIKU_RETRY_MILLISECONDS', firstPause),
  };
}

/** Certificates that a file names are trusted besides the usual ones, not instead of them. */
function agentFor({ url, authority }: Settings): http.Agent {
  if (url.protocol === 'http:') return new http.Agent({ keepAlive: true });
  const ca = authority === undefined ? {} : { ca: [...rootCertificates, authority] };
  return new https.Agent({ keepAlive: true, ...ca });
}

/** How requests of one key are sent to one server. */
export interface Sending {
  readonly url: URL;
  readonly key: string;
  readonly agent: http.Agent;
  /** Milliseconds for one whole exchange. */
  readonly limit: number;
}

/** Sends requests over HTTP or HTTPS, each once, and never waits for longer than the limit. */
export function sender({ url, key, agent, limit }: Sending): Send {
  const { request } = url.protocol === 'https:' ? https : http;
  const base = url.pathname.replace(/\/$/, '');
  const authorization = `Basic ${Buffer.from(`${key}:`, 'latin1').toString('base64')}`;
  return ({ method, target, body, upload }) =>
    new Promise<Answer>((resolve) => {
      const form = upload && formOf(upload);
      const content = form?.content ?? body;
      const type = form?.type ?? (body === undefined ? undefined : 'application/json');
      const headers = {
        authorization,
        accept: 'application/json',
        ...(type === undefined ? {} : { 'content-type': type }),
        ...(method === 'GET' ? {} : { 'content-length': Buffer.byteLength(content ?? '') }),
      };
      const broken = (problem: string) => resolve({ kind: 'broken', problem });
      const place = { hostname: url.hostname, port: url.port, path: `${base}${target}` };
      const sent = request({ ...place, method, agent, headers, signal: AbortSignal.timeout(limit) }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', (error) => broken(problemOf(error, limit)));
        response.on('end', () => {
          const bytes = Buffer.concat(chunks);
          const after = Number(response.headers['retry-after']);
          resolve({
            kind: 'answer',
            status: response.statusCode ?? 0,
            bytes,
            retryAfter: after > 0 ? after : undefined,
          });
        });
      });
      sent.on('error', (error) => broken(problemOf(error, limit)));
      sent.end(content);
    });
}

/** A file as the one part of a form. */
function formOf({ filename, bytes }: Upload): { readonly type: string; readonly content: Buffer } {
  const boundary = `stackc-${randomUUID()}`;
  const name = filename.replaceAll('"', '%22').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\n\r\n`;
  const content = Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]);
  return { type: `multipart/form-data; boundary=${boundary}`, content };
}

function problemOf(error: Error, limit: number): string {
  if (error.name === 'AbortError' || error.name === 'TimeoutError') return `no answer within ${limit / 1000} seconds`;
  return error.message;
}
