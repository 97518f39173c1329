import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { marked } from '../source/marked.ts';
import { sourceFile } from '../source/source-file.ts';
import { parse } from './parse.ts';

const test = suite('1-parse/mistakes');

/** What is wrong, its code, and the text with `~~~` around the place that is shown. */
const cases: readonly (readonly [string, string, string])[] = [
  ['a tab as indentation', 'STK1001', 'a:\n~~~\t~~~b: 1\n'],
  ['a tab in brackets', 'STK1001', 'a: [\n~~~\t~~~b]\n'],
  ['an item among keys', 'STK1056', 'a:\n  b: 1\n  ~~~-~~~ c: 2\n    d: 3\n'],
  ['an item among keys at the start of lines', 'STK1056', 'b: 1\n# note\n~~~-~~~ a\n'],
  ['an item among the keys of an item', 'STK1056', 'a:\n  - b: 1\n    ~~~-~~~ c\n'],
  ['an include among items', 'STK1057', 'a:\n  ~~~!extend x.yaml~~~\n  - b: 1\n'],
  ['a key among items', 'STK1057', 'a:\n  - b: 1\n    c: 2\n  ~~~d~~~: 1\n'],
  ['a text among items', 'STK1057', 'a:\n  - b\n  ~~~c~~~\n'],
  ['an item between two levels', 'STK1002', 'a:\n    b: 1\n  ~~~-~~~ c\n'],
  ['a no-break space behind a colon', 'STK1058', 'a:\n  b:~~~\u00a0~~~5\n  c: 1\n'],
  ['a no-break space as indentation', 'STK1058', 'a:\n~~~\u00a0~~~ b: 5\n'],
  ['a no-break space behind a dash', 'STK1058', 'a:\n  - x\n  -~~~\u00a0~~~y\n'],
  ['a tab between a dash and a key', 'STK1001', '-~~~\t~~~a: 1\n'],
  ['a mark of direction before a number', 'STK1058', 'a: ~~~\u200e~~~5\n'],
  ['a zero-width space before a key', 'STK1058', 'a:\n  ~~~\u200b~~~b: 5\n'],
  ['a zero-width space behind a value', 'STK1058', 'a: b~~~\u200b~~~\n'],
  ['a no-break space before a comment', 'STK1058', 'a: b~~~\u00a0~~~# c\n'],
  ['a no-break space in brackets', 'STK1058', 'a: [{b:~~~\u00a0~~~1}]\n'],
  ['the old include of a list', 'STK1049', 'a:\n  - x\n  ~~~-< ${include.b.yaml}~~~\n'],
  ['the old include of a list alone', 'STK1049', 'a:\n  ~~~-< ${include.b.yaml}~~~\n'],
  ['the old include of a list among keys', 'STK1049', 'a:\n  x: 1\n  ~~~-<${include.b.yaml}~~~\n'],
  ['a line too far right', 'STK1002', 'a: 1\n  ~~~b~~~: 2\n'],
  ['a line below an item that has its value', 'STK1002', '- a: 1\n    ~~~b~~~: 2\n'],
  ['an item whose dash is missing', 'STK1003', '- a: 1\n  b: 2\n  c: 3\n  ~~~a~~~: 1\n  b: 2\n  c: 3\n'],
  ['an item of an item whose dash is missing', 'STK1003', '- - a: 1\n    b: 2\n    ~~~a~~~: 1\n    b: 2\n'],
  ['a first key of an item without blank', 'STK1008', '- ~~~a:1~~~\n  b: 2\n'],
  ['a first key of an inner item without colon', 'STK1008', 'x:\n  - - ~~~a~~~\n      b: 2\n'],
  ['a tag among keys', 'STK1008', 'a:\n  ~~~!update x.yaml~~~\n  b: 1\n'],
  ['a bracket of the other kind', 'STK1012', 'a: [1, {b: 2~~~]~~~\n'],
  ['a brace instead of a bracket', 'STK1012', 'a: [1,\n  2~~~}~~~\n'],
  ['a template of Go as lines', 'STK1040', 'a:\n~~~{{-~~~ range .Values.x }}\n  b: 1\n'],
  ['a schedule that begins with a star', 'STK1019', 'a: ~~~*~~~ 0 6 * * ?\n'],
  ['a star in brackets', 'STK1019', 'a: [x, ~~~*~~~]\n'],
  ['a text that begins with "&"', 'STK1019', 'a: ~~~&~~~ x\n'],
  ['a mistake behind the start of a second document', 'STK1030', 'a: 1\n~~~---~~~\n  b: 2\nc: 3\n'],
  ['a second document behind an end', 'STK1030', 'a: 1\n~~~...~~~\nb: 3\n'],
  ['a mistake behind the start of the only document', 'STK1002', '# x\n---\na: 1\n  ~~~b~~~: 3\n'],
  ['a conflict', 'STK1061', 'a:\n~~~<<<<<<<~~~ HEAD\n  b: 1\n=======\n  b: 2\n>>>>>>> x\n'],
  ['a conflict at the end', 'STK1061', 'a: 1\n~~~<<<<<<<~~~ ours\nb: 1\n=======\n>>>>>>> x\n'],
  ['a value in braces without blank', 'STK1060', 'a: {~~~b:c~~~, d: e}\n'],
  ['a value alone in braces without blank', 'STK1060', 'a: {~~~b:c~~~}\n'],
  ['a line between two levels', 'STK1002', 'a:\n    b: 1\n  ~~~c~~~: 2\n'],
  ['a key that stands twice', 'STK1003', 'a: 1\n~~~a~~~: 2\n'],
  ['a double quote without end', 'STK1004', 'a: "x~~~y~~~'],
  ['a quote open at the end', 'STK1025', 'a: "x~~~y~~~\n'],
  ['a bracket open at the end', 'STK1025', 'a: [x~~~y~~~\n'],
  ['a single quote without end', 'STK1004', "a: 'x~~~y~~~"],
  ['a bracket without end', 'STK1005', 'a: [1, ~~~2~~~'],
  ['a quote that swallows the next line', 'STK1006', 'a: "x\n~~~b~~~: 1\n'],
  ['a bracket that swallows the next line', 'STK1006', 'a: [1, 2\n~~~b~~~: 1\n'],
  ['a bracket below its key behind a comment', 'STK1006', 'a: [1 # one\n~~~]~~~\n'],
  ['a bracket in a quote that goes on too far left', 'STK1006', 'a:\n  b: "x\n  ~~~]~~~"\n'],
  ['a second colon', 'STK1007', 'a: b~~~:~~~ c\n'],
  ['a key without colon', 'STK1008', 'a: 1\n~~~b~~~\nc: 2\n'],
  ['a first key without colon', 'STK1008', 'a:\n  ~~~b~~~\n  c: 2\n'],
  ['a key with an equals sign', 'STK1008', 'a: 1\n~~~b = 2~~~\nc: 2\n'],
  ['a key without blank at the end', 'STK1008', 'a: 1\n~~~b:2~~~\n'],
  ['a text of a block that is not indented', 'STK1008', 'a: |\n~~~text~~~\n'],
  ['a value with an at sign', 'STK1009', 'a: ~~~@~~~team\n'],
  ['a placeholder in a list in brackets', 'STK1010', 'a: [~~~${~~~vars.x}]\n'],
  ['a placeholder in a mapping in brackets', 'STK1010', 'a: {b: ~~~${~~~vars.x}}\n'],
  ['text behind a quote', 'STK1011', "a: 'it'~~~s~~~'\n"],
  ['text behind an alias', 'STK1011', 'b: &b 1\na: *b ~~~c~~~\n'],
  ['a bracket that closes nothing', 'STK1012', 'a: ~~~}~~~\n'],
  ['a missing comma', 'STK1013', 'a: ["x" ~~~"~~~y"]\n'],
  ['two commas', 'STK1014', 'a: [x, ~~~,~~~ y]\n'],
  ['an unknown escape', 'STK1015', 'a: "C:~~~\\d~~~ata"\n'],
  ['an escape with wrong digits', 'STK1015', 'a: "~~~\\x~~~zz"\n'],
  ['an escape with too few digits', 'STK1015', 'a: "~~~\\u~~~00"\n'],
  ['text behind the sign of a block', 'STK1016', 'a: |~~~x~~~\n  b\n'],
  ['a control character', 'STK1017', 'a: b~~~\u0001~~~\n'],
  ['a null character', 'STK1017', 'a: b~~~\0~~~\n'],
  ['text that is not UTF-8', 'STK1018', 'a: caf~~~\uFFFD~~~\n'],
  ['an anchor before an alias', 'STK1019', 'b: &b 1\na: &x ~~~*~~~b\n'],
  ['a tag with an unknown handle', 'STK1020', 'a: !e!x~~~ ~~~1\n'],
  ['a directive without document', 'STK1021', '%YAML 1.1\n~~~a~~~: 1\n'],
  ['a list on the line of its key', 'STK1022', 'a: ~~~-~~~ b\n'],
  ['a line left of the first', 'STK1023', '  a: 1\n~~~b~~~: 2\n'],
  ['a colon without blank', 'STK1024', '"a":~~~b~~~\n'],
  ['a second document', 'STK1030', 'a: 1\n~~~---~~~\nb: 2\n'],
  ['a mapping as a key', 'STK1040', 'a: {~~~{ x }~~~}\n'],
  ['a list as a key', 'STK1040', '? ~~~[a]~~~\n: 1\n'],
  ['no key', 'STK1041', 'a: 1\n~~~:~~~ 2\n'],
  ['an unknown alias', 'STK1042', 'a: &base 1\nb: ~~~*bse~~~\n'],
  ['an unknown alias that is merged', 'STK1042', 'a: {<<: ~~~*base~~~}\n'],
  ['an unknown alias among those that are merged', 'STK1042', 'a: {<<: [{b: 1}, ~~~*base~~~]}\n'],
  ['an alias inside itself', 'STK1043', 'a: &a [~~~*a~~~]\n'],
  ['an alias that merges itself', 'STK1043', 'a: &a {<<: ~~~*a~~~}\n'],
  ['merging a value', 'STK1044', 'a: {<<: ~~~1~~~}\n'],
  ['merging a list in a list', 'STK1044', 'a: {<<: [~~~[{b: 1}]~~~]}\n'],
  ['an unknown tag', 'STK1045', 'a: ~~~!include~~~ x.yaml\n'],
  ['an unknown tag before a mapping', 'STK1045', 'a: ~~~!Ref~~~ {b: 1}\n'],
  ['an unknown tag before a key', 'STK1045', '~~~!x~~~ a: 1\n'],
  ['a number that is none', 'STK1046', 'a: ~~~!!int~~~ x\n'],
  ['a list that is a mapping', 'STK1046', 'a: ~~~!!seq~~~ {b: 1}\n'],
  ['an include without path', 'STK1047', 'a: ~~~!use~~~\n'],
  ['an include of a list', 'STK1047', 'a: ~~~!use~~~ [x]\n'],
  ['an include as a key', 'STK1048', '~~~!use~~~ a: 1\n'],
  ['an include of old', 'STK1049', '# ${include.a}\na: ~~~${include.x}~~~\n'],
  ['an unknown version', 'STK1051', 'settings: {yaml_version: ~~~1.3~~~}\n'],
];
for (const [name, code, drawn] of cases) {
  test(`${name} is ${code}`, () => {
    const { text, at } = marked(drawn);
    const { diagnostics } = parse(sourceFile('stack.yaml', text), { yamlVersion: undefined });
    const [first] = diagnostics;
    assert.is(first?.code, code);
    assert.is(diagnostics.length, 1);
    const shown = first?.at ?? at;
    assert.is(
      `${text.slice(0, shown.start)}~~~${text.slice(shown.start, shown.end)}~~~${text.slice(shown.end)}`,
      drawn,
    );
  });
}

