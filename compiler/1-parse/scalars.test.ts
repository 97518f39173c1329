import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { parseDocument } from 'yaml';
import { sourceFile } from '../source/source-file.ts';
import { parse } from './parse.ts';
import { plainTree } from './plain-tree.ts';

const test = suite('1-parse/scalars');

function read(text: string, yamlVersion: '1.1' | '1.2' | undefined) {
  const { value, diagnostics } = parse(sourceFile('stack.yaml', `- ${text}\n`), { yamlVersion });
  const tree = plainTree(value.root);
  return {
    value: Array.isArray(tree) ? tree[0] : tree,
    codes: diagnostics.map((diagnostic) => diagnostic.code).join(' '),
  };
}

const float = (value: number) => ({ float: value });
const date = (value: string) => ({ date: value });

/** What is written, what it is in YAML 1.2, and in YAML 1.1 where that differs (as PyYAML 6.0.3 read it). */
const cases: readonly (readonly [string, unknown, unknown?])[] = [
  ['', null],
  ['~', null],
  ['null', null],
  ['NULL', null],
  ['nULL', 'nULL'],
  ['true', true],
  ['False', false],
  ['TRUE', true],
  ['tRUE', 'tRUE'],
  ['yes', 'yes', true],
  ['No', 'No', false],
  ['ON', 'ON', true],
  ['off', 'off', false],
  ['oFF', 'oFF'],
  ['y', 'y'],
  ['n', 'n'],
  ['0', 0],
  ['12', 12],
  ['+2', 2],
  ['-7', -7],
  ['-0', 0],
  ['010', 10, 8],
  ['-010', -10, -8],
  ['08', 8, '08'],
  ['0o17', 15, '0o17'],
  ['0x1F', 31],
  ['0X1F', '0X1F'],
  ['-0x1F', '-0x1F', -31],
  ['0b101', '0b101', 5],
  ['1_000', '1_000', 1000],
  ['0_', '0_', 0],
  ['0b_', '0b_'],
  ['1:30', '1:30', 90],
  ['-1:30:20', '-1:30:20', -5420],
  ['190:20:30.15', '190:20:30.15', float(685230.15)],
  ['01:30', '01:30'],
  ['1:60', '1:60'],
  ['9007199254740991', 9007199254740991],
  ['9007199254740993', 9007199254740993n],
  ['-0x20000000000001', '-0x20000000000001', -9007199254740993n],
  ['1.0', float(1)],
  ['1.', float(1)],
  ['.5', float(0.5)],
  ['-.5', float(-0.5), '-.5'],
  ['1.5e3', float(1500), '1.5e3'],
  ['1.5e+3', float(1500)],
  ['1e3', float(1000), '1e3'],
  ['.nAN', '.nAN'],
  ['1.2.3', '1.2.3'],
  ['.', '.'],
  ['-', [null]],
  ['16.4.x-scala2.12', '16.4.x-scala2.12'],
  ['2031-04-05', '2031-04-05', date('2031-04-05')],
  ['2031-4-5 3:04:05.5 +01:00', '2031-4-5 3:04:05.5 +01:00', date('2031-4-5 3:04:05.5 +01:00')],
  ['2031-4-5', '2031-4-5'],
  ['"yes"', 'yes'],
  ["'010'", '010'],
];

for (const [text, modern, old = modern] of cases) {
  test(`"${text}" under YAML 1.2 and 1.1`, () => {
    assert.equal(read(text, '1.2'), { value: modern, codes: '' });
    assert.equal(read(text, '1.1'), { value: old, codes: '' });
  });
  test(`"${text}" when no version was chosen`, () => {
    // A day is written as its text, whatever it is read as.
    const differs = text !== '2031-04-05' && cases.some((row) => row[0] === text && row.length === 3);
    assert.equal(read(text, undefined), { value: modern, codes: differs ? 'STK1050' : '' });
  });
  test(`"${text}" means the same to the library yaml`, () => {
    const other = parseDocument(`- ${text}\n`, { version: '1.2', schema: 'core', intAsBigInt: true }).toJS();
    assert.equal(comparable(read(text, '1.2').value), comparable(other[0]));
  });
}

