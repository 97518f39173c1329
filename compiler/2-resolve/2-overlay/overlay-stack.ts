import type { Report } from '../../diagnostics/outcome.ts';
import type { Env } from '../../env.ts';
import { canonicalize, type Spelling } from '../../schema/canonicalize.ts';
import { checkValue } from '../../schema/check-value.ts';
import { objectType } from '../../schema/object-type.ts';
import type { ObjectType } from '../../schema/type.ts';
import { boolean, optional } from '../../schema/types.ts';
import { placeOf, type Span } from '../../source/span.ts';
import type { Dict, Entry, Tree } from '../../value/literal.ts';
import type { Root } from '../1-include/read-root.ts';
import { resolveDiagnostics as say } from '../diagnostics.ts';
import { standsForUnread } from '../unread.ts';
import { withoutMisspeltBlocks } from './check-new-blocks.ts';
import { checkSections, type Owner, type Sections } from './check-sections.ts';
import { overlay } from './overlay.ts';
import { settingsGiven } from './settings-given.ts';
import { environmentType, resourcesType, stackType } from './stack-type.ts';

/** A stack with its environment laid over it, all keys canonical; placeholders are still text. */
export interface Overlaid {
  readonly root: Dict<Tree>;
  readonly type: ObjectType;
  /** Names of blocks that the environment removes, with the place that does so. */
  readonly removed: ReadonlyMap<string, Span>;
  /** Of those the ones that say what becomes of them (`resource_options: {removed: …}`), by kind, as a stack of their own. */
  readonly dropped?: Dict<Tree> | undefined;
  /** Where the environment says that it is protected; undefined when it does not. */
  readonly protection: Span | undefined;
}

/** Brings both sides to canonical names, and lays the environment over the stack. */
export function overlayStack({ base, environment, keys, unread = [] }: Root, env: Env, report: Report): Overlaid {
  const isUnread = standsForUnread(unread);
  const known = env.shared?.canonical;
  const isKind = (key: string) => env.kinds.keys.includes(key);
  const resources = resourcesType(usedKinds(base, environment), env);
  const type = stackType(resources, env.targets);
  const spelled = (root: Dict<Tree>, ofRoot: ObjectType, owner: Owner, about?: Partial<Spelling>): Dict<Tree> =>
    withBlocksOfRoot(canonical(root, ofRoot, { ...about, owner, report, trace: env.trace, isKind }), report);
  const stack = spelled(base, type, 'A stack', { known, keys });
  const settings = settingsGiven(env, report);
  const withSettings = (root: Dict<Tree>): Dict<Tree> => {
    if (!settings) return root;
    const given = spelled(settings, environmentType(resources, env.targets), 'A stack');
    const patch = withoutMisspeltBlocks({ stack: root, patch: given }, type, report);
    const merged = overlay(root, patch, { type, report, trace: env.trace, isUnread });
    return merged.kind === 'dict' ? merged : root;
  };
  if (!environment) return { root: withSettings(stack), type, removed: new Map(), protection: undefined };
  const own = spelled(environment, environmentType(resources, env.targets), 'An environment', { keys });
  const { rest, protection } = withoutProtection(own, report);
  const patch = withoutMisspeltBlocks({ stack, patch: rest }, type, report);
  const merged = overlay(stack, patch, { type, report, trace: env.trace, isUnread });
  const removed = removedBlocks(stack, patch);
  const dropped = droppedBlocks(stack, removed);
  return { root: withSettings(merged.kind === 'dict' ? merged : stack), type, removed, dropped, protection };
}

const protectionType = objectType('environment', [optional('protected', boolean)]);

/** `protected:` says something of the environment, and is laid over nothing. */
function withoutProtection(
  environment: Dict<Tree>,
  report: Report,
): { readonly rest: Dict<Tree>; readonly protection: Span | undefined } {
  const entry = environment.entries.get('protected');
  if (!entry) return { rest: environment, protection: undefined };
  const own = { ...environment, entries: new Map([['protected', entry]]) };
  const checked = checkValue(own, protectionType, report);
  const value = checked.kind === 'dict' ? checked.entries.get('protected')?.value : undefined;
  const entries = new Map([...environment.entries].filter(([key]) => key !== 'protected'));
  const isOn = value?.kind === 'boolean' && value.value;
  return { rest: { ...environment, entries }, protection: isOn ? placeOf(entry) : undefined };
}

