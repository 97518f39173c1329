import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { sourceFile } from '../source/source-file.ts';
import { canonicalText } from './canonical-text.ts';
import { textChecksum } from './checksum.ts';
import { jsonOf, members } from './json-of.ts';
import { printJson } from './print-json.ts';
import { isMistake, readJson } from './read-json.ts';

const test = suite('plan/canonical-text');

function canonical(json: string): string {
  const tree = readJson(sourceFile('state.json', json));
  return isMistake(tree) ? `mistake: ${tree.problem}` : canonicalText(tree);
}

/** JSON, its canonical text, and the SHA-256 of that (specs/dataiku §4.3). */
const checksums: readonly (readonly [string, string, string])[] = [
  ['{}', '{}', '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a'],
  ['{"name":"A"}', '{"name": "A"}', '3de8e49f7dc6f0ea7b6b6c5627a45cb139e8f32861777469994fab02fdc00edb'],
  [
    '{"b":1,"a":[1,2.0,null,true]}',
    '{"a": [1, 2.0, null, true], "b": 1}',
    '0249e27ce8c9629abeaa8a2aed96f0a6e0d7536b0711487e7d57e8b6fd3dad5b',
  ],
  [
    '{"name":"A","type":"sql","params":{"table":"t"},"connection":"c1"}',
    '{"connection": "c1", "name": "A", "params": {"table": "t"}, "type": "sql"}',
    'ac98e004da58d957bce6973737baef8b35531a1cabf8f309ea9825d9283d7db9',
  ],
  [
    '{"t":"é ☃ 😀 \\" \\\\ / \\n\\t\u007f\u2028"}',
    '{"t": "\\u00e9 \\u2603 \\ud83d\\ude00 \\" \\\\ / \\n\\t\\u007f\\u2028"}',
    '66f35eed28a20dbe9ac8ba9b3376867b95eaa5ca537be79812683d087da96c9e',
  ],
  [
    '{"f":1.0,"g":1e22,"h":1e-7,"i":0.1,"big":12345678901234567890,"e":1e16,"ee":123456789012345680.0,"s":0.0001,"s2":0.00001,"n":-0.0}',
    '{"big": 12345678901234567890, "e": 1e+16, "ee": 1.2345678901234568e+17, "f": 1.0, "g": 1e+22, "h": 1e-07, "i": 0.1, "n": -0.0, "s": 0.0001, "s2": 1e-05}',
    '3f3f0174bee0943fa716a6cea100f6e104b557ee11b62dd915c27ef912512aac',
  ],
  [
    '{"\\uffff":1,"\\ud83d\\ude00":2}',
    '{"\\uffff": 1, "\\ud83d\\ude00": 2}',
    'bbf2181746efc73f47c5b6ee0379db8b0396876feeedb488fe4e9a01e2b05821',
  ],
];
for (const [json, text, sum] of checksums) {
  test(text, () => {
    assert.is(canonical(json), text);
    assert.is(textChecksum(text), sum);
  });
}

const mistakes: readonly (readonly [string, string])[] = [
  ['', 'a value is missing here'],
  ['{', 'a key in double quotes is missing here'],
  ['{"a" 1}', 'a colon is missing here'],
  ['{"a": 1 "b": 2}', 'a comma or "}" is missing here'],
  ['[1 2]', 'a comma or "]" is missing here'],
  ['[1,]', 'a value is missing here'],
  ['"a', 'this text is not closed, or holds a character that must be escaped'],
  ['{} {}', 'there is text behind its end'],
  ['['.repeat(600), 'more than 500 brackets are open here'],
];
for (const [json, problem] of mistakes)
  test(json.slice(0, 20), () => assert.is(canonical(json), `mistake: ${problem}`));

test('numbers that JSON does not know are read and written as Python does', () => {
  assert.is(canonical('[NaN, Infinity, -Infinity]'), '[NaN, Infinity, -Infinity]');
});

test('what is printed is read back as the same', () => {
  const text = printJson(members({ a: [1, { float: 2 }, null, 'ü'], b: new Map(), c: [] }));
  const tree = readJson(sourceFile('state.json', text));
  assert.not(isMistake(tree));
  if (!isMistake(tree)) assert.is(printJson(jsonOf(tree)), text);
});

test.run();
