/** Files in files: specs/laktory-language §2.3–§2.6. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { compileText } from '../../../golden/synthesize.ts';

const test = suite('2-resolve/includes');

type Files = Readonly<Record<string, string>>;

/** The input of the resource `a`, or the codes with file, text of the place, and files of the related places. */
function read(input: string, files: Files, head = ''): unknown {
  const stack = `name: shop\n${head}\nresources:\n  terraform_data:\n    a:\n      input: ${input}\n`;
  const { files: written, diagnostics } = compileText(stack, { files });
  if (written[0] && diagnostics.length === 0) return JSON.parse(written[0].text).resource.terraform_data.a.input;
  // The variables of the stack are read before everything else and once more with it; their mistakes are printed once.
  const told = diagnostics.map(({ code, at, related }) =>
    [code, at.file.name, at.file.text.slice(at.start, at.end), ...related.map((each) => each.at.file.name)].join(' '),
  );
  return [...new Set(told)];
}

const cases: readonly (readonly [string, string, Files, unknown])[] = [
  ['the value of a key', '!use x.yaml', { 'x.yaml': 'a: 1' }, { a: 1 }],
  [
    'paths are relative to the file that has the tag',
    '!use p/x.yaml',
    { 'p/x.yaml': '!use q/y.yaml', 'p/q/y.yaml': '!use ../z.yaml', 'p/z.yaml': '7' },
    7,
  ],
  [
    'a folder is a list of its files, in order, with those below',
    '!use p',
    { 'p/b.yaml': '2', 'p/a.yml': '1', 'p/c/d.yaml': '3', 'p/n.txt': 'x' },
    [1, 2, 3],
  ],
  ['SQL is text', '!use q.sql', { 'q.sql': 'select *\nfrom a\n' }, 'select *\nfrom a\n'],
  ['JSON is YAML', '!use x.json', { 'x.json': '{"a": [1]}' }, { a: [1] }],
  ['an empty file is nothing', '[!use x.yaml]', { 'x.yaml': '' }, [null]],
  ['items of a list are spliced', '[0, !extend l.yaml, !use l.yaml]', { 'l.yaml': '[1, 2]' }, [0, 1, 2, [1, 2]]],
  ['merged entries give way', '{<<: !update m.yaml, a: own}', { 'm.yaml': '{a: 1, b: 2}' }, { a: 'own', b: 2 }],
  [
    'the first of several merged files wins',
    '{<<: [!use m.yaml, !use n.yaml]}',
    { 'm.yaml': '{a: 1}', 'n.yaml': '{a: 2, b: 3}' },
    { a: 1, b: 3 },
  ],
  [
    'variables of an enclosing mapping are in sight',
    '!use x.yaml',
    { 'x.yaml': 'variables: {dir: p}\nb: !use "${vars.dir}/y.yaml"', 'p/y.yaml': '5' },
    { variables: { dir: 'p' }, b: 5 },
  ],
  ['the same file may be read twice', '[!use x.yaml, !use x.yaml]', { 'x.yaml': '1' }, [1, 1]],
  [
    'a missing file, with the includes that led to it',
    '!use x.yaml',
    { 'x.yaml': '!use y.yaml', 'y.yaml': '[!use z.yaml]' },
    ['STK2020 y.yaml !use z.yaml x.yaml stack.yaml'],
  ],
  [
    'a circle, with every file in it',
    '!use x.yaml',
    { 'x.yaml': '[!use y.yaml]', 'y.yaml': '[!use z.yaml]', 'z.yaml': '[!use x.yaml]' },
    ['STK2021 z.yaml !use x.yaml x.yaml y.yaml'],
  ],
  [
    'twenty files that all include each other',
    '!use 0.yaml',
    Object.fromEntries(
      Array.from({ length: 20 }, (_, at) => [
        `${at}.yaml`,
        `[${Array.from({ length: 20 }, (_, other) => `!use ${other}.yaml`).join()}]`,
      ]),
    ),
    ['STK2021 0.yaml !use 0.yaml stack.yaml 1.yaml 2.yaml'],
  ],
  [
    'chains that are too deep in many ways',
    '!use 0.yaml',
    Object.fromEntries(
      Array.from({ length: 130 }, (_, at) => [`${at}.yaml`, `[!use ${at + 1}.yaml, !use ${at + 1}.yaml]`]),
    ),
    ['STK2027 99.yaml !use 100.yaml 98.yaml 98.yaml 97.yaml'],
  ],
  [
    'a file that includes itself',
    '!use x.yaml',
    { 'x.yaml': '!use x.yaml' },
    ['STK2021 x.yaml !use x.yaml stack.yaml'],
  ],
  ['!update of a list', '!update x.yaml', { 'x.yaml': '[]' }, ['STK2022 stack.yaml !update x.yaml']],
  ['!extend of a mapping', '[!extend x.yaml]', { 'x.yaml': 'a: 1' }, ['STK2023 stack.yaml !extend x.yaml']],
  ['a path without a value', '!use "${vars.nope}.yaml"', {}, ['STK2040 stack.yaml ${vars.nope}']],
  ['a path that only the target knows', '!use "${local.x}.yaml"', {}, ['STK2025 stack.yaml "${local.x}.yaml"']],
  ['a folder without YAML', '!use p', { 'p/a.txt': '' }, ['STK2028 stack.yaml !use p']],
];
for (const [name, input, files, expected] of cases) test(name, () => assert.equal(read(input, files), expected));

test('a file that may hold the variables excuses those without a value', () => {
  assert.equal(read('"${vars.a}"', {}, 'variables: !use nope.yaml'), ['STK2020 stack.yaml !use nope.yaml']);
  assert.equal(read('["${vars.a}", !use nope.yaml]', {}), [
    'STK2020 stack.yaml !use nope.yaml',
    'STK2040 stack.yaml ${vars.a}',
  ]);
});

test('a chain of files ends', () => {
  const files = Object.fromEntries(
    Array.from({ length: 130 }, (_, index) => [`${index}.yaml`, `[!use ${index + 1}.yaml]`]),
  );
  assert.equal(read('!use 0.yaml', { ...files, '130.yaml': '1' }), [
    'STK2027 99.yaml !use 100.yaml 98.yaml 97.yaml 96.yaml',
  ]);
});

test('files that include each other twice, twenty deep, are counted and refused', () => {
  // The leaf is large, so that the limit is reached soon.
  const files: Record<string, string> = { 'f20.yaml': `[${Array(2000).fill(1).join()}]` };
  for (let depth = 0; depth < 20; depth++) {
    files[`f${depth}.yaml`] = `a: !use f${depth + 1}.yaml\nb: !use f${depth + 1}.yaml\n`;
  }
  const told = read('!use f0.yaml', files);
  assert.ok(Array.isArray(told));
  assert.equal([told.length, String(told[0]).slice(0, 7)], [1, 'STK2199']);
});

test('variables in variables are read once, however deep', () => {
  const depth = 30;
  const { inputs, diagnostics } = compileText(
    `name: shop\nresources: {terraform_data: {a: {input: ${'{variables: '.repeat(depth)}{x: !use x.yaml}${'}'.repeat(depth)}}}}\n`,
    { files: { 'x.yaml': '1' } },
  );
  assert.equal([diagnostics, inputs.files.size], [[], 2]);
});

test.run();
