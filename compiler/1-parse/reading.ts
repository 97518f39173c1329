import type { Literal } from '../value/literal.ts';
import { readGo } from '../yaml/plain/go.ts';
import { floatYaml } from '../yaml/write/float-yaml.ts';

/** Whether two readings of the same text come to the same when they are written: a day is written as its text. */
export function sameReading(one: Literal, other: Literal): boolean {
  if (one.kind === 'null' || other.kind === 'null') return one.kind === other.kind;
  if (one.kind === 'string' && other.kind === 'string') return one.date === other.date || isDay(other.value);
  return one.kind === other.kind && Object.is(one.value, other.value);
}

/** A reading in the user's words: `text`, `true`, `the number 8`, `a date`. */
export function describeReading(node: Literal): string {
  switch (node.kind) {
    case 'null':
      return 'null';
    case 'boolean':
      return String(node.value);
    case 'integer':
    case 'float':
      return `the number ${spell(node)}`;
    default:
      return node.date ? 'a date' : 'text';
  }
}

function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && readGo(text).kind === 'date';
}

/** How to write what was meant so that both versions agree: `'010' or 10`; in a JSON file `"010" or 10`. */
export function explicitSpelling(node: Literal, other: Literal, text: string): string {
  const spellings = [node.file.name.endsWith('.json') ? `"${text}"` : `'${text}'`];
  for (const reading of [node, other]) if (reading.kind !== 'string') spellings.push(spell(reading));
  const last = spellings.pop() ?? '';
  return spellings.length === 0 ? last : `${spellings.join(', ')} or ${last}`;
}

function spell(node: Literal): string {
  if (node.kind === 'float') return floatYaml(node.value);
  return node.kind === 'null' ? 'null' : String(node.value);
}
