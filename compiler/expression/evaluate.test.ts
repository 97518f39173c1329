import * as fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { marked } from '../source/marked.ts';
import { workOut } from './python/worked-out.ts';

const test = suite('expression/evaluate');

const values: readonly (readonly [string, string])[] = [
  // A placeholder alone keeps its type; among text it is written as YAML writes it.
  ['${vars.n}', '3'],
  ['n-${vars.n}-${vars.b}-${vars.f}', "'n-3-true-2.5'"],
  ['${vars.m.z[0]}', 'True'],
  ['${vars.l[-1]}', '3'],
  ['${vars.m.${{ "k" }}}', '1'],
  ['x${vars.m.z[0]}', "'xtrue'"],
  ["${vars['s']}", "'prd'"],
  ['${{ vars.nothing is None }}', 'True'],
  ['${{ environment.upper() }}', "'DEV'"],
  // Placeholders inside of expressions.
  ["${{ '${vars.s}' == 'prd' }}", 'True'],
  ["${{ 'live=${vars.b}' }}", "'live=true'"],
  ['${{ ${vars.n} + 1 }}', '4'],
  ["${{ f'${vars.s}{vars.n}' }}", "'prd3'"],
  ["${{ '$${x}' }}", "'${x}'"],
  // What is known only when deployed.
  ['${{ vars.id }}', '<value>'],
  ["${{ vars.id + '-x' + 'y' }}", '<value>-xy'],
  ["${{ f'{vars.id}:{vars.n}' }}", '<value>:3'],
  ["${{ 'a-' + str(vars.id) }}", 'a-<value>'],
  ["${{ '/'.join(['a', vars.id, 'b']) }}", 'a/<value>/b'],
  ["${{ '{}-{}'.format(vars.id, 1) }}", '<value>-1'],
  ["${{ '%s-%s' % (vars.id, 1) }}", '<value>-1'],
  ["${{ vars.id if vars.b else 'x' }}", '<value>'],
  ['${{ vars.id is None }}', 'False'],
  ["${{ [vars.id, 'x'][1] }}", "'x'"],
  ["${{ '${resources.ingest.id}/x' }}", '<value>/x'],
  ["${{ ${resources.ingest.id} + '/x' }}", '<value>/x'],
  ["${{ '${each.key}' }}", '<each.key>'],
  ['a ${each.${vars.s}} b', 'a <each.prd> b'],
];
for (const [text, expected] of values) test(text, () => assert.is(workOut(text).shown, expected));

const mistakes: readonly (readonly [string, string])[] = [
  ['${{ 1 + ~~~nobody~~~ }}', 'STK2310'],
  ['${{ ~~~uper~~~(1) }}', 'STK2311'],
  ["${{ ~~~open~~~('x') }}", 'STK2311'],
  ["${{ ~~~__import__~~~('os') }}", 'STK2311'],
  ["${{ 'a'~~~.uper~~~() }}", 'STK2312'],
  ["${{ ''~~~.__class__~~~ }}", 'STK2312'],
  ['${{ [1]~~~.append~~~(2) }}', 'STK2312'],
  ['${{ ~~~len(1, 2)~~~ }}', 'STK2313'],
  ['${{ ~~~len~~~ }}', 'STK2313'],
  ['${{ sorted([1], ~~~lambda x: x~~~) }}', 'STK2305'],
  ['${{ ~~~vars~~~ }}', 'STK2314'],
  ["${{ ~~~'a' + 1~~~ }}", 'STK2320'],
  ["${{ ~~~'a' < 1~~~ }}", 'STK2320'],
  ["${{ 'a'~~~.split(1)~~~ }}", 'STK2321'],
  ['${{ 1 if ~~~vars.id~~~ else 2 }}', 'STK2325'],
  ['${{ 3 + ~~~1 // 0~~~ }}', 'STK2322'],
  ["${{ vars.m~~~['q']~~~ }}", 'STK2323'],
  ['${{ vars.m~~~.q~~~ }}', 'STK2323'],
  ['${vars.m~~~.q~~~}', 'STK2323'],
  ['${{ vars.l~~~[9]~~~ }}', 'STK2324'],
  ["${{ ~~~vars.id == 'a'~~~ }}", 'STK2325'],
  ['${{ vars.id~~~.upper~~~() }}', 'STK2325'],
  ["${{ f'~~~{vars.id:>5}~~~' }}", 'STK2325'],
  ["${{ ~~~int('x')~~~ }}", 'STK2326'],
  ["${{ f'~~~{vars.s:d}~~~' }}", 'STK2327'],
  ['x ~~~${vars.l}~~~', 'STK2328'],
  ['x ~~~${vars.nothing}~~~', 'STK2328'],
  ['${{ {~~~[1]~~~: 2} }}', 'STK2330'],
  ["~~~${{ {1: 'a', '1': 'b'} }}~~~", 'STK2330'],
  ['${{ ~~~lambda: 1~~~ }}', 'STK2305'],
  ['${{ ~~~5j~~~ }}', 'STK2307'],
];
for (const [drawn, code] of mistakes) {
  test(`${drawn} is ${code}`, () => {
    const { text, at } = marked(drawn);
    const [first, ...more] = workOut(text).diagnostics;
    assert.is(first?.code, code);
    assert.is(more.length, 0);
    assert.is(text.slice(first?.at.start, first?.at.end), text.slice(at.start, at.end));
  });
}

