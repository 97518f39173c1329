import { spend, wrongValue } from '../evaluate/evaluation.ts';
import { type Invocation, integerAt, type Method, textAt, wrongArgument } from '../evaluate/invocation.ts';
import { signature } from '../evaluate/signature.ts';
import { windowOf } from '../evaluate/slice.ts';
import { sequenceOf } from '../evaluate/values.ts';
import type { RuntimeValue } from '../runtime-value.ts';
import { indexAt, lengthOf, sliceText, workOf } from '../text/code-points.ts';

const searching = signature('sub:text start:integer? end:integer?');
const testing = signature('text start:integer? end:integer?');

/** Methods of texts that look for something. */
export const textSearchMethods: readonly (readonly [string, Method<string>])[] = [
  ['find', { signature: searching, run: (call, text) => find(call, text, false) }],
  ['rfind', { signature: searching, run: (call, text) => find(call, text, true) }],
  ['index', { signature: searching, run: (call, text) => mustFind(call, find(call, text, false)) }],
  ['rindex', { signature: searching, run: (call, text) => mustFind(call, find(call, text, true)) }],
  ['count', { signature: searching, run: count }],
  ['startswith', { signature: testing, run: (call, text) => isAt(call, text, startsWith) }],
  ['endswith', { signature: testing, run: (call, text) => isAt(call, text, endsWith) }],
];

/** The part between `start` and `end`, and how many code points are before it; undefined when they exclude everything. */
function part(call: Invocation, text: string): { readonly inside: string; readonly before: number } | undefined {
  if (!spend(call.evaluation, workOf(text), call.range)) return undefined;
  const [from, to] = [integerAt(call, 1), integerAt(call, 2)];
  if (from === undefined && to === undefined) return { inside: text, before: 0 };
  const length = lengthOf(text);
  const [start, end] = windowOf(length, from, to);
  if (start > end || (from ?? 0n) > BigInt(length)) return { inside: '', before: -1 };
  return { inside: sliceText(text, start, end), before: start };
}

/** Searching is quadratic at worst: such a search is paid for before it begins. */
function payForSearch(call: Invocation, text: string, sub: string): boolean {
  return spend(call.evaluation, (text.length * Math.min(sub.length, text.length)) / 100_000, call.range);
}

function find(call: Invocation, text: string, last: boolean): bigint | undefined {
  const sub = textAt(call, 0);
  const where = part(call, text);
  if (!where || !payForSearch(call, text, sub)) return undefined;
  if (where.before < 0) return -1n;
  const offset = last ? where.inside.lastIndexOf(sub) : where.inside.indexOf(sub);
  return offset < 0 ? -1n : BigInt(where.before + indexAt(where.inside, offset));
}

function mustFind(call: Invocation, index: bigint | undefined): bigint | undefined {
  if (index !== -1n) return index;
  return wrongValue(call.evaluation, call.range, `What "${call.name}" looks for`, 'does not stand in the text');
}

function count(call: Invocation, text: string): bigint | undefined {
  const sub = textAt(call, 0);
  const where = part(call, text);
  if (!where || !payForSearch(call, text, sub)) return undefined;
  if (where.before < 0) return 0n;
  if (sub === '') return BigInt(lengthOf(where.inside) + 1);
  let found = 0n;
  for (let at = where.inside.indexOf(sub); at >= 0; at = where.inside.indexOf(sub, at + sub.length)) found++;
  return found;
}

type Test = (text: string, sub: string) => boolean;
const startsWith: Test = (text, sub) => text.startsWith(sub);
const endsWith: Test = (text, sub) => text.endsWith(sub);

/** Whether one of the given texts is at the beginning or end. */
function isAt(call: Invocation, text: string, test: Test): RuntimeValue | undefined {
  const wanted = call.values[0] ?? null;
  const choices = typeof wanted === 'string' ? [wanted] : (sequenceOf(wanted) ?? [null]);
  const where = part(call, text);
  if (!where || !spend(call.evaluation, choices.length, call.range)) return undefined;
  for (const choice of choices) {
    if (typeof choice !== 'string') return wrongArgument(call, 0, 'a text or several');
    if (where.before >= 0 && test(where.inside, choice)) return true;
  }
  return false;
}
