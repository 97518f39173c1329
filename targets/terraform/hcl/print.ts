import type { Json, JsonObject } from '../../../compiler/util/json.ts';
import type { BlockShape, BodyShape } from './body-shape.ts';
import { documentShape, type KnownTypes } from './document-shape.ts';
import { close, gap, type Lines, line, newLines, open, textOf } from './lines.ts';
import { keyExpression } from './text.ts';
import { type Spelling, writeValue } from './value.ts';

/**
 * A document of Terraform's JSON syntax in Terraform's own language, as `terraform fmt` leaves it. What a key means is read off the types:
 * a nested block or an attribute. The text of `//` becomes a comment.
 */
export function hclText(types: KnownTypes): (tree: Json) => string {
  return (tree) => {
    const lines = newLines();
    if (!isObject(tree)) return '';
    const sections = documentShape(types);
    for (const [key, value] of tree) {
      const shape = sections.get(key);
      if (key === '//') line(lines, `# ${String(value)}`);
      else if (shape) writeBlocks({ lines, indent: '', name: key }, shape, value);
    }
    return textOf(lines);
  };
}

/** Where blocks of one name go. */
interface Place {
  readonly lines: Lines;
  readonly indent: string;
  readonly name: string;
}

/** Every block under one key: keys first while there are labels, then one body or a list of them. */
function writeBlocks(place: Place, shape: BlockShape, value: Json, labels: readonly string[] = []): void {
  if (Array.isArray(value)) {
    for (const item of value) writeBlocks(place, shape, item, labels);
  } else if (isObject(value) && labels.length < shape.labels) {
    for (const [label, inner] of value) writeBlocks(place, shape, inner, [...labels, label]);
  } else if (isObject(value)) writeBlock(place, { labels, body: shape.body(labels), members: value });
}

interface Block {
  readonly labels: readonly string[];
  readonly body: BodyShape;
  readonly members: JsonObject;
}

function writeBlock({ lines, indent, name }: Place, { labels, body, members }: Block): void {
  gap(lines);
  const head = `${indent}${name}${labels.map((label) => ` "${label}"`).join('')} {`;
  if (members.size === 0) line(lines, `${head}}`);
  else {
    open(lines, head);
    writeBody({ lines, indent: `${indent}  ` }, body, members);
    close(lines, `${indent}}`);
  }
  gap(lines);
}

type Room = Omit<Place, 'name'>;

/** What stands first, the other attributes, nested blocks, and what stands last; a blank line between them and around blocks. */
function writeBody(room: Room, shape: BodyShape, members: JsonObject): void {
  const { first = [], last = [] } = shape;
  const early = first.filter((key) => members.has(key));
  for (const key of early) writeMember(room, shape, [key, members.get(key) ?? null]);
  if (early.length > 0) gap(room.lines);
  const blocks: (readonly [string, Json])[] = [];
  for (const member of members) {
    const [key] = member;
    if (early.includes(key) || last.includes(key)) continue;
    if (shape.block(key)) blocks.push(member);
    else writeMember(room, shape, member);
  }
  for (const member of blocks) writeMember(room, shape, member);
  for (const key of last) {
    const value = members.get(key);
    if (value === undefined) continue;
    gap(room.lines);
    writeMember(room, shape, [key, value]);
  }
}

function writeMember({ lines, indent }: Room, shape: BodyShape, [key, value]: readonly [string, Json]): void {
  const block = shape.block(key);
  const spelling: Spelling = shape.references?.has(key) ? 'reference' : 'template';
  if (block) writeBlocks({ lines, indent, name: key }, block, value);
  else writeValue(lines, { indent, key: nameOf(key), spelling }, value);
}

/** Attributes have names; what has none is quoted, so that Terraform says where it stands. */
function nameOf(key: string): string {
  return /^[A-Za-z_][\w-]*$/.test(key) ? key : keyExpression(key);
}

function isObject(value: Json): value is JsonObject {
  return value instanceof Map;
}
