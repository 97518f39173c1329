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
}

/**
 * Why a remapping of a deployment cannot work: it begins with something that the design node does not have, or leads to something that
 * the automation node does not have. Undefined when nothing speaks against it, as far as the nodes let themselves be asked.
 */
export async function remappingProblem(
  { wanted }: Thing,
  { infra, isOwnBundle }: Surroundings,
  { dss, node }: World,
): Promise<string | undefined> {
  const remapping = documentIn(wanted, 'remapping');
  const own = infra && textIn(documentIn(infra, 'automation_node'), 'url');
  const settings = own ? undefined : await get(dss, infraPlace(textIn(wanted, 'infra') ?? '', 'settings'));
  const url = own ?? (settings && textIn(settings, 'automationNodeUrl'));
  for (const { key, noun, names } of kinds) {
    const pairs = Object.entries(documentIn(remapping, key)).map(([from, to]) => [from, String(to)] as const);
    if (pairs.length === 0) continue;
    const here = isOwnBundle ? await names(dss) : undefined;
    const wrong = missing(
      pairs.map(([from]) => from),
      here,
    );
    if (wrong.length > 0) return said(`the design node has no ${noun}`, wrong, 'begins with', here);
    const there = url ? await names(node(url)) : undefined;
    const lost = missing(
      pairs.map(([, to]) => to),
      there,
    );
    if (lost.length > 0) return said(`the automation node has no ${noun}`, lost, 'leads to', there);
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

function missing(names: readonly string[], known: readonly string[] | undefined): readonly string[] {
  return known ? names.filter((name) => !known.includes(name)) : [];
}

function said(what: string, names: readonly string[], how: string, known: readonly string[] = []): string {
  const [first = ''] = names;
  const suggestion = didYouMean(first, known).trim().replace(/\?$/, '');
  const list = known.length > 0 ? `it has ${known.join(', ')}` : 'it has none';
  return `${what} "${names.join('", "')}", which "remapping" ${how}; ${list}${suggestion === '' ? '' : ` (${suggestion}?)`}`;
}
