import type { Block, Stack } from '../ir/stack.ts';
import type { Kinds } from '../kinds/kind.ts';
import { dictType, itemType, memberType } from '../schema/descend.ts';
import type { FieldType } from '../schema/type.ts';
import { placeOf } from '../source/span.ts';
import type { Json } from '../util/json.ts';
import { never } from '../util/never.ts';
import type { Dict, Entry } from '../value/literal.ts';
import { writtenPart } from '../value/text-parts.ts';
import type { TextPart, Value } from '../value/value.ts';
import { yamlText } from '../yaml/write/yaml-text.ts';
import { assembledTexts } from './assembled-texts.ts';

/**
 * A stack as one file without includes: the selected environment laid over it, variables replaced, fields under their canonical
 * names, defaults filled in. In the place of the stack file it compiles to the same program. References stay references, and so do sensitive
 * variables, which it declares where the stack does; files that are rendered keep their placeholders, and their block the variables that they ask for. The
 * environment is still there by its name, with nothing in it.
 */
export function stackText(stack: Stack, kinds: Kinds): string {
  const text = new Map<string, Json>([['name', escaped(stack.name)]]);
  for (const [key, { value }] of headOf(stack)) text.set(key, jsonOf(value, undefined));
  const { blocks, texts } = assembledTexts(stack);
  const variables = new Map([
    ...declared(stack.secrets),
    ...[...texts].map(([name, value]) => [name, escaped(value)] as const),
  ]);
  if (variables.size > 0) text.set('variables', variables);
  if (blocks.length + (stack.dropped ?? []).length > 0) text.set('resources', resourcesOf({ ...stack, blocks }, kinds));
  if (stack.environment !== undefined)
    text.set('environments', new Map([[stack.environment, new Map<string, Json>()]]));
  return yamlText(text);
}

/** Sensitive variables that the stack declares; what it takes as sensitive, because it feeds a credential, it takes so again. */
function declared(secrets: Stack['secrets']): readonly (readonly [string, Json])[] {
  return [...secrets.values()].flatMap(({ name, description, isAssumed }) => {
    const about = description === undefined ? [] : [['description', escaped(description)] as const];
    return isAssumed ? [] : [[name, new Map<string, Json>([['sensitive', true], ...about])] as const];
  });
}

/** The head with what the command line says to targets; of a foreign format what there is of it. */
function headOf({ head, description, backend, sections, at }: Stack): ReadonlyMap<string, Pick<Entry<Value>, 'value'>> {
  const members = new Map<string, Pick<Entry<Value>, 'value'>>(head?.entries);
  const asText = (value: string) => ({ value: { ...at, kind: 'string', value } as const });
  if (!head && description !== undefined) members.set('description', asText(description));
  if (!head && backend) members.set('iac_backend', asText(backend.name));
  for (const [name, value] of sections) members.set(name, { value });
  members.delete('name');
  return members;
}

function resourcesOf({ blocks, dropped = [], removed, types }: Stack, kinds: Kinds): Json {
  const byKind = new Map<string, Map<string, Json>>();
  for (const block of [...blocks, ...dropped.map(switchedOff)]) {
    const known = byKind.get(block.kind) ?? new Map<string, Json>();
    byKind.set(block.kind, known);
    known.set(block.name, bodyOf(block, kinds.find(block.kind)?.shape(types, block.name), removed));
  }
  return byKind;
}

/** A block that an environment removed, and that says what becomes of what exists of it, is one that is switched off. */
function switchedOff(block: Block): Block {
  const { body } = block;
  const options = body.entries.get('resource_options');
  if (options?.value.kind !== 'dict') return block;
  const off = { ...options, key: 'is_enabled', value: { ...placeOf(options), kind: 'boolean', value: false } } as const;
  const value = { ...options.value, entries: new Map(options.value.entries).set('is_enabled', off) };
  return { ...block, body: { ...body, entries: new Map(body.entries).set('resource_options', { ...options, value }) } };
}

function bodyOf({ body, templates }: Block, type: FieldType | undefined, removed: Stack['removed']): Json {
  const members = new Map<string, Json>();
  if (templates && templates.variables.size > 0) {
    members.set(
      'variables',
      new Map([...templates.variables].map(([name, value]) => [name, jsonOf(value, undefined)])),
    );
  }
  for (const { key, value } of body.entries.values()) {
    const own = key === 'resource_options' && value.kind === 'dict' ? withoutRemoved(value, removed) : value;
    members.set(key, jsonOf(own, memberType(type, key, body)));
  }
  return members;
}

/** What an environment removes is not there to depend on. */
function withoutRemoved(options: Dict<Value>, removed: Stack['removed']): Dict<Value> {
  const entry = options.entries.get('depends_on');
  if (removed.size === 0 || entry?.value.kind !== 'list') return options;
  const items = entry.value.items.filter((item) => !(item.kind === 'ref' && removed.has(item.text)));
  return {
    ...options,
    entries: new Map(options.entries).set('depends_on', { ...entry, value: { ...entry.value, items } }),
  };
}

/** A value as it would be written; `isVerbatim` inside mappings whose text is another language's. */
function jsonOf(value: Value, type: FieldType | undefined, isVerbatim = false): Json {
  switch (value.kind) {
    case 'null':
      return null;
    case 'boolean':
    case 'integer':
      return value.value;
    case 'float':
      return { float: value.value };
    case 'string':
      return isVerbatim ? value.value : escaped(value.value);
    case 'file':
      return escaped(value.path);
    case 'list':
      return value.items.map((item) => jsonOf(item, itemType(type), isVerbatim));
    case 'dict': {
      const inner = dictType(type, value);
      const isInner = isVerbatim || (inner?.kind === 'object' && inner.isVerbatim);
      const members = [...value.entries.values()].map(
        (entry) => [keyOf(entry), jsonOf(entry.value, memberType(type, entry.key, value), isInner)] as const,
      );
      return new Map(members);
    }
    case 'text':
      return joined(value.parts);
    case 'ref':
    case 'secret':
    case 'foreign':
    case 'unresolved':
      return written(value);
    default:
      return never(value);
  }
}

/** A key in which nothing is a placeholder of a target is escaped, so that it stays what it is. */
function keyOf({ key, isMade }: Entry<Value>): string {
  return isMade ? escaped(key) : key;
}

/** Text is escaped, so that it stays text. */
function written(part: TextPart): string {
  return typeof part === 'string' ? escaped(part) : writtenPart(part);
}

function escaped(text: string): string {
  return text.replaceAll('${', () => '$${');
}

/** A dollar right before a placeholder would escape it: such dollars come out of an expression. */
function joined(parts: readonly TextPart[]): string {
  return parts
    .map((part, index) => {
      const text = written(part);
      const isBefore = typeof part === 'string' && index < parts.length - 1;
      return isBefore ? text.replace(/\$+$/, (dollars) => `\${{ "${dollars}" }}`) : text;
    })
    .join('');
}
