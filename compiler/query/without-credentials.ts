import type { Block, Stack } from '../ir/stack.ts';
import type { Kinds } from '../kinds/kind.ts';
import { isCredentialField } from '../schema/credential-field.ts';
import { dictType, itemType, memberType } from '../schema/descend.ts';
import type { FieldType } from '../schema/type.ts';
import { placeOf } from '../source/span.ts';
import { standsElsewhere } from '../util/secret-addresses.ts';
import { isContent, isOpenKey } from '../util/secret-contents.ts';
import { knownForms } from '../util/written-credential.ts';
import type { Dict } from '../value/literal.ts';
import { mapEntries, mapItems, withValue } from '../value/map.ts';
import { namedByEntry } from '../value/named-entry.ts';
import type { Value } from '../value/value.ts';

/**
 * A stack as it may be shown: asterisks stand for credentials that it has in clear where nothing is written of them, such as the password of a registry or
 * what a Secret of DataOS is to hold. Everything else is refused before (STK4005).
 */
export function withoutCredentials(stack: Stack, kinds: Kinds): Stack {
  const { description, head, sections } = stack;
  const open = (dict: Dict<Value>) => hideDict(dict, { type: undefined, isSecret: false });
  return {
    ...stack,
    description: description && hideParts(description),
    ...(head && { head: open(head) }),
    sections: new Map([...sections].map(([name, section]) => [name, open(section)])),
    blocks: stack.blocks.map((block) => hideBlock(block, kinds.find(block.kind)?.shape(stack.types, block.name))),
  };
}

function hideBlock(block: Block, type: FieldType | undefined): Block {
  return { ...block, body: hideDict(block.body, { type, isSecret: /secrets?$/.test(block.kind) }) };
}

/** What is known of where a value stands. */
interface Place {
  readonly type: FieldType | undefined;
  /** In a block whose `data` are all credentials. */
  readonly isSecret: boolean;
}

function hide(value: Value, place: Place): Value {
  if (value.kind === 'string') {
    const shown = hideParts(value.value);
    return shown === value.value ? value : { ...value, value: shown };
  }
  if (value.kind === 'list')
    return mapItems<Value, Value>(value, (item) => hide(item, { ...place, type: itemType(place.type) }));
  return value.kind === 'dict' ? hideDict(value, place) : value;
}

function hideDict(dict: Dict<Value>, { type, isSecret }: Place): Dict<Value> {
  const named = namedByEntry(dict);
  return mapEntries<Value, Value>(dict, (entry) => {
    const { key, value } = entry;
    const isOne = value === named?.value || isCredentialField(key, dict, { type: type && dictType(type, dict) });
    const inner = { type: memberType(type, key, dict), isSecret };
    let next: Value = isOne ? hideWhole(value) : value;
    if (isSecret && isContent(key) && value.kind === 'dict') next = hideContents(value);
    else if (next === value) next = hide(value, inner);
    return withValue(entry, next);
  });
}

function hideContents(dict: Dict<Value>): Dict<Value> {
  return mapEntries<Value, Value>(dict, (entry) =>
    isOpenKey(entry.key) ? entry : withValue(entry, hideWhole(entry.value)),
  );
}

/** What the stack itself puts together of its ordinary variables is most likely no secret. */
function hideWhole(value: Value): Value {
  if (value.kind === 'list') return mapItems<Value, Value>(value, hideWhole);
  const isText = value.kind === 'string' && !value.isAssembled && !standsElsewhere(value.value);
  return isText || value.kind === 'integer' ? { ...placeOf(value), kind: 'string', value: hidden } : value;
}

const hidden = '***';

function hideParts(text: string): string {
  let shown = '';
  let done = 0;
  for (const { start, end } of [...knownForms(text)].sort((a, b) => a.start - b.start)) {
    if (end <= done) continue;
    shown += text.slice(done, Math.max(start, done)) + hidden;
    done = end;
  }
  return shown + text.slice(done);
}
