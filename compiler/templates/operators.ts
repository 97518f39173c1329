import { misuse, type Run, spend, textOf } from './run.ts';
import type { Locate } from './value.ts';
import { describe, isCallable, isEqual, isLess, numberOf, type TemplateValue } from './value.ts';

const signs: ReadonlyMap<string, string> = new Map([
  ['Add', '+'],
  ['Concat', '~'],
  ['Sub', '-'],
  ['Mul', '*'],
  ['Div', '/'],
  ['FloorDiv', '//'],
  ['Mod', '%'],
  ['Pow', '**'],
  ['Neg', '-'],
  ['Pos', '+'],
]);

type Two = readonly [TemplateValue, TemplateValue];

/** An arithmetic operator, by the name of its node. `+` puts texts together; results that are no number are reported. */
export function calculate(run: Run, operator: string, [left, right]: Two, at: Locate): TemplateValue {
  if (run.failure) return undefined;
  const sign = signs.get(operator);
  if (sign === undefined) return misuse(run, at, `"${operator}"`, 'cannot be used in an expression');
  if (operator === 'Concat' || (operator === 'Add' && (isText(left) || isText(right)))) {
    const text = textOf(run, left, at) + textOf(run, right, at);
    return spend(run, text.length >> 6, at) ? textOf(run, text, at) : undefined;
  }
  const [a, b] = [numberOf(left), numberOf(right)];
  const result = a === undefined || b === undefined ? Number.NaN : calculateNumbers(sign, a, b);
  if (Number.isFinite(result)) return result;
  if (a !== undefined && b !== undefined)
    return misuse(run, at, `The result of "${sign}"`, 'is no number that can be written');
  return misuse(run, at, `"${sign}"`, `cannot be used between ${describe(left)} and ${describe(right)}`);
}

function isText(value: TemplateValue): boolean {
  return typeof value === 'string' || Array.isArray(value);
}

function calculateNumbers(sign: string, left: number, right: number): number {
  switch (sign) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return left / right;
    case '//':
      return Math.floor(left / right);
    case '%':
      return left % right;
    default:
      return left ** right;
  }
}

/** `==` and its like. `===` and `!==` do not take `"1"` for 1. */
export function compare(operator: string, left: TemplateValue, right: TemplateValue): boolean {
  switch (operator) {
    case '==':
      return isEqual(left, right);
    case '!=':
      return !isEqual(left, right);
    case '===':
      return left === right;
    case '!==':
      return left !== right;
    case '<':
      return isLess(left, right);
    case '>':
      return isLess(right, left);
    case '<=':
      return isLess(left, right) || (isEqual(left, right) && numberOf(left) !== undefined) || left === right;
    default:
      return isLess(right, left) || (isEqual(left, right) && numberOf(left) !== undefined) || left === right;
  }
}

/** `item in container`: an item of a list, a part of a text, a key of a mapping. */
export function contains(run: Run, container: TemplateValue, item: TemplateValue, at: Locate): TemplateValue {
  if (run.failure) return undefined;
  if (Array.isArray(container)) return spend(run, container.length >> 2, at) ? container.includes(item) : undefined;
  if (typeof container === 'string') return container.includes(textOf(run, item, at));
  if (container instanceof Map) return typeof item !== 'object' && container.has(String(item));
  const what = isCallable(container) ? 'a function' : describe(container);
  return misuse(run, at, '"in"', `looks into a list, a text or a mapping, but this is ${what}`);
}
