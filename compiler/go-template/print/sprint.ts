import type { Budget } from '../function.ts';
import type { GoString, GoValue } from '../value.ts';
import { printArgument } from './print-value.ts';
import { printer, write } from './printer.ts';

/** `value` as `{{ value }}` prints it, and `%v`; nil is `<nil>`. Over a bound the budget remembers it, and the text is cut short. */
export function printValue(value: GoValue, budget: Budget): GoString {
  if (typeof value === 'string') return value;
  if (typeof value === 'object' && value !== null && value.kind === 'integer' && !value.type.startsWith('time.'))
    return String(value.value);
  const into = printer(budget);
  printArgument(into, value, 'v');
  return into.text;
}

/** Go's `fmt.Sprint`: a blank between two operands when neither is a string. */
export function sprint(values: readonly GoValue[], budget: Budget): GoString {
  const [only] = values;
  if (values.length === 1) return printValue(only, budget);
  const into = printer(budget);
  for (const [at, value] of values.entries()) {
    if (at > 0 && typeof value !== 'string' && typeof values[at - 1] !== 'string') write(into, ' ');
    printArgument(into, value, 'v');
  }
  return into.text;
}

/** Go's `fmt.Sprintln`: blanks between all operands, a newline at the end. */
export function sprintln(values: readonly GoValue[], budget: Budget): GoString {
  const into = printer(budget);
  for (const [at, value] of values.entries()) {
    if (at > 0) write(into, ' ');
    printArgument(into, value, 'v');
  }
  write(into, '\n');
  return into.text;
}
