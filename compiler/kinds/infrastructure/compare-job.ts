import type { Span } from '../../source/span.ts';
import type { Json } from '../../util/json.ts';
import { isJsonList, isJsonObject, sameJson } from '../../util/json-tree.ts';
import type { Value } from '../../value/value.ts';
import { plainOf } from './plain.ts';
import { escapePart } from './pointer.ts';

/** What a manifest of the user's lacks of the base manifest, and what stands there instead. Both in the order of their paths. */
export interface JobDifference {
  readonly missing: readonly Missing[];
  readonly incompatible: readonly Incompatible[];
}

export interface Missing {
  readonly path: string;
  /** The innermost thing that is there. */
  readonly at: Span;
}

export interface Incompatible {
  readonly path: string;
  readonly expected: Json;
  readonly at: Span;
}

/** Compares a user's manifest with a base (specs/prefect §3.3): what the base has must be there and be the same; more is welcome. */
export function compareJob(job: Value, base: Json): JobDifference {
  const found: Found = { missing: [], incompatible: [], removed: [] };
  compare(job, base, { found, path: '' });
  return sorted(found);
}

/**
 * As the original compares: it diffs in place of walking, and its diff says "move" where something is missing here and the same stands too much
 * there. Neither of its checks looks at moves, so what is moved is not reported.
 */
export function compareJobAsOriginal(job: Value, base: Json): JobDifference {
  const found: Found = { missing: [], incompatible: [], removed: [] };
  compare(job, base, { found, path: '' });
  const removed = [...found.removed];
  const missing = found.missing.filter(({ value }) => {
    const index = removed.findLastIndex((other) => sameJson(other, value));
    if (index >= 0) removed.splice(index, 1);
    return index < 0;
  });
  return sorted({ ...found, missing });
}

interface Found {
  readonly missing: (Missing & { readonly value: Json })[];
  readonly incompatible: Incompatible[];
  /** What the user has and the base has not, at places where only one of them may stand. */
  readonly removed: Json[];
}

interface Comparing {
  readonly found: Found;
  readonly path: string;
}

function compare(user: Value, base: Json, { found, path }: Comparing): void {
  if (user.kind === 'dict' && isJsonObject(base)) {
    for (const { key, value } of user.entries.values()) if (!base.has(key)) found.removed.push(plainOf(value));
    for (const [key, value] of base) {
      const inner = `${path}/${escapePart(key)}`;
      const member = user.entries.get(key)?.value;
      if (member) compare(member, value, { found, path: inner });
      else found.missing.push({ path: inner, at: user, value });
    }
  } else if (user.kind === 'list' && isJsonList(base)) {
    for (const item of user.items.slice(base.length)) found.removed.push(plainOf(item));
    base.forEach((value, index) => {
      const inner = `${path}/${index}`;
      const item = user.items[index];
      if (item) compare(item, value, { found, path: inner });
      else found.missing.push({ path: inner, at: user, value });
    });
  } else if (!sameJson(plainOf(user), base)) found.incompatible.push({ path, expected: base, at: user });
}

/** By the code points of the paths, as the original sorts what it lists. */
function sorted({ missing, incompatible }: Found): JobDifference {
  const byPath = (left: { readonly path: string }, right: { readonly path: string }) =>
    left.path < right.path ? -1 : 1;
  return { missing: missing.toSorted(byPath), incompatible: incompatible.toSorted(byPath) };
}