const hostile: readonly string[] = [
  "'a' * 10 ** 12",
  '[0] * 10 ** 12',
  '10 ** 10 ** 10',
  '2 ** 10 ** 5 ** 9',
  '1 << 10 ** 12',
  'range(10 ** 12)',
  'sum(range(90000)) + sum([x for x in range(90000) for y in range(90000)])',
  "('a' * 900000).replace('a', 'b' * 900000)",
  "('x' * 1000).join(['a' * 1000] * 90000)",
  "f'{1:1000000000}'",
  "f'{1.5:.1000000000f}'",
  "'%1000000000d' % 1",
  "'a'.center(10 ** 12)",
  "'a'.zfill(10 ** 12)",
  "'\\t'.expandtabs(10 ** 12)",
  "('a' * 900000).count('a' * 450000 + 'b')",
  "[('a' * 900000).find('b' + 'a' * 450000) for x in range(90000)]",
  "[repr('a' * 900000) for x in range(90000)]",
  '[sorted(range(90000)) for x in range(90000)]',
  `${'[[x, x] for x in '.repeat(30)}[1]${']'.repeat(30)}`,
  `str(${'[[x, x, x, x] for x in '.repeat(30)}[1]${']'.repeat(30)})`,
  `${'[[x, x, x, x] for x in '.repeat(30)}[1]${']'.repeat(30)} == ${'[[x, x, x, x] for x in '.repeat(30)}[1]${']'.repeat(30)}`,
  'list(zip(*[[1]] * 90000)) + [1 / 0]',
  "float('1' * 900000 + 'x')",
  "('%(' * 400000) % {}",
  "('{[' * 400000).format(1)",
  "[('a b ' * 200000).title() for x in range(90000)]",
  "[(' ' * 900000).strip() for x in range(90000)]",
  "[1 for a in ['a' * 999999] for b in ['a' * 999998 + 'b'] for x in range(90000) if a == b]",
  "[1 for a in ['a' * 999999] for b in [{'a' * 999999: 1}] for x in range(90000) if a in b]",
  "[('\\U0001f600' * 400000)[5] for x in range(90000)]",
  "['a' * 900000 < 'a' * 900000 for x in range(90000)]",
  'sum(x * y for x in range(90000) for y in range(90000))',
  '[sum(range(90000)) for x in range(90000)]',
  '-'.repeat(100_000),
  '('.repeat(100_000),
  `1${' if 1 else 1'.repeat(10_000)}`,
];
test('whatever would take too long is refused at once', () => {
  for (const expression of hostile) {
    const { shown } = workOut(`\${{ ${expression} }}`);
    assert.match(shown, /^error/, expression.slice(0, 60));
  }
});

test('long chains are no deep trees', () => {
  assert.is(workOut(`\${{ ${'1 + '.repeat(20_000)}1 }}`).shown, '20001');
  assert.is(workOut(`\${{ ${'1 and '.repeat(20_000)}1 }}`).shown, '1');
  assert.is(workOut(`\${{ 'a'${'.upper()'.repeat(20_000)} }}`).shown, "'A'");
  assert.is(workOut(`\${{ ${'1 < 2 < '.repeat(20_000)}3 }}`).shown, 'False');
});

test('messages never show what a variable holds', () => {
  for (const expression of [
    'vars.s + 1',
    'int(vars.s)',
    'vars.m[vars.s]',
    'vars.s.foo()',
    "'x'.index(vars.s)",
    'chr(vars.n - 99)',
    "'%d' % vars.s",
    'format(1, vars.s)',
    '[][vars.n]',
    'vars.l[0] < vars.n',
  ]) {
    const { diagnostics } = workOut(`\${{ ${expression} }}`);
    assert.is(diagnostics.length, 1, expression);
    assert.not.match(diagnostics[0]?.message ?? '', /prd/);
  }
});

const pieces = [
  'vars.n',
  'vars.s',
  'vars.l',
  'vars.id',
  "'a'",
  '1',
  '0',
  '2.5',
  '-',
  '+',
  '*',
  '**',
  '/',
  '%',
  '[',
  ']',
  '(',
  ')',
  '{',
  '}',
  ':',
  ',',
  '.',
  ' if ',
  ' else ',
  ' for x in ',
  'x',
  ' in ',
  ' and ',
  ' not ',
  'len(',
  'str(',
  'sorted(',
  '.upper()',
  '.split(',
  '.format(',
  "f'{",
  "}'",
  '==',
  '<',
  'lambda x: ',
  'range(9)',
];

test('any expression ends in a value or one diagnostic', () => {
  const texts = fc.array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...pieces) }, fc.string({ maxLength: 2 })), {
    maxLength: 14,
  });
  fc.assert(
    fc.property(texts, (words) => {
      const { value, diagnostics } = workOut(`\${{ ${words.join('')} }}`);
      assert.ok(diagnostics.length > 0 || value !== undefined);
      assert.ok(diagnostics.length <= 1 || diagnostics.every(({ code }) => code <= 'STK2313'));
    }),
    { numRuns: 2000 },
  );
});

test.run();
