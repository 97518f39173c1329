import { didYouMean } from '../../../compiler/util/did-you-mean.ts';
import type { Dss } from './client.ts';
import { infraPlace } from './deployer.ts';
import type { Thing, World } from './resource.ts';
import { get } from './steps.ts';
import { documentIn, isDocument, textIn, type WireDocument } from './wire.ts';

/** What else the run makes, as far as a deployment depends on it. */
export interface Surroundings {
  /** The infrastructure of the deployment, when the stack has it. */
  readonly infra: WireDocument | undefined;
  /** Whether the bundle is made on this design node, so that it can name nothing else. */
  readonly isOwnBundle: boolean;
  /** The connections that the datasets of the bundle are in, each with one of them; none where nobody knows what is in the bundle. */
  readonly connections: ReadonlyMap<string, string>;
}

/** Why a remapping cannot work, and which part of it: keys below `remapping`. */
export interface RemappingProblem {
  readonly message: string;
  readonly path: readonly string[];
}

/**
 * Why a remapping of a deployment cannot work: it begins with something that the design node does not have, leads to something that
 * the automation node does not have, or leaves out what that node lacks. Undefined when nothing speaks against it, as far as the nodes
 * let themselves be asked.
 */
export async function remappingProblem(
  { wanted }: Thing,
  { infra, isOwnBundle, connections }: Surroundings,
  { dss, node }: World,
): Promise<RemappingProblem | undefined> {
  const remapping = documentIn(wanted, 'remapping');
  const own = infra && textIn(documentIn(infra, 'automation_node'), 'url');
  const settings = own ? undefined : await get(dss, infraPlace(textIn(wanted, 'infra') ?? '', 'settings'));
  const url = own ?? (settings && textIn(settings, 'automationNodeUrl'));
  for (const { key, noun, names } of kinds) {
    const pairs = pairsOf(remapping, key);
    if (pairs.size === 0) continue;
    const here = isOwnBundle ? await names(dss) : undefined;
    const there = url ? await names(node(url)) : undefined;
    for (const [from, to] of pairs) {
      const path = [key, from];
      if (here && !here.includes(from)) {
        return { message: said(`the design node has no ${noun}`, from, 'begins with', here), path };
      }
      if (there && !there.includes(to)) {
        return { message: said(`the automation node has no ${noun}`, to, 'leads to', there), path };
      }
    }
  }
  const there = url && connections.size > 0 ? await connectionNames(node(url)) : undefined;
  const message = there && leftOut(connections, { pairs: pairsOf(remapping, 'connections'), there });
  return message === undefined ? undefined : { message, path: [] };
}

function pairsOf(remapping: WireDocument, key: string): ReadonlyMap<string, string> {
  return new Map(Object.entries(documentIn(remapping, key)).map(([from, to]) => [from, String(to)]));
}

/** A connection that the automation node lacks and that nothing leads away from. */
function leftOut(
  used: ReadonlyMap<string, string>,
  { pairs, there }: { readonly pairs: ReadonlyMap<string, string>; readonly there: readonly string[] },
): string | undefined {
  for (const [connection, dataset] of used) {
    if (pairs.has(connection) || there.includes(connection)) continue;
    return `the automation node has no connection "${connection}", which the dataset "${dataset}" is in, only ${there.join(', ')}; "remapping: {connections: …}" can lead to another`;
  }
  return undefined;
}

/** The connections of a node; undefined when it does not say. */
export async function connectionNames(dss: Dss): Promise<readonly string[] | undefined> {
  const path = ['connections', 'get-names'];
  const reply = await dss.call({ method: 'GET', path, query: { type: 'all' } });
  return reply.kind === 'ok' && Array.isArray(reply.body) ? reply.body.map(String) : undefined;
}

interface Kind {
  readonly key: string;
  readonly noun: string;
  /** The names that a node knows; undefined when it does not say. */
  readonly names: (dss: Dss) => Promise<readonly string[] | undefined>;
}

const kinds: readonly Kind[] = [
  {
    key: 'connections',
    noun: 'connection',
    names: connectionNames,
  },
  {
    key: 'code_envs',
    noun: 'code environment',
    names: async (dss) => {
      const reply = await dss.call({ method: 'GET', path: ['admin', 'code-envs', ''] });
      if (reply.kind !== 'ok' || !Array.isArray(reply.body)) return undefined;
      return reply.body.filter(isDocument).flatMap((each) => textIn(each, 'envName') ?? []);
    },
  },
];

function said(what: string, name: string, how: string, known: readonly string[] = []): string {
  const suggestion = didYouMean(name, known).trim().replace(/\?$/, '');
  const list = known.length > 0 ? `it has ${known.join(', ')}` : 'it has none';
  return `${what} "${name}", which "remapping" ${how}; ${list}${suggestion === '' ? '' : ` (${suggestion}?)`}`;
}
