import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { asWritten } from './as-written.ts';
import { marked } from './marked.ts';

const test = suite('source/as-written');

const cases: readonly (readonly [string, string])[] = [
  ['name: ~~~shop~~~', 'value'],
  ['name: ~~~"shop"~~~', 'value'],
  ['name: ~~~${vars.x}~~~', '${vars.x}'],
  ['name: ~~~"a ${vars.x}"~~~', 'a ${vars.x}'],
];
for (const [text, expected] of cases) test(text, () => assert.is(asWritten(marked(text).at, 'value'), expected));

test.run();
