import type { Json } from '../../../compiler/util/json.ts';
import { isJsonList, isJsonObject, member } from '../../../compiler/util/json-tree.ts';
import type { Answer, AnswerError, Case } from './case.ts';
import { describeJson } from './describe-json.ts';
import { groups } from './groups.ts';

/** What differs between a case's expectation and our answer; undefined when nothing does. */
export function checkCase(each: Case): string | undefined {
  const answer = groups[each.group];
  if (!answer) return `nothing answers the group "${each.group}"`;
  const got = answer(each);
  return each.error === undefined ? differenceOfValue(each, got) : differenceOfErrors(each.error, got);
}

function differenceOfValue({ expect, warnings }: Case, got: Answer): string | undefined {
  if ('errors' in got) return `expected ${describeJson(expect)}, but there are errors: ${describeErrors(got.errors)}`;
  const isUnset = member(expect, '$notset') === true;
  const same = isUnset ? got.value === undefined : got.value !== undefined && sameData(expect ?? null, got.value);
  if (!same) return `expected ${describeJson(expect)}\n     got ${describeJson(got.value)}`;
  const expected = isJsonList(warnings) ? warnings.map(String) : [];
  const found = got.warnings ?? [];
  if (expected.join('\n') !== found.join('\n'))
    return `expected the warnings ${JSON.stringify(expected)}, got ${JSON.stringify(found)}`;
  return undefined;
}

function differenceOfErrors(error: Json, got: Answer): string | undefined {
  const expected = isJsonList(error) ? error : [error];
  if (!('errors' in got)) return `expected the error ${describeJson(error)}, got ${describeJson(got.value)}`;
  const same =
    expected.length === got.errors.length &&
    expected.every((each, index) => {
      const ours: AnswerError | undefined = got.errors[index];
      const field = member(each, 'field');
      return member(each, 'msg') === ours?.msg && (field === undefined || field === ours?.field);
    });
  return same ? undefined : `expected the error ${describeJson(error)}\n     got ${describeErrors(got.errors)}`;
}

/** As JSON compares: `1` and `1.0` are the same number there. */
export function sameData(left: Json, right: Json): boolean {
  if (isJsonObject(left) && isJsonObject(right)) {
    if (left.size !== right.size) return false;
    return [...left].every(([key, value]) => right.has(key) && sameData(value, right.get(key) ?? null));
  }
  if (isJsonList(left) && isJsonList(right)) {
    return left.length === right.length && left.every((item, index) => sameData(item, right[index] ?? null));
  }
  return numberOf(left) === numberOf(right);
}

function numberOf(json: Json): Json {
  return json !== null && typeof json === 'object' && 'float' in json ? json.float : json;
}

function describeErrors(errors: readonly AnswerError[]): string {
  return JSON.stringify(errors);
}
