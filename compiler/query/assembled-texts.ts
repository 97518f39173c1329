import type { Block, Stack } from '../ir/stack.ts';
import { placeOf } from '../source/span.ts';
import type { Dict, Str } from '../value/literal.ts';
import { mapEntries, mapItems, withValue } from '../value/map.ts';
import type { Value } from '../value/value.ts';

/** Blocks whose credential fields ask for variables, and the text that each of these variables has. */
export interface Assembled {
  readonly blocks: readonly Block[];
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * The texts of credential fields that the stack put together of ordinary variables, as variables again (`text_1`): written out where they
 * stand, they would be taken for credentials in clear, and the stack refused.
 */
export function assembledTexts({ blocks, secrets }: Stack): Assembled {
  const texts = new Map<string, string>();
  const taken = new Set([
    ...secrets.keys(),
    ...blocks.flatMap(({ templates }) => [...(templates?.variables.keys() ?? [])]),
  ]);
  const variableFor = ({ value }: Str): string => {
    const known = [...texts].find(([, text]) => text === value);
    if (known) return known[0];
    let number = texts.size + 1;
    while (taken.has(`text_${number}`) || texts.has(`text_${number}`)) number++;
    texts.set(`text_${number}`, value);
    return `text_${number}`;
  };
  const asked = (value: Value): Value => {
    if (value.kind === 'list') return mapItems(value, asked);
    if (value.kind === 'dict') return within(value);
    if (value.kind !== 'string' || value.isAssembled !== true) return value;
    return { ...placeOf(value), kind: 'secret', variable: variableFor(value) };
  };
  const within = (dict: Dict<Value>): Dict<Value> => mapEntries(dict, (entry) => withValue(entry, asked(entry.value)));
  return { blocks: blocks.map((block) => ({ ...block, body: within(block.body) })), texts };
}
