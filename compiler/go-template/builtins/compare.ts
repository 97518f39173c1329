import { type Failure, failure, isFailure, type Result, templateFunction } from '../function.ts';
import { compareStrings } from '../go-string.ts';
import { kindName, typeName } from '../type-name.ts';
import type { GoTime, GoValue } from '../value.ts';

/**
 * `eq ne lt le gt ge`: values of one kind are compared (every integer type is one kind), others fail; see "Functions" in
 * https://pkg.go.dev/text/template.
 */
export const comparisons = [
  templateFunction('eq', { takes: ['raw'], variadic: 'raw', call: ([first, ...others]) => equalsAny(first, others) }),
  templateFunction('ne', { takes: ['raw', 'raw'], call: ([left, right]) => not(equals(left, right)) }),
  templateFunction('lt', { takes: ['raw', 'raw'], call: ([left, right]) => less(left, right) }),
  templateFunction('le', { takes: ['raw', 'raw'], call: ([left, right]) => lessOrEqual(left, right) }),
  templateFunction('gt', { takes: ['raw', 'raw'], call: ([left, right]) => not(lessOrEqual(left, right)) }),
  templateFunction('ge', { takes: ['raw', 'raw'], call: ([left, right]) => not(less(left, right)) }),
];

type Kind = 'bool' | 'string' | 'integer' | 'float' | 'complex' | 'other';

function kindOf(value: GoValue): Kind {
  if (typeof value === 'string') return 'string';
  if (typeof value === 'boolean') return 'bool';
  if (typeof value !== 'object' || value === null) return 'other';
  return value.kind === 'integer' || value.kind === 'float' || value.kind === 'complex' ? value.kind : 'other';
}

function not(result: boolean | Failure): Result {
  return isFailure(result) ? result : !result;
}

/** `first` equals one of `others`: stops at the first that does, so that a later one of another type goes unnoticed. */
function equalsAny(first: GoValue, others: readonly GoValue[]): Result {
  if (others.length === 0) return failure('missing argument for comparison');
  for (const other of others) {
    const result = equals(first, other);
    if (result !== false) return result;
  }
  return false;
}

function equals(left: GoValue, right: GoValue): boolean | Failure {
  const kind = kindOf(left);
  const absent = isMissing(left) || isMissing(right);
  if (kind !== kindOf(right)) return absent ? false : failure('incompatible types for comparison');
  if (kind !== 'other') return sameBasic(left, right);
  if (!absent && kindName(left) !== kindName(right))
    return failure(`values of type ${typeName(left)} and ${typeName(right)} cannot be compared`);
  if (isNil(left) || isNil(right)) return isNil(left) === isNil(right);
  return sameOther(left, right);
}

function isMissing(value: GoValue): boolean {
  return value === undefined || value === null;
}

/** Nil, or a nil list or map. */

function isNil(value: GoValue): boolean {
  if (typeof value !== 'object' || value === null) return isMissing(value);
  return (value.kind === 'list' || value.kind === 'map') && value.nil;
}

function sameBasic(left: GoValue, right: GoValue): boolean {
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return left === right;
  if (left.kind === 'complex' && right.kind === 'complex') {
    return left.real === right.real && left.imaginary === right.imaginary;
  }
  return 'value' in left && 'value' in right && left.value === right.value;
}

function sameOther(left: GoValue, right: GoValue): boolean | Failure {
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false;
  if (right.kind === 'list' || right.kind === 'map')
    return failure(`values of type ${typeName(right)} cannot be compared`);
  if (left.kind === 'time' && right.kind === 'time') return sameTime(left, right);
  return left === right;
}

function sameTime(left: GoTime, right: GoTime): boolean {
  return left.seconds === right.seconds && left.nanoseconds === right.nanoseconds && left.zone.name === right.zone.name;
}

function less(left: GoValue, right: GoValue): boolean | Failure {
  const kind = kindOf(left);
  const other = kindOf(right);
  if (kind === 'other' || other === 'other') return failure('invalid type for comparison');
  if (kind !== other) return failure('incompatible types for comparison');
  if (typeof left === 'string' && typeof right === 'string') return compareStrings(left, right) < 0;
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) {
    return failure('invalid type for comparison');
  }
  if ('value' in left && 'value' in right) return left.value < right.value;
  return failure('invalid type for comparison');
}

function lessOrEqual(left: GoValue, right: GoValue): boolean | Failure {
  const result = less(left, right);
  return result === false ? equals(left, right) : result;
}
