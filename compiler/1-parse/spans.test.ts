import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Node } from '../ast/node.ts';
import { sourceFile } from '../source/source-file.ts';
import { parse } from './parse.ts';

const test = suite('1-parse/spans');

/** The text with `~~~` around the place of the node at `path`; a number is an item, a name an entry, `key:` the key itself. */
function mark(text: string, path: readonly (string | number)[]): string {
  let at: { readonly start: number; readonly end: number } | undefined;
  let node: Node | undefined = parse(sourceFile('a.yaml', text), { yamlVersion: '1.2' }).value.root;
  at = node;
  for (const step of path) {
    if (node?.kind === 'include') at = node.path;
    if (node?.kind === 'list' && typeof step === 'number') at = node = node.items[step];
    if (node?.kind !== 'dict' || typeof step !== 'string') continue;
    const entry = node.entries.get(step.replace('key:', ''));
    at = step.startsWith('key:') ? entry : entry?.value;
    node = entry?.value;
  }
  return at ? `${text.slice(0, at.start)}~~~${text.slice(at.start, at.end)}~~~${text.slice(at.end)}` : 'nothing';
}

const cases: readonly (readonly [string, string, readonly (string | number)[]])[] = [
  ['the root', '# c\n~~~a: 1\nb: x~~~\n# d\n', []],
  ['a key', 'a: 1\n~~~b~~~: 2\n', ['key:b']],
  ['a quoted key', '~~~"b"~~~ : 2\n', ['key:b']],
  ['plain text', 'a: ~~~one two~~~ # c\n', ['a']],
  ['plain text on two lines', 'a: ~~~one\n  two~~~\n', ['a']],
  ['quoted text', "a: ~~~'x'~~~\n", ['a']],
  ['a literal block', 'a: ~~~|-\n  x\n\n  y~~~\n\nb: 1\n', ['a']],
  ['a block with a comment', 'a: &k !!str ~~~>- # |\n  x~~~\nb: 1\n', ['a']],
  ['an empty block', 'a: ~~~|~~~\nb: 1\n', ['a']],
  ['an empty value', 'a:~~~~~~\nb: 1\n', ['a']],
  ['an empty value with an anchor', 'a: &x~~~~~~\nb: 1\n', ['a']],
  ['an empty item', '-~~~~~~\n- 1\n', [0]],
  ['a block list', 'a:\n  ~~~- 1\n  - 2~~~\nb: 1\n', ['a']],
  ['a nested block mapping', 'a:\n  ~~~b:\n    c: 1~~~\n', ['a']],
  ['a list in brackets', 'a: ~~~[1, 2, # x ]\n ]~~~ # c\n', ['a']],
  ['an empty list', 'a: ~~~[ ]~~~\n', ['a']],
  ['a mapping in brackets', 'a: ~~~{b: {c: 1}, d }~~~\n', ['a']],
  ['a mapping inside', 'a: {b: ~~~{c: 1 , }~~~, d }\n', ['a', 'b']],
  ['a mapping with an empty value', 'a: ~~~{b: }~~~\n', ['a']],
  ['a pair in a list', 'a: [~~~b: 1~~~, c]\n', ['a', 0]],
  ['an include', 'a: ~~~!use "x.yaml"~~~\n', ['a']],
  ['the path of an include', 'a: !use ~~~"x.yaml"~~~\n', ['a', 'path']],
  ['a placeholder of a pipeline', 'a: ~~~{nodes.x}~~~\n', ['a']],
  ['what an alias repeats', 'a: &a ~~~[1]~~~\nb: *a\n', ['b']],
  ['behind a byte order mark', '\uFEFFa: ~~~x~~~\n', ['a']],
  ['behind Windows line breaks', 'a: |\r\n  x\r\nb: ~~~y~~~\r\n', ['b']],
];
for (const [name, drawn, path] of cases) {
  test(`the place of ${name}`, () => assert.is(mark(drawn.replaceAll('~~~', ''), path), drawn));
}

test.run();
