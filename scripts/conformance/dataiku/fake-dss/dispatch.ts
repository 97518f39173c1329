import { bundleRoutes } from './bundles.ts';
import type { Call, Route } from './call.ts';
import { datasetRoutes } from './datasets.ts';
import { deploymentRoutes } from './deployments.ts';
import type { Fleet, Key, Node } from './fleet.ts';
import { futureRoutes } from './futures.ts';
import { instanceRoutes } from './instance.ts';
import { type Doc, type Json, Malformed, parseJson } from './json.ts';
import { projectRoutes } from './projects.ts';
import { publishedRoutes } from './published.ts';
import { recipeRoutes } from './recipes.ts';
import { Refusal, refuse } from './refusal.ts';
import { scenarioRoutes } from './scenarios.ts';

/** Of two patterns that fit one path, the first counts. */
const routes = [
  ...instanceRoutes,
  ...projectRoutes,
  ...datasetRoutes,
  ...recipeRoutes,
  ...scenarioRoutes,
  ...bundleRoutes,
  ...publishedRoutes,
  ...deploymentRoutes,
  ...futureRoutes,
].map((route) => ({ route, expression: expressionOf(route) }));

function expressionOf({ pattern }: Route): RegExp {
  return new RegExp(`^${pattern.replace(/[.]/g, '\\.').replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`);
}

export interface Request {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly authorization: string;
  readonly contentType: string;
  readonly body: Buffer;
}

export interface Answer {
  readonly status: number;
  readonly body: Json | Buffer | undefined;
  /** Who asked, as far as that is known. */
  readonly login: string | null;
}

/** Answers one request to a node. */
export function dispatch(fleet: Fleet, node: Node, request: Request): Answer {
  let login: string | null = null;
  try {
    const who = whoSends(fleet, request.authorization);
    login = who.login;
    return { ...answerOf({ fleet, node, who, ...contentOf(request) }, request), login };
  } catch (error) {
    if (error instanceof Refusal) return { status: error.status, body: error.body, login };
    if (!(error instanceof Malformed)) throw error;
    return { status: 400, body: refuse.illegal(`Malformed request: ${error.message}`).body, login };
  }
}

function answerOf(call: Omit<Call, 'path'>, { method, path }: Request): { status: number; body: Answer['body'] } {
  let isKnown = false;
  for (const { route, expression } of routes) {
    const match = route.isDeployer && call.node.type !== 'DESIGN' ? null : expression.exec(path);
    if (!match) continue;
    isKnown = true;
    if (route.method !== method) continue;
    const parts = Object.entries(match.groups ?? {}).map(([name, text]) => [name, decodeURIComponent(text)]);
    const body = route.handle({ ...call, path: Object.fromEntries(parts) });
    return body === undefined ? { status: 204, body } : { status: 200, body };
  }
  throw isKnown ? refuse.wrongMethod() : refuse.notFound(`No such route: ${path}`);
}

function contentOf({ query, contentType, body }: Request): Pick<Call, 'query' | 'tags' | 'json' | 'file'> {
  const parameters = new URLSearchParams(query);
  const asked = { query: new Map(parameters), tags: parameters.getAll('tags') };
  if (contentType.startsWith('multipart/form-data'))
    return { ...asked, json: undefined, file: fileIn(contentType, body) };
  if (body.length === 0) return { ...asked, json: undefined, file: undefined };
  try {
    return { ...asked, json: parseJson(body.toString('utf8')), file: undefined };
  } catch {
    throw refuse.illegal('Request body is not valid JSON');
  }
}

function fileIn(contentType: string, body: Buffer): string {
  const boundary = `--${(/boundary=(.*)$/.exec(contentType)?.[1] ?? '').replaceAll('"', '')}`;
  for (const chunk of body.toString('latin1').split(boundary).slice(1, -1)) {
    const [head = '', content = ''] = chunk.slice(2, -2).split(/\r\n\r\n(.*)/s);
    if (head.includes('name="file"')) return Buffer.from(content, 'latin1').toString('utf8');
  }
  return '';
}

function whoSends({ keys }: Fleet, authorization: string): Key {
  const [scheme, value = ''] = authorization.split(' ');
  const key =
    scheme === 'Basic'
      ? Buffer.from(value, 'base64').toString('latin1').split(':')[0]
      : scheme === 'Bearer'
        ? value
        : undefined;
  if (key === undefined) throw refuse.unauthenticated('No authentication given');
  const who = keys.get(key);
  if (!who) throw refuse.unauthenticated('Unknown API Key');
  return who;
}

/** The answer of a request that a fault replaces. */
export function injected(action: Doc): Doc {
  const { errorType = 'java.lang.RuntimeException', message = 'Injected error' } = action;
  return { errorType, message };
}
