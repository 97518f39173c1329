import type { Resource } from '../../../compiler/ir/program.ts';
import type { Rule } from '../../../compiler/rule.ts';
import { pick } from '../../../compiler/value/pick.ts';
import type { Value } from '../../../compiler/value/value.ts';
import { terraformDiagnostics as say } from '../diagnostics.ts';

/** A copy that a reference picks is one of those that `for_each` or `count` makes, as far as they are known. STK6049. */
export const copiesAreThere: Rule = ({ report }) => ({
  reference({ ref, link, from }) {
    if (link?.target.kind !== 'resource' || link.copy === '' || !link.target.meta) return;
    const { copy, target } = link;
    // What is made no time asks for nothing.
    if (from?.kind === 'resource' && isNone(from)) return;
    const problem = problemOf(copy, target);
    if (problem !== undefined) report(say.copyNotThere(ref, { copy, name: target.name, problem }));
  },
});

/** What is wrong with `["key"]` or `[0]`; undefined where copies are known only later. */
function problemOf(copy: string, { name, meta }: Resource): string | undefined {
  const [forEach, count] = meta ? [pick(meta, 'for_each'), pick(meta, 'count')] : [];
  if (forEach && count) return undefined;
  const number = numberIn(count);
  const [, position] = /^\[\s*"?(-?\d+)"?\s*\]$/.exec(copy) ?? [];
  if (number !== undefined && position !== undefined && !(Number(position) >= 0 && Number(position) < number))
    return `there ${number === 1 ? 'is one copy' : `are ${number} copies`}, counted from 0`;
  const [, key] = /^\[\s*"([^"\\{]*)"\s*\]$/.exec(copy) ?? [];
  return key === undefined || (keysOf(forEach)?.has(key) ?? true)
    ? undefined
    : `"for_each" of "${name}" has no such key`;
}

function isNone({ meta }: Resource): boolean {
  const [forEach, count] = meta ? [pick(meta, 'for_each'), pick(meta, 'count')] : [];
  return numberIn(count) === 0 || keysOf(forEach)?.size === 0;
}

function numberIn(count: Value | undefined): number | undefined {
  if (count?.kind === 'integer') return Number(count.value);
  return count?.kind === 'string' && /^\d+$/.test(count.value) ? Number(count.value) : undefined;
}

/** Undefined where a key is known only later: a list may hold references, and keys of mappings are templates. */
function keysOf(forEach: Value | undefined): ReadonlySet<string> | undefined {
  if (forEach?.kind !== 'dict' && forEach?.kind !== 'list') return undefined;
  const open = '${';
  const keys =
    forEach.kind === 'dict'
      ? [...forEach.entries.keys()]
      : forEach.items.map((item) => (item.kind === 'string' ? item.value : open));
  return keys.some((key) => key.includes(open)) ? undefined : new Set(keys);
}
