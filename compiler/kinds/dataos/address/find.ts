import type { Span } from '../../../source/span.ts';
import { didYouMean } from '../../../util/did-you-mean.ts';
import type { Dict, Str } from '../../../value/literal.ts';
import { pick } from '../../../value/pick.ts';
import type { Value } from '../../../value/value.ts';
import { dataosDiagnostics as say } from '../diagnostics.ts';
import { runFilter } from '../jq/filter.ts';
import type { StackDefinition } from '../model/definition.ts';
import { toPlainJson } from '../plain.ts';
import type { Task } from '../world.ts';
import { type Depot, type DepotSecret, secretsFor } from './depots.ts';
import { type Address, isAddress, parseAddress } from './parse.ts';

/** An address that somebody uses, and where it was found. */
interface Use {
  readonly address: Address;
  readonly at: Span;
}

/**
 * The addresses in a stackSpec, found by the filters of the stack, and in environment variables; each once (specs/dataos §5.3). Results that are
 * no text or no address are nobody's business. Diagnostics: STK3418, STK3419, STK3420.
 */
export function findAddresses(
  stackSpec: Dict<Value>,
  environment: ReadonlyMap<string, { readonly text: string; readonly at: Span }>,
  { definition, task }: { readonly definition: StackDefinition; readonly task: Task },
): readonly Use[] {
  const found = new Map<string, Span>();
  const json = toPlainJson(stackSpec);
  for (const filter of filtersOf(definition)) {
    for (const result of resultsOf(filter, json, { definition, task })) {
      if (typeof result === 'string' && isAddress(result) && !found.has(result))
        found.set(result, placeOf(stackSpec, result));
    }
  }
  for (const { text, at } of environment.values()) if (isAddress(text) && !found.has(text)) found.set(text, at);
  const uses: Use[] = [];
  for (const [text, at] of found) {
    const parsed = parseAddress(text);
    if ('address' in parsed) uses.push({ address: parsed.address, at });
    else task.report(say.badAddress(at, { address: text, reason: parsed.problem }));
  }
  return uses;
}

function filtersOf({ body }: StackDefinition): readonly Str[] {
  const list = pick(body, 'dataOsAddressJqFilters');
  return list?.kind === 'list' ? list.items.flatMap((item) => (item.kind === 'string' ? [item] : [])) : [];
}

function resultsOf(
  filter: Str,
  json: unknown,
  { definition, task }: { definition: StackDefinition; task: Task },
): readonly unknown[] {
  const result = runFilter(task.world.jq, filter.value, json);
  if ('results' in result) return result.results;
  const values = { filter: filter.value, stack: definition.selector, reason: result.reason };
  const related = [{ at: task.at, note: 'run for this' }];
  if (result.problem === 'failed') task.report(say.filterFailed(filter, { ...values, what: task.what }, related));
  else task.report(say.filterUnreadable(filter, values, related));
  return [];
}

/** The place of the first text in `value` that is `text`; a filter does not tell where it found it. */
function placeOf(value: Value, text: string): Span {
  return findText(value, text) ?? value;
}

function findText(value: Value, text: string): Span | undefined {
  if (value.kind === 'string') return value.value === text ? value : undefined;
  const inside =
    value.kind === 'list'
      ? value.items
      : value.kind === 'dict'
        ? [...value.entries.values()].map((entry) => entry.value)
        : [];
  for (const item of inside) {
    const found = findText(item, text);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A secret that an address needs. */
export interface NeededSecret {
  readonly secret: DepotSecret;
  readonly depot: Depot;
  readonly at: Span;
}

/** The secrets with the credentials for `uses`, each once. Diagnostics: STK3421, STK3422. */
export function credentialsFor(uses: readonly Use[], task: Task): readonly NeededSecret[] {
  const needed = new Map<string, NeededSecret>();
  const { depots } = task.world;
  for (const { address, at } of uses) {
    const depot = depots.get(address.depot);
    if (depot === undefined) {
      const suggestion = didYouMean(address.depot, depots.keys());
      task.report(say.unknownDepot(at, { depot: address.depot, what: task.what, address: address.text, suggestion }));
      continue;
    }
    const secrets = secretsFor(depot, address.acl);
    if (secrets.length === 0) {
      task.report(
        say.noCredentials(at, { depot: depot.name, acl: address.acl, what: task.what, address: address.text }, [
          { at: depot.at, note: 'the depot' },
        ]),
      );
    }
    for (const secret of secrets) needed.set(`${secret.workspace ?? ''}/${secret.name}`, { secret, depot, at });
  }
  return [...needed.values()];
}
