import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type ForeignPiece, foreignText } from './foreign-text.ts';

const test = suite('expression/foreign-text');

const source = (text: string): ForeignPiece => ({ kind: 'source', text });
const value = (text: string): ForeignPiece => ({ kind: 'value', text });
const name = (text: string): ForeignPiece => ({ kind: 'name', text });

const cases: readonly (readonly [string, readonly ForeignPiece[], string])[] = [
  ['nothing of ours', [source('upper("a${b}")')], 'upper("a${b}")'],
  ['a value in quotes', [source('upper("a-'), value('x'), source('")')], 'upper("a-x")'],
  ['quotes and backslashes', [source('f("'), value('a"b\\c\n'), source('")')], 'f("a\\"b\\\\c\\n")'],
  ['what Terraform would read', [source('f("'), value('${x} %{y}'), source('")')], 'f("$${x} %%{y}")'],
  ['a dollar before a brace', [source('f("'), value('$'), source('{x}")')], 'f("${"$"}{x}")'],
  ['a brace behind a dollar', [source('f("%'), value('{x}'), source('")')], 'f("%${"{"}x}")'],
  ['a dollar before a name', [source('f("'), value('a$'), name('var.t'), source('")')], 'f("a${"$"}${var.t}")'],
  ['a dollar before an expression', [source('f("'), value('$'), source('${x}")')], 'f("${"$"}${x}")'],
  ['two values', [source('f("'), value('$'), value('{x}'), source('")')], 'f("${"$"}{x}")'],
  ['outside of quotes', [source('max('), value('2'), source(', '), name('var.t'), source(')')], 'max(2, var.t)'],
  ['in an expression of a text', [source('f("${g('), name('each.key'), source(')}")')], 'f("${g(each.key)}")'],
  [
    'behind a text',
    [source('f("a\\"${b}", '), value('c'), source(', "'), value('"'), source('")')],
    'f("a\\"${b}", c, "\\"")',
  ],
  ['behind an escape', [source('f("$${a} '), value('"'), source('")')], 'f("$${a} \\"")'],
];
for (const [title, pieces, expected] of cases) test(title, () => assert.is(foreignText(pieces), expected));

test.run();
