import type { Report } from '../../diagnostics/outcome.ts';
import { dictType, itemType, memberType } from '../../schema/descend.ts';
import type { FieldType, ObjectType } from '../../schema/type.ts';
import { closest } from '../../util/did-you-mean.ts';
import { inWords } from '../../util/in-words.ts';
import { isSlip } from '../../util/is-slip.ts';
import type { Dict, Entry, Tree } from '../../value/literal.ts';
import { overlayDiagnostics as say } from './diagnostics.ts';

/** Both sides of an overlay, with canonical keys. */
export interface Sides {
  readonly stack: Dict<Tree>;
  readonly patch: Dict<Tree>;
}

/**
 * The environment without blocks that were meant to change one of the stack's: their name is misspelt, so they would become resources of
 * their own. Told is what only makes sense as a change (STK2084), of kinds that the stack has, and a whole resource whose name is nearly that
 * of another (STK2085).
 */
export function withoutMisspeltBlocks({ stack, patch }: Sides, type: ObjectType, report: Report): Dict<Tree> {
  const resources = patch.entries.get('resources');
  if (resources?.value.kind !== 'dict') return patch;
  const entries = new Map(resources.value.entries);
  for (const [kind, entry] of entries) {
    const known = blocksOf(stack, kind);
    if (entry.value.kind !== 'dict' || known.size === 0) continue;
    const shape = memberType(type.fields.get('resources')?.type, kind, resources.value);
    const blocks = [...entry.value.entries].filter(([, block]) => isMeant(block, { kind, known, shape, report }));
    if (blocks.length < entry.value.entries.size)
      entries.set(kind, { ...entry, value: { ...entry.value, entries: new Map(blocks) } });
  }
  return {
    ...patch,
    entries: new Map([...patch.entries, ['resources', { ...resources, value: { ...resources.value, entries } }]]),
  };
}

function blocksOf(root: Dict<Tree>, kind: string): ReadonlyMap<string, Entry<Tree>> {
  const resources = root.entries.get('resources')?.value;
  const blocks = resources?.kind === 'dict' ? resources.entries.get(kind)?.value : undefined;
  return blocks?.kind === 'dict' ? blocks.entries : new Map();
}

interface Siblings {
  readonly kind: string;
  /** The stack's blocks of the kind. */
  readonly known: ReadonlyMap<string, Entry<Tree>>;
  /** What one block may hold, under its name. */
  readonly shape: FieldType | undefined;
  readonly report: Report;
}

/** Whether a block of the environment changes one that is there, removes one, or is a new one. */
function isMeant(block: Entry<Tree>, { kind, known, shape, report }: Siblings): boolean {
  const { key: name, value } = block;
  // Nothing is known yet of a variable that stands for a whole block, but its name can be a slip.
  if (known.has(name) || !(value.kind === 'dict' || value.kind === 'string') || name.includes('${')) return true;
  const near = closest(name, known.keys());
  const type = shape?.kind === 'map' ? shape.value : undefined;
  const other = near === undefined ? undefined : known.get(near);
  const reason = value.kind === 'dict' ? onlyMeantAsChange(name, value, { kind, type, other }) : undefined;
  const related = other ? [{ at: other, note: `"${other.key}" stands here` }] : [];
  const suggestion = other ? ` Did you mean "${other.key}"?` : '';
  if (reason !== undefined) report(say.misspeltBlock(block, { name, kind, reason, suggestion }, related));
  else if (other && kind !== 'providers' && isSlip(name, other.key))
    report(say.nearlyBlock(block, { name, other: other.key }, related));
  return reason === undefined;
}

function onlyMeantAsChange(
  name: string,
  body: Dict<Tree>,
  {
    kind,
    type,
    other,
  }: { readonly kind: string; readonly type: FieldType | undefined; readonly other: Entry<Tree> | undefined },
): string | undefined {
  return kind === 'providers' ? withoutAlias(name, body, other) : onlyAsChange(body, { kind, type }, other);
}

/** Why a body makes sense only as a change of something that is there. */
function onlyAsChange(
  body: Dict<Tree>,
  { kind, type }: { readonly kind: string; readonly type: FieldType | undefined },
  near: Entry<Tree> | undefined,
): string | undefined {
  if (kind === 'kubernetes' && !body.entries.has('apiVersion') && !body.entries.has('kind'))
    return 'it lacks "apiVersion" and "kind"';
  if (isOnlySwitchedOff(body)) return 'it has nothing but that it is switched off';
  if (hasPositions(body, type)) return 'it changes items of a list by their position';
  const own = type && dictType(type, body);
  if (own?.kind !== 'object') return undefined;
  const isExcused = own.requiredUnless !== undefined && body.entries.has(own.requiredUnless);
  const missing = isExcused ? [] : own.required.filter((field) => !body.entries.has(field.name));
  if (missing.length > 0) return `it lacks ${inWords(missing.map((field) => field.name))}`;
  const inside = near && missingInside(body, own);
  if (inside !== undefined) return inside;
  const isNamed = near?.value.kind === 'dict' && near.value.entries.has('name');
  return isNamed && !isExcused && !body.entries.has('name') && !body.entries.has('lookup_existing')
    ? 'it has no "name"'
    : undefined;
}

/** What a part of the body lacks that a part of a whole resource has: the section of a manifest its stack. */
function missingInside(body: Dict<Tree>, { fields }: ObjectType): string | undefined {
  for (const { key, value } of body.entries.values()) {
    const field = value.kind === 'dict' ? fields.get(key)?.type : undefined;
    const part = value.kind === 'dict' && field?.kind === 'object' ? dictType(field, value) : undefined;
    if (value.kind !== 'dict' || part?.kind !== 'object' || part.requiredUnless !== undefined) continue;
    const missing = part.required.filter(({ name, mayComeLater }) => !mayComeLater && !value.entries.has(name));
    if (missing.length > 0) return `it lacks ${inWords(missing.map(({ name }) => name))} in "${key}"`;
  }
  return undefined;
}

/** A further configuration of a provider says its alias; what the stack has need not be said again. */
function withoutAlias(name: string, body: Dict<Tree>, near: Entry<Tree> | undefined): string | undefined {
  const isAliased = near?.value.kind === 'dict' && near.value.entries.has('alias');
  return isAliased && name.includes('.') && !body.entries.has('alias') ? 'it has no "alias"' : undefined;
}

/** `{resource_options: {is_enabled: false}}`. */
function isOnlySwitchedOff({ entries }: Dict<Tree>): boolean {
  const options = (entries.get('resource_options') ?? entries.get('options'))?.value;
  if (entries.size !== 1 || options?.kind !== 'dict') return false;
  const isEnabled = options.entries.get('is_enabled')?.value;
  return isEnabled?.kind === 'boolean' && !isEnabled.value;
}

function hasPositions(value: Tree, type: FieldType | undefined): boolean {
  if (value.kind !== 'dict' || type === undefined) return false;
  const keys = [...value.entries.keys()];
  if (itemType(type) && keys.length > 0 && keys.every((key) => /^\d+$/.test(key))) return true;
  return [...value.entries.values()].some((entry) => hasPositions(entry.value, memberType(type, entry.key, value)));
}
