import { readGo } from '../../yaml/plain/go.ts';
import type { JsonArray, JsonObject, JsonTree } from '../json/json-tree.ts';
import { generalNotation } from '../numbers/shortest-digits.ts';
import { createEmitter, type Emitter } from './emitter.ts';
import { isReadable, readBack } from './json-as-yaml.ts';
import { compareNaturally } from './natural-order.ts';
import { isSimpleKey, scalarStyle } from './scalar-style.ts';
import { writeScalar } from './write-scalar.ts';

/**
 * The YAML that sigs.k8s.io/yaml 1.3.0 writes for `tree`, with its last newline: block style, two blanks, lists not indented under
 * their key, keys in natural order, long text folded at 80 columns. Undefined where that package gives an error: it reads
 * its JSON back as YAML 1.1, which refuses some characters and very long keys.
 */
export function writeYaml(tree: JsonTree): string | undefined {
  if (!isReadable(tree)) return undefined;
  const emitter = createEmitter();
  writeNode(emitter, tree, false);
  emitter.writeIndent();
  return emitter.text();
}

function writeNode(emitter: Emitter, tree: JsonTree, inMapping: boolean): void {
  if (tree === null || typeof tree === 'boolean') writeWord(emitter, String(tree));
  else if (typeof tree === 'string') writeString(emitter, readBack(tree));
  else if (tree.kind === 'number') writeWord(emitter, numberText(tree.text));
  else if (tree.kind === 'array') writeList(emitter, tree, inMapping);
  else writeMapping(emitter, tree);
}

function writeWord(emitter: Emitter, word: string): void {
  writeScalar(emitter, word, { style: 'plain', folds: false });
}

function writeString(emitter: Emitter, text: string): void {
  emitter.indented(deeper(emitter, 2), () =>
    writeScalar(emitter, text, { style: scalarStyle(text, false), folds: true }),
  );
}

function deeper(emitter: Emitter, least: number): number {
  return emitter.state.indent < 0 ? least : emitter.state.indent + 2;
}

function writeList(emitter: Emitter, list: JsonArray, inMapping: boolean): void {
  if (list.items.length === 0) {
    writeWord(emitter, '[]');
    return;
  }
  // A list right under its key keeps the key's indentation.
  const indentless = inMapping && !emitter.state.indention;
  emitter.indented(indentless ? Math.max(0, emitter.state.indent) : deeper(emitter, 0), () => {
    for (const item of list.items) {
      emitter.writeIndent();
      emitter.indicator('-', { spaced: true, indents: true });
      writeNode(emitter, item, false);
    }
  });
}

function writeMapping(emitter: Emitter, mapping: JsonObject): void {
  if (mapping.members.length === 0) {
    writeWord(emitter, '{}');
    return;
  }
  const members = mapping.members.map(([key, value]) => [readBack(key), value] as const);
  members.sort(([left], [right]) => compareNaturally(left, right));
  emitter.indented(deeper(emitter, 0), () => {
    for (const [key, value] of members) {
      emitter.writeIndent();
      writeKey(emitter, key);
      writeNode(emitter, value, true);
    }
  });
}

function writeKey(emitter: Emitter, key: string): void {
  if (isSimpleKey(key)) {
    emitter.indented(deeper(emitter, 2), () =>
      writeScalar(emitter, key, { style: scalarStyle(key, true), folds: false }),
    );
    emitter.indicator(':', {});
    return;
  }
  emitter.indicator('?', { spaced: true, indents: true });
  writeString(emitter, key);
  emitter.writeIndent();
  emitter.indicator(':', { spaced: true, indents: true });
}

/** A JSON number is read as YAML first: whole numbers that fit 64 bits are integers, whatever they were. */
function numberText(text: string): string {
  const read = readGo(text);
  if (read.kind === 'integer') return String(read.value);
  return read.kind === 'float' ? generalNotation(read.value) : text;
}
