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
