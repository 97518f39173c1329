import { parse } from '../1-parse/parse.ts';
import type { Node } from '../ast/node.ts';
import { sourceFile } from '../source/source-file.ts';
import type { Entry } from '../value/literal.ts';
import { sampleOf } from './sample.ts';
import type { Subject } from './subject.ts';

/** YAML that shows how something is written. */
export interface Example {
  readonly text: string;
  /** The golden case that it is taken from; undefined where none has it, and the text is made of what the field takes. */
  readonly from: string | undefined;
}

/** A block of a golden case: the text of `job-orders: {…}`, with no indentation. */
export interface KnownBlock {
  readonly from: string;
  readonly text: string;
}

/** Blocks by kind, the most telling first. */
export type KnownBlocks = Readonly<Record<string, readonly KnownBlock[]>>;

/** The blocks that `npm run generate` took out of the golden cases. `read` takes a path in the package. */
export function openKnownBlocks(read: (path: string) => string | undefined): KnownBlocks {
  return JSON.parse(read('reference/generated/examples.json') ?? '{}');
}

/** How `subject` is written: as a golden case has it, else made of what the types say. */
export function exampleOf(subject: Subject, known: KnownBlocks): Example {
  const [key = ''] = subject.path;
  const blocks = subject.kind === undefined ? [] : (known[subject.kind.key] ?? []);
  const whole = subject.field === undefined && subject.kind !== undefined;
  for (const { from, text } of blocks) {
    const part = whole ? text : partOf(text, subject.names);
    if (part !== undefined) return { from, text: whole ? within(key, part) : part };
  }
  if (!whole) return { from: undefined, text: sampleOf(subject.path.at(-1) ?? 'name', subject.type) };
  return { from: undefined, text: within(key, sampleOf('my-block', subject.type)) };
}

function within(key: string, block: string): string {
  const top = key === 'providers' || key === 'modules' ? [] : ['resources:'];
  return [...top, `${'  '.repeat(top.length)}${key}:`, indent(block, 2 * (top.length + 1))].join('\n');
}

function indent(text: string, by: number): string {
  return text.replace(/^(?=.)/gm, ' '.repeat(by));
}

/** The text of the first field to which `path` leads in a block. */
function partOf(block: string, path: readonly string[]): string | undefined {
  const file = sourceFile('example.yaml', block);
  const { root } = parse(file, { yamlVersion: undefined }).value;
  const [body] = root?.kind === 'dict' ? [...root.entries.values()] : [];
  const entry = body && entryAt(body.value, path);
  // An alias stands for something that is written elsewhere.
  if (!entry || entry.value.start < entry.start) return undefined;
  const column = entry.start - (block.lastIndexOf('\n', entry.start - 1) + 1);
  const lines = block.slice(entry.start, entry.value.end).split('\n');
  return lines
    .map((line, index) => (index === 0 ? line : line.slice(Math.min(column, leadingBlanks(line)))))
    .join('\n');
}

function leadingBlanks(line: string): number {
  return line.length - line.trimStart().length;
}

function entryAt(node: Node, [name, ...rest]: readonly string[]): Entry<Node> | undefined {
  if (name === undefined) return undefined;
  if (node.kind === 'list') return first(node.items, (item) => entryAt(item, [name, ...rest]));
  if (node.kind !== 'dict') return undefined;
  const entry = [...node.entries.values()].find(({ key }) => isSpellingOf(key, name));
  if (entry === undefined) return first([...node.entries.values()], ({ value }) => freeKey(value, [name, ...rest]));
  return rest.length === 0 ? entry : entryAt(entry.value, rest);
}

/** Behind a free key (`job_cluster_keys.main.…`) only mappings can have the name. */
function freeKey(node: Node, path: readonly string[]): Entry<Node> | undefined {
  return node.kind === 'dict' && node.entries.has(path[0] ?? '') ? entryAt(node, path) : undefined;
}

function first<Item, Found>(items: readonly Item[], find: (item: Item) => Found | undefined): Found | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** `tasks` for `task`. */
function isSpellingOf(written: string, name: string): boolean {
  return written === name || `${written}s` === name || written === `${name}s`;
}
