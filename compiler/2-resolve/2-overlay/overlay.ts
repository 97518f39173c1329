import type { Report } from '../../diagnostics/outcome.ts';
import { dictType, isFreeMap, itemType, memberType } from '../../schema/descend.ts';
import type { FieldType } from '../../schema/type.ts';
import { placeOf } from '../../source/span.ts';
import { closestAmong, didYouMean } from '../../util/did-you-mean.ts';
import type { Dict, Entry, List, Str, Tree } from '../../value/literal.ts';
import type { Trace } from '../../value/origin.ts';
import { resolveDiagnostics as say } from '../diagnostics.ts';
import { reportLostParts, reportNameless } from './lost-parts.ts';

/**
 * Lays `patch` over `base` (specs/laktory-language §4.4): mappings merge key by key, a mapping over a list changes its items by
 * number, null removes, everything else replaces. JSON text that is written as a mapping is replaced whole, as text would be. Neither tree is changed; untouched parts stay the same objects.
 *
 * `type` tells free maps from models: the values of a free map are replaced whole, one level down, as the original does.
 * Reports patches that match nothing: STK2032, STK2033, STK2034.
 */
export function overlay(base: Tree, patch: Tree, options: OverlayOptions): Tree {
  const { type, report, trace } = options;
  // What stands there is not known, so nothing can be said of what changes it.
  if (options.isUnread?.(base)) return base;
  if (type?.kind !== 'json') {
    if (base.kind === 'dict' && patch.kind === 'dict') return overlayDict(base, patch, options);
    if (base.kind === 'list' && patch.kind === 'dict')
      return isMapping(type) ? base : overlayList(base, patch, options);
    if (base.kind === 'string' && patch.kind === 'dict' && base.value.includes('${'))
      return overPlaceholder(base, patch, report);
  }
  if (base.kind === 'list' && patch.kind === 'list') {
    reportLostParts(base, patch, report);
    reportNameless(base, patch, options);
  }
  trace?.(patch, { kind: 'overlaid', at: placeOf(patch), over: base });
  return patch;
}

/** Whether there can be no list: that the stack has one is told where it stands. */
function isMapping(type: FieldType | undefined): boolean {
  return type?.kind === 'map' || type?.kind === 'object';
}

/** Environments are laid over what is written, before variables have values. */
function overPlaceholder(base: Str, patch: Dict<Tree>, report: Report): Tree {
  const keys = [...patch.entries.keys()];
  const isOfItems = keys.length > 0 && keys.every((key) => /^\d+$/.test(key));
  const message = isOfItems ? say.placeholderPatched : say.placeholderReplaced;
  report(message(patch, { text: base.value }, [{ at: base, note: 'the placeholder' }]));
  return isOfItems ? base : patch;
}

export interface OverlayOptions {
  readonly type: FieldType | undefined;
  readonly report: Report;
  readonly trace?: Trace | undefined;
  /** Whether something stands for what could not be read, or holds it. */
  readonly isUnread?: ((base: Tree) => boolean) | undefined;
}

function overlayDict(base: Dict<Tree>, patch: Dict<Tree>, options: OverlayOptions): Dict<Tree> {
  const { type, report, trace } = options;
  const entries = new Map(base.entries);
  for (const [key, entry] of patch.entries) {
    const before = base.entries.get(key);
    if (entry.value.kind === 'null') remove(entries, entry, report);
    else if (!before) entries.set(key, entry);
    else if (isFreeMap(type, base) || isReplaced(type, key, base)) {
      trace?.(entry.value, { kind: 'overlaid', at: placeOf(entry.value), over: before.value });
      entries.set(key, entry);
    } else {
      const inner = { ...options, type: memberType(type, key, base) };
      entries.set(key, { ...before, value: overlay(before.value, entry.value, inner) });
    }
  }
  return { ...base, entries };
}

function remove(entries: Map<string, Entry<Tree>>, entry: Entry<Tree>, report: Report): void {
  if (!entries.delete(entry.key)) {
    const suggestion = didYouMean(entry.key, entries.keys());
    report(say.patchMatchesNothing(entry, { key: entry.key, suggestion }));
  }
}

function isReplaced(type: FieldType | undefined, key: string, dict: Dict<Tree>): boolean {
  const inner = dictType(type, dict);
  return inner?.kind === 'object' && inner.fields.get(key)?.isReplaced === true;
}

function overlayList(base: List<Tree>, patch: Dict<Tree>, options: OverlayOptions): Tree {
  const { report } = options;
  const items: (Tree | undefined)[] = [...base.items];
  const inner = { ...options, type: itemType(options.type) };
  const related = [{ at: base, note: 'the list in the stack' }];
  const patched = new Map<number, Entry<Tree>>();
  const suggestIndex = indexSuggester(base);
  for (const [key, entry] of patch.entries) {
    const index = /^\d+$/.test(key) ? Number(key) : undefined;
    const before = index === undefined ? undefined : base.items[index];
    const twin = index === undefined ? undefined : patched.get(index);
    if (index === undefined)
      report(say.patchKeyNotIndex(entry, { index: key, suggestion: suggestIndex(key) }, related));
    else if (!before) report(say.patchIndexMissing(entry, { index, count: countOf(base) }, related));
    else if (twin) report(say.patchIndexTwice(entry, { index }, [{ at: twin, note: 'the other one' }]));
    else if (entry.value.kind === 'null') items[index] = undefined;
    else items[index] = overlay(before, entry.value, inner);
    if (index !== undefined) patched.set(index, entry);
  }
  return { ...base, items: items.filter((item) => item !== undefined) };
}

/** The number of the item that is called so, or nearly so, where one is. */
function indexSuggester({ items }: List<Tree>): (key: string) => string {
  const names = () => items.map((item) => (item.kind === 'dict' ? nameOf(item) : undefined));
  const near = closestAmong(() => names().filter((name) => name !== undefined));
  return (key) => {
    const meant = near(key);
    return meant === undefined ? '' : ` Write ${names().indexOf(meant)} for "${meant}".`;
  };
}

/** `task_key: load`, `name: raw`: what an item is called by those who read it. */
function nameOf({ entries }: Dict<Tree>): string | undefined {
  const name = [...entries.values()].find(({ key }) => /(?:^|_)(?:name|key)$/.test(key))?.value;
  return name?.kind === 'string' ? name.value : undefined;
}

function countOf({ items }: List<Tree>): string {
  return items.length === 1 ? '1 item' : `${items.length} items`;
}
