import { joinTexts, misuse, type Run, spend, textOf } from './run.ts';
import type { Locate } from './value.ts';
import { type Arguments, describe, numberOf, type TemplateValue } from './value.ts';

/** One call of a filter, a test, a method or a global function: what it was given, and readers that report what does not fit. */
export interface Call {
  readonly run: Run;
  readonly name: string;
  readonly at: Locate;
  readonly values: readonly TemplateValue[];
}

/** A filter: the names of its arguments behind the value, and what it does with them. */
export type Filter = readonly [name: string, parameters: readonly string[], run: (call: Call) => TemplateValue];

/** Arguments by position; named ones go where `parameters` says. A name that is not there is reported. */
export function bind(call: Omit<Call, 'values'>, parameters: readonly string[], given: Arguments): Call {
  const values = [...given.positional];
  for (const [name, value] of given.named) {
    const index = parameters.indexOf(name);
    if (index < 0) misuse(call.run, call.at, `"${call.name}"`, `has no argument called "${name}"`);
    else values[index] = value;
  }
  return { ...call, values };
}

/** The argument as a text. Numbers are written out; nothing is the empty text. */
export function textAt({ run, values, at }: Call, index: number, otherwise = ''): string {
  const value = values[index];
  return value === undefined || value === null ? otherwise : textOf(run, value, at);
}

/** The argument as a number; `otherwise` where there is none. */
export function numberAt(call: Call, index: number, otherwise: number): number {
  const value = call.values[index];
  if (value === undefined || value === null) return otherwise;
  const number = numberOf(value);
  if (number === undefined)
    misuse(call.run, call.at, `"${call.name}"`, `needs a number, but this is ${describe(value)}`);
  return number ?? otherwise;
}

/** The argument as a list. Nothing is the empty list; a text is the list of its characters. Pays for its items. */
export function listAt(call: Call, index: number): readonly TemplateValue[] {
  const value = call.values[index];
  if (value === undefined || value === null) return [];
  const items = Array.isArray(value) ? value : typeof value === 'string' ? [...value] : undefined;
  if (!items) misuse(call.run, call.at, `"${call.name}"`, `needs a list, but this is ${describe(value)}`);
  return items && spend(call.run, items.length, call.at) ? items : [];
}

/** The list argument with its texts put together. */
export function joined(call: Call, index: number, separator: string): string {
  return joinTexts(call.run, listAt(call, index), separator, call.at);
}
