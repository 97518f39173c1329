/** Stacks that are larger than any person writes: they compile, or end in a message. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { compileText } from './synthesize.ts';

const test = suite('golden/wide-and-deep');

const lines = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, at) => line(at)).join('');

const chain = (count: number, link: (before: string) => string): string =>
  `name: chain\nvariables:\n  v0: start\n${lines(count - 1, (at) => `  v${at + 1}: ${link(`v${at}`)}\n`)}resources:\n  terraform_data: {a: {input: "\${vars.v${count - 1}}"}}\n`;

const resources = (count: number, line: (index: number) => string): string =>
  `name: wide\nresources:\n  terraform_data:\n${lines(count, line)}`;

/** Each variable is twice the one before. */
const doubled = (count: number, first: string, twice = (before: string) => `"\${vars.${before}}\${vars.${before}}"`) =>
  `name: doubled\nvariables:\n  v0: "${first}"\n${lines(count, (at) => `  v${at + 1}: ${twice(`v${at}`)}\n`)}resources:\n  terraform_data: {b: {input: 1}, a: {input: "\${vars.v${count}}"}}\n`;
const expression = (text: string): string =>
  `name: work\nresources:\n  terraform_data:\n${lines(100, (at) => `    d${at}: {input: "\${{ ${text} }}"}\n`)}`;
const pattern = (source: string, text: string): string =>
  `name: pattern\nvariables: {'${source}': x}\nresources: {terraform_data: {a: {input: "${text}"}}}\n`;

const stacks: readonly (readonly [name: string, stack: () => string, codes: readonly string[]])[] = [
  ['a chain of 5,000 variables', () => chain(5000, (before) => `"\${vars.${before}}"`), []],
  ['a chain of 3,000 texts', () => chain(3000, (before) => `"x\${vars.${before}}"`), []],
  ['a chain of 3,000 expressions', () => chain(3000, (before) => `"\${{ vars.${before} + 'x' }}"`), []],
  [
    'a chain of 3,000 credentials',
    () =>
      chain(3000, (before) => `"\${vars.${before}}"`).replace(
        'v0: start',
        'v0: "${vars.db_password}"\n  db_password: hunter2',
      ),
    ['STK4005'],
  ],
  [
    'a circle of 3,000 variables',
    () => chain(3000, (before) => `"\${vars.${before}}"`).replace('start', '"${vars.v2999}"'),
    ['STK2042'],
  ],
  ['lists in lists, 5,000 deep', () => chain(5000, (before) => `["\${vars.${before}}"]`), ['STK2062']],
  [
    'sixty variables that all need each other',
    () =>
      `name: dense\nvariables:\n${lines(60, (at) => `  v${at}: "${lines(60, (other) => (other === at ? '' : `\${vars.v${other}}`))}"\n`)}resources: {terraform_data: {a: {input: "\${vars.v0}"}}}\n`,
    ['STK2042'],
  ],
  ['texts with a reference, doubled', () => doubled(50, '${resources.b.id}'), ['STK2048']],
  ['texts with a missing variable, doubled', () => doubled(50, '${vars.nope}'), ['STK2040', 'STK2048']],
  [
    'texts with a reference, doubled by expressions',
    () => doubled(50, '${resources.b.id}', (before) => `"\${{ f'{vars.${before}}{vars.${before}}' }}"`),
    ['STK2329'],
  ],
  [
    'texts with a reference, added to themselves',
    () => doubled(50, 'x${resources.b.id}', (before) => `"\${{ vars.${before} + vars.${before} }}"`),
    ['STK2329'],
  ],
  ['a hundred expressions with long loops', () => expression('sum([x * x for x in range(99999)])'), ['STK2329']],
  [
    'a pattern with repetitions, and a long text',
    () => pattern('\\$\\{a*a*a*a*b\\}', `\${resources.${'a'.repeat(600)}`.replace('resources.', '')),
    ['STK2047', 'STK2300'],
  ],
  ['a pattern of nothing but choices', () => pattern(`\\$\\{${'a?'.repeat(48)}\\}`, 'x'), ['STK2047']],
  [
    'patterns that double a text',
    () =>
      `name: pattern\nvariables:\n${lines(40, (at) => `  '\\$\\{v${at}\\}': "\${v${at + 1}}\${v${at + 1}}"\n`)}resources: {terraform_data: {a: {input: "\${v0}"}}}\n`,
    ['STK2047', 'STK6008'],
  ],
  [
    'copies of copies in a manifest',
    () =>
      `name: copies\nresources:\n  infrastructure:\n    j:\n      type: kubernetes-job\n      image: "x:1"\n      command: [a]\n      customizations: [{op: add, path: /x, value: {a: 1}}${lines(60, (at) => `, {op: copy, from: /x, path: /x/${at % 2 === 0 ? 'b' : 'c'}}`)}]\n`,
    [...Array.from({ length: 42 }, () => 'STK3305'), 'STK2200'],
  ],
  ['130,000 resources of one kind', () => resources(130_000, (at) => `    d${at}: {input: ${at}}\n`), []],
  [
    '10,000 resources that refer to one another',
    () => resources(10_000, (at) => `    d${at}: {input: ${at === 0 ? 1 : `"\${resources.d${at - 1}.id}"`}}\n`),
    [],
  ],
  [
    'a circle of 5,000 resources',
    () => resources(5_000, (at) => `    d${at}: {input: "\${resources.d${(at + 1) % 5_000}.id}"}\n`),
    ['STK4004'],
  ],
];
for (const [name, stack, codes] of stacks) {
  test(name, () => {
    const { diagnostics, files } = compileText(stack());
    assert.equal(
      diagnostics.map(({ code }) => code),
      codes,
    );
    assert.is(files.length, codes.length === 0 ? 1 : 0);
  });
}

test('what an included file may ask for grows with its length, too', () => {
  const big = `{${lines(100, (at) => `k${at}: v, `)}}`;
  const asking = lines(12_000, (at) => `  d${at}: {input: "\${vars.big}"}\n`);
  const { diagnostics } = compileText(`name: s\nvariables: {big: ${big}}\nresources: !use more.yaml\n`, {
    files: { 'more.yaml': `terraform_data:\n${asking}` },
  });
  assert.equal(diagnostics, []);
});

test('10,000 mistakes are told, each at its place', () => {
  const { diagnostics } = compileText(resources(10_000, (at) => `    d${at}: {input: "\${vars.n${at}}"}\n`));
  const each = diagnostics.filter(({ code, at }) => code === 'STK2040' && at.start > 0);
  assert.is(each.length, 10_000);
  // And all are named together once.
  assert.equal(
    diagnostics.filter((one) => one.code !== 'STK2040').map(({ code }) => code),
    ['STK2081'],
  );
});

test.run();