/** What the environment sets to nothing: single blocks, or all of a kind. References to them can be explained. */
function removedBlocks(stack: Dict<Tree>, patch: Dict<Tree>): ReadonlyMap<string, Span> {
  const removed = new Map<string, Span>();
  for (const [key, kind] of dictIn(patch, 'resources')) {
    const before = dictIn(dictIn(stack, 'resources').get(key)?.value);
    for (const name of before.keys()) if (kind.value.kind === 'null') removed.set(name, placeOf(kind));
    for (const [name, block] of dictIn(kind.value)) {
      if (block.value.kind === 'null' && before.has(name)) removed.set(name, placeOf(block));
    }
  }
  return removed;
}

/**
 * The stack with nothing but the blocks that are removed and say what becomes of them, and what these need to be understood: variables and providers.
 * Undefined where there are none.
 */
function droppedBlocks(stack: Dict<Tree>, removed: ReadonlyMap<string, Span>): Dict<Tree> | undefined {
  const resources = stack.entries.get('resources');
  if (!resources || removed.size === 0) return undefined;
  const kinds = new Map<string, Entry<Tree>>();
  for (const [key, kind] of dictIn(resources.value)) {
    const blocks = [...dictIn(kind.value)].filter(
      ([name, { value }]) => removed.has(name) && dictIn(value, 'resource_options').has('removed'),
    );
    if (blocks.length > 0)
      kinds.set(key, { ...kind, value: { ...kind.value, kind: 'dict', entries: new Map(blocks) } });
  }
  if (kinds.size === 0) return undefined;
  for (const key of ['variables', 'providers']) {
    const entry = dictIn(resources.value).get(key);
    if (entry && !kinds.has(key)) kinds.set(key, entry);
  }
  const value = { ...placeOf(resources.value), kind: 'dict', entries: kinds } as const;
  return { ...stack, entries: new Map([['resources', { ...resources, value }]]) };
}

function dictIn(data: Tree | undefined, key?: string): ReadonlyMap<string, Entry<Tree>> {
  if (data?.kind !== 'dict') return new Map();
  return key === undefined ? data.entries : dictIn(data.entries.get(key)?.value);
}

function usedKinds(...roots: readonly (Dict<Tree> | undefined)[]): Iterable<string> {
  const keys = new Set(['providers']);
  for (const root of roots) {
    if (root?.entries.has('modules')) keys.add('modules');
    const resources = root?.entries.get('resources')?.value;
    if (resources?.kind === 'dict') for (const key of resources.entries.keys()) keys.add(key);
  }
  return keys;
}

interface Canonical extends Spelling {
  readonly owner: Owner;
  readonly isKind: Sections['isKind'];
}

function canonical(root: Dict<Tree>, type: ObjectType, about: Canonical): Dict<Tree> {
  const node = canonicalize(root, type, about);
  return checkSections(node.kind === 'dict' ? node : root, type, about);
}

/** `providers:` and `modules:` at the root are other places for `resources.providers` and `resources.modules`. */
function withBlocksOfRoot(root: Dict<Tree>, report: Report): Dict<Tree> {
  return withBlocksOf('modules', withBlocksOf('providers', root, report), report);
}

function withBlocksOf(key: 'providers' | 'modules', root: Dict<Tree>, report: Report): Dict<Tree> {
  const blocks = root.entries.get(key);
  if (!blocks) return root;
  const resources = root.entries.get('resources') ?? { ...blocks, key: 'resources' };
  const inner = new Map(dictIn(root, 'resources'));
  const known = inner.get(key)?.value;
  inner.set(key, known ? { ...blocks, value: join(known, blocks.value, report) } : blocks);
  const entries = new Map(root.entries);
  entries.delete(key);
  entries.set('resources', {
    ...resources,
    key: 'resources',
    value: { ...blocks.value, kind: 'dict', entries: inner },
  });
  return { ...root, entries };
}

/** Blocks of both places; one that stands in both is reported (STK2012). */
function join(first: Tree, second: Tree, report: Report): Tree {
  if (second.kind !== 'dict') return first;
  if (first.kind !== 'dict') return second;
  for (const [name, entry] of second.entries) {
    const known = first.entries.get(name);
    if (known)
      report(say.duplicateResourceName(entry, { name, suggestion: '' }, [{ at: known, note: 'first used here' }]));
  }
  return { ...first, entries: new Map([...first.entries, ...second.entries]) };
}