/** Floats and integers of any size as text, so that both libraries' numbers compare. */
function comparable(value: unknown): unknown {
  if (value !== null && typeof value === 'object' && 'float' in value) return String(value.float);
  return Array.isArray(value) ? value.map(comparable) : typeof value === 'string' ? { text: value } : String(value);
}

const refused: readonly (readonly [string, '1.1' | '1.2', string])[] = [
  ['=', '1.1', 'STK1052'],
  ['.inf', '1.2', 'STK1054'],
  ['-.INF', '1.1', 'STK1054'],
  ['.NaN', '1.2', 'STK1054'],
  ['!!float .inf', '1.2', 'STK1054'],
  ['!!float 1e999', '1.2', 'STK1036'],
  ['1e-400', '1.2', 'STK1055'],
  ['-0.1e-400', '1.2', 'STK1055'],
  ['!!float 1.0e-400', '1.1', 'STK1055'],
  ['1e999', '1.2', 'STK1036'],
  ['-1.0e+999', '1.1', 'STK1036'],
  ['9'.repeat(2000), '1.2', 'STK1036'],
  ['"\\ud800"', '1.2', 'STK1053'],
];
for (const [text, version, code] of refused) {
  test(`refuses ${text.slice(0, 20)} under ${version}`, () => assert.is(read(text, version).codes, code));
}

/** What the warning about `text` proposes to write instead. */
function advice(text: string, name: string): readonly string[] {
  const { diagnostics } = parse(sourceFile(name, `{"a": ${text}}`), { yamlVersion: undefined });
  const message = diagnostics.find(({ code }) => code === 'STK1050')?.message ?? '';
  return (/: write (.*), or choose/.exec(message)?.[1] ?? '').split(/, | or /).filter((spelling) => spelling !== '');
}

test('who follows the advice of the warning is not warned again', () => {
  const doubtful = cases.filter((row) => row.length === 3).map(([text]) => text);
  const texts = [...doubtful.filter((text) => text !== '2031-04-05'), '1e-7', '1e21', '-1E5', '='];
  for (const text of texts) {
    assert.ok(advice(text, 'stack.yaml').length > 0, text);
    for (const spelling of advice(text, 'stack.yaml')) assert.equal(read(spelling, undefined).codes, '', spelling);
  }
});

test('the advice for a JSON file is JSON', () => {
  for (const text of ['1e-7', '1e21', '1E5']) {
    const spellings = advice(text, 'jobs.json');
    assert.ok(spellings.length > 1, text);
    for (const spelling of spellings) assert.type(JSON.stringify(JSON.parse(spelling)), 'string');
  }
});

test('says both readings and how to write each', () => {
  const { diagnostics } = parse(sourceFile('stack.yaml', 'a: 010\n'), { yamlVersion: undefined });
  assert.is(
    diagnostics[0]?.message,
    `"010" without quotes is the number 10 in YAML 1.2, which is used here, and the number 8 in YAML 1.1: write '010', 10 or 8, or choose with "yaml_version" in "settings".`,
  );
});

const chosen: readonly (readonly [string, string, '1.1' | '1.2' | undefined, unknown])[] = [
  ['a directive', '%YAML 1.1\n---\na: 010\n', undefined, 8],
  ['a directive of 1.2', '%YAML 1.2\n---\na: 010\n', undefined, 10],
  ['the settings', 'a: 010\nsettings:\n  x: {yaml_version: 3}\n  yaml_version: "1.1"\n', undefined, 8],
  ['the settings without quotes', 'settings: {yaml_version: 1.1}\na: 010\n', undefined, 8],
  ['the caller, who wins', 'settings: {yaml_version: "1.1"}\na: 010\n', '1.2', 10],
];
for (const [name, text, option, expected] of chosen) {
  test(`the version is chosen by ${name}`, () => {
    const { value, diagnostics } = parse(sourceFile('stack.yaml', text), { yamlVersion: option });
    assert.equal(diagnostics, []);
    assert.is(value.yamlVersion, expected === 8 ? '1.1' : '1.2');
    assert.ok(value.root?.kind === 'dict');
    assert.is(plainTree(value.root.entries.get('a')?.value), expected);
  });
}

test('only settings at the top choose the version', () => {
  const { value } = parse(sourceFile('stack.yaml', 'x: {settings: {yaml_version: "1.1"}}\n'), {
    yamlVersion: undefined,
  });
  assert.is(value.yamlVersion, undefined);
});

test.run();
