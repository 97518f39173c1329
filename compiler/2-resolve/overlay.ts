import type { Report } from '../diagnostics/outcome.ts';
import type { FieldType } from '../schema/type.ts';
import { didYouMean } from '../util/did-you-mean.ts';
import type { Dict, Entry, List, Str, Tree } from '../value/literal.ts';
import { resolveDiagnostics as say } from './diagnostics.ts';
import { memberType } from './field-of.ts';

/**
 * Lays `patch` over `base` (specs/laktory-language §4.4): mappings merge key by key, a mapping over a list changes its items by
 * number, null removes, everything else replaces. JSON text that is written as a mapping is replaced whole, as text would be. Neither tree is changed; untouched parts stay the same objects.
 *
 * `type` tells free maps from models: the values of a free map are replaced whole, one level down, as the original does.
 * Reports patches that match nothing: STK2032, STK2033, STK2034.
 */
export function overlay(base: Tree, patch: Tree, { type, report }: OverlayOptions): Tree {
  if (type?.kind === 'json') return patch;
  if (base.kind === 'dict' && patch.kind === 'dict') return overlayDict(base, patch, { type, report });
  if (base.kind === 'list' && patch.kind === 'dict') return overlayList(base, patch, { type, report });
  if (base.kind === 'string' && patch.kind === 'dict' && base.value.includes('${'))
    return overPlaceholder(base, patch, report);
  return patch;
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
}

function overlayDict(base: Dict<Tree>, patch: Dict<Tree>, { type, report }: OverlayOptions): Dict<Tree> {
  const entries = new Map(base.entries);
  for (const [key, entry] of patch.entries) {
    const before = base.entries.get(key);
    if (entry.value.kind === 'null') remove(entries, entry, report);
    else if (!before || isFreeMap(type) || isReplaced(type, key)) entries.set(key, entry);
    else {
      const options = { type: memberType(type, key), report };
      entries.set(key, { ...before, value: overlay(before.value, entry.value, options) });
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

function isReplaced(type: FieldType | undefined, key: string): boolean {
  return type?.kind === 'object' && type.fields.get(key)?.isReplaced === true;
}

/** In a free map a value is the user's own data, of which a part means nothing to us. */
function isFreeMap(type: FieldType | undefined): boolean {
  return type?.kind === 'map' && type.value.kind !== 'object';
}

function overlayList(base: List<Tree>, patch: Dict<Tree>, { type, report }: OverlayOptions): Tree {
  const items: (Tree | undefined)[] = [...base.items];
  const itemType = type?.kind === 'list' ? type.item : undefined;
  for (const [key, entry] of patch.entries) {
    const index = /^\d+$/.test(key) ? Number(key) : undefined;
    const before = index === undefined ? undefined : base.items[index];
    if (index === undefined)
      report(say.patchKeyNotIndex(entry, { index: key }, [{ at: base, note: 'the list in the stack' }]));
    else if (!before)
      report(
        say.patchIndexMissing(entry, { index, count: countOf(base) }, [{ at: base, note: 'the list in the stack' }]),
      );
    else if (entry.value.kind === 'null') items[index] = undefined;
    else items[index] = overlay(before, entry.value, { type: itemType, report });
  }
  return { ...base, items: items.filter((item) => item !== undefined) };
}

function countOf({ items }: List<Tree>): string {
  return items.length === 1 ? '1 item' : `${items.length} items`;
}