const suggestions: readonly (readonly [string, string])[] = [
  ['a: !include x', 'The tag "!include" is not known. Did you mean "!use"?'],
  ['a: !updat x', 'The tag "!updat" is not known. Did you mean "!update"?'],
  ['a: !!string x', 'The tag "!!string" is not known. Did you mean "!!str"?'],
  [
    'a: !GetAtt x',
    'The tag "!GetAtt" is not known. The tags are "!use", "!extend" and "!update"; text that begins with "!" stands in quotes.',
  ],
  ['a: !append x', 'The tag "!append" is not known. Did you mean "!extend"?'],
  ['a: !usejobs/x.yaml', 'The tag "!usejobs/x.yaml" is not known. Write "!use jobs/x.yaml", with a blank.'],
  ['a: !use:x.yaml', 'The tag "!use:x.yaml" is not known. Write "!use x.yaml", with a blank.'],
  ['a: &base 1\nb: *bse', 'There is no "&bse" above this "*bse". Did you mean "base"?'],
];
const told: readonly (readonly [string, RegExp])[] = [
  [
    '- a: 1\n  b: 2\n  a: 3\n',
    /twice in one mapping\. If the next item of the list begins here, put "- " before it\.$/,
  ],
  ['a: 1\nb: 2\na: 3\n', /twice in one mapping\.$/],
  ['a: 1\n  b: 2\n', /The line above has its value already, so nothing can stand below it/],
  ['a:\n    b: 1\n  c: 2\n', / It begins with 2 blanks, and the levels around it with 0 and 4\.$/],
  ["a: 'the shop's'\n", /An apostrophe between single quotes is written twice/],
  ["a: 'the' x\n", /in one pair of quotes\.$/],
  ['a: "the "big" x"\n', /Double quotes between double quotes are written \\", or/],
  ['a: “b: c”\n', /The quotes that it has are letters to YAML/],
  ['a: b: c\n', /belongs to it\. If "b" is a key, write it on a line of its own, indented below\.$/],
  ['a: b:\n', /belongs to it\. If nothing belongs behind it, take it away\.$/],
  ['a: Note: c\n', /if the colon belongs to it\.$/],
  ['a: ${{ b ? c : d }}\n', /An expression chooses with "A if CONDITION else B"\.$/],
  ['a: >= 1.6\n', /If the value itself begins with this sign, put it in quotes\.$/],
  ['load\n  name: x\n', /followed by ": "\. Write "load:"\.$/],
  ['a: &x {b: 1}\nc:\n  *x\n  d: 1\n', /that "\*x" stands for write "<<: \*x"\.$/],
  ['a: &x {b: 1}\nc:\n  <<: x\n', /Write "\*x" for what "&x" stands for\.$/],
  ['a: &x {b: 1}\nc:\n  <<: &x\n', /Write "\*x" for what "&x" stands for\.$/],
  ['a: {{ 60 if x else 10 }}\n', /An expression begins with a "\$": "\$\{\{ … \}\}"\.$/],
  ['a: {{job.id}}\n', /Write "\{\{job\.id\}\}", with the quotes\.$/],
  ['a:\n  - b: |\n      text\n    more\n    c: 1\n', /of the "\|" above, indent it more than the key there\.$/],
  ['a: [1, 2}\n', /Write "\]", which closes the "\["\.$/],
  ['a: * x\n', /put the whole value in quotes\.$/],
  ['a: "\\u12"\n', /followed by "u", unless four hexadecimal digits follow it: write two backslashes/],
  ['a: {{ .Values.name }}\n', /write "\$\{vars\.name\}", with the quotes\.$/],
  [
    'a: {{ env.NAME }}\n',
    /write "\$\{vars\.NAME\}", and in a Dataiku project "\{\{ env\.NAME \}\}", with the quotes\.$/,
  ],
  ['a:\n  !update x.yaml\n  b: 1\n', /write "<<: !update FILE"\.$/],
];
for (const [text, message] of told) {
  test(`says of ${JSON.stringify(text)}`, () => {
    const { diagnostics } = parse(sourceFile('stack.yaml', text), { yamlVersion: '1.2' });
    assert.match(diagnostics[0]?.message ?? '', message);
    assert.is(diagnostics.length, 1);
  });
}

for (const [text, message] of suggestions) {
  test(`suggests for ${text}`, () => {
    const { diagnostics } = parse(sourceFile('stack.yaml', text), { yamlVersion: '1.2' });
    assert.is(diagnostics[0]?.message, message);
  });
}

test('a key that stands twice shows the first place', () => {
  const { text, at } = marked('~~~a~~~: 1\nb: 2\na: 3\n');
  const [problem] = parse(sourceFile('stack.yaml', text), { yamlVersion: '1.2' }).diagnostics;
  const [related] = problem?.related ?? [];
  assert.is(related?.note, 'first written here');
  assert.equal([related?.at.start, related?.at.end], [at.start, at.end]);
});

test('nothing of a file with a mistake in its YAML is used, and of others as much as possible', () => {
  assert.is(parse(sourceFile('a.yaml', 'a: [\n'), { yamlVersion: undefined }).value.root, undefined);
  assert.is(parse(sourceFile('a.yaml', 'a: *b\n'), { yamlVersion: undefined }).value.root?.kind, 'dict');
});

test('all mistakes that are not of YAML itself are reported in one run', () => {
  const { diagnostics } = parse(sourceFile('a.yaml', 'a: *x\na: !y z\nb: {<<: 1}\n'), { yamlVersion: undefined });
  assert.is(diagnostics.map((diagnostic) => diagnostic.code).join(' '), 'STK1042 STK1045 STK1003 STK1044');
});

test.run();
