import type { FilterResult, Jq } from '../../../jq.ts';

/**
 * Runs a filter over a JSON value (specs/dataos §5.3). Nearly all filters of stacks are plain paths (`.inputs[].dataset`), which are followed here; everything
 * else is given to jq. The clock and the environment are refused, because a result must not depend on the machine.
 */
export function runFilter(jq: Jq, filter: string, input: unknown): FilterResult {
  const path = plainPath(filter);
  if (path !== undefined) return followPath(path, input);
  const refused = refusedWord(filter);
  if (refused !== undefined) return { problem: 'syntax', reason: refused };
  return jq(filter, JSON.stringify(input));
}

/** One step of a plain path: a name, or `undefined` for `[]`, all items. */
type Step = string | undefined;

/** `.a.b[].c` as steps; undefined for any other filter. */
export function plainPath(filter: string): readonly Step[] | undefined {
  const trimmed = filter.trim();
  if (!/^(?:\.[A-Za-z_]\w*(?:\[\])*)+$/.test(trimmed)) return undefined;
  return [...trimmed.matchAll(/\.([A-Za-z_]\w*)|\[\]/g)].map(([, name]) => name);
}

function followPath(path: readonly Step[], input: unknown): FilterResult {
  let values: readonly unknown[] = [input];
  for (const step of path) {
    const next: unknown[] = [];
    for (const value of values) {
      const problem = step === undefined ? iterate(value, next) : field(value, step, next);
      if (problem !== undefined) return { problem: 'failed', reason: problem };
    }
    values = next;
  }
  return { results: values };
}

function iterate(value: unknown, into: unknown[]): string | undefined {
  if (Array.isArray(value)) for (const each of value) into.push(each);
  else if (isObject(value)) for (const each of Object.values(value)) into.push(each);
  else return `Cannot iterate over ${typeOf(value)}`;
  return undefined;
}

function field(value: unknown, name: string, into: unknown[]): string | undefined {
  if (value === null || value === undefined) into.push(null);
  else if (isObject(value)) into.push(Object.hasOwn(value, name) ? value[name] : null);
  else return `Cannot index ${typeOf(value)} with "${name}"`;
  return undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** jq's names of types. */
function typeOf(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

/** What would make a result depend on the machine. Strings are looked over: they may hold any word. */
function refusedWord(filter: string): string | undefined {
  if (filter.trim() === '') return 'it is empty';
  const code = filter.replace(/"(?:[^"\\]|\\.)*"/g, '""');
  const word = /(?<![.\w$])(now|localtime|input|inputs|\$ENV|env|import|include|input_filename)(?![\w:])/.exec(
    code,
  )?.[1];
  return word === undefined
    ? undefined
    : `"${word}" cannot be used here, because the result must be the same everywhere`;
}
