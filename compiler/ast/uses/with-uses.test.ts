import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { compileText } from '../../../golden/synthesize.ts';

const test = suite('ast/uses/with-uses');

const head =
  'name: shop\nresources:\n  providers: {databricks: {host: https://x.example.com}}\n  databricks_clusters:\n';

/** What the first diagnostic says of other places: file, the text there, note. */
function shown(text: string, files: Readonly<Record<string, string>>): readonly string[] {
  const environment = text.includes('environments:') ? 'prod' : undefined;
  const [first] = compileText(text, { files, environment }).diagnostics;
  return (first?.related ?? []).map(
    ({ at, note }) => `${at.file.name} ${at.file.text.slice(at.start, at.end)}: ${note}`,
  );
}

const cases: readonly (readonly [string, string, Readonly<Record<string, string>>, readonly string[]])[] = [
  ['no shared piece', `${head}    c: {spark_version: x, siz: 3}\n`, {}, []],
  [
    'an alias of a scalar',
    `variables: {word: &word seven}\n${head}    c: {spark_version: x, num_workers: *word}\n`,
    {},
    ['stack.yaml *word: used here'],
  ],
  [
    'a merged mapping, twice',
    `x-y: &y {siz: 3}\n${head}    c: {<<: *y, spark_version: x}\n    d: {<<: *y, spark_version: x}\n`.replace(
      'x-y',
      'variables',
    ),
    {},
    ['stack.yaml *y: used here', 'stack.yaml *y: used here'],
  ],
  [
    'an included file in an included file',
    `${head}    c: !use c.yaml\n`,
    { 'c.yaml': 'spark_version: x\n<<: !update d.yaml', 'd.yaml': 'siz: 3' },
    ['c.yaml !update d.yaml: "d.yaml" is included here', 'stack.yaml !use c.yaml: "c.yaml" is included here'],
  ],
  [
    'a folder, and a path with a variable',
    `variables: {which: c}\n${head}    c: !use parts/\${vars.which}.yaml\n`,
    { 'parts/c.yaml': 'siz: 3' },
    ['stack.yaml !use parts/${vars.which}.yaml: "parts/c.yaml" is included here'],
  ],
  [
    'YAML that cannot be read',
    `${head}    c: !use c.yaml\n`,
    { 'c.yaml': 'a: [' },
    ['stack.yaml !use c.yaml: "c.yaml" is included here'],
  ],
  [
    'a variable that is a mapping',
    `variables: {c: {siz: 3}}\n${head}    c: \${vars.c}\n    d: "\${{ vars['c'] }}"\n`,
    {},
    ['stack.yaml ${vars.c}: used here', "stack.yaml ${{ vars['c'] }}: used here"],
  ],
  [
    'a variable of one block is meant by nothing else',
    `${head}    c: {variables: {t: {siz: 3}}, spark_version: x, autoscale: "\${vars.t}"}\n    d: {spark_version: "\${vars.t}"}\n`,
    {},
    ['stack.yaml ${vars.t}: used here'],
  ],
  [
    'the value of a variable',
    `variables: {word: seven}\n${head}    c: {spark_version: x, num_workers: "\${vars.word}"}\n`,
    {},
    ['stack.yaml seven: set here'],
  ],
  [
    'the value of a variable in the environment that is compiled',
    `variables: {word: 7}\n${head}    c: {spark_version: x, num_workers: "\${vars.word}"}\nenvironments: {prod: {variables: {word: many}}, dev: {variables: {word: few}}}\n`,
    {},
    ['stack.yaml many: set here'],
  ],
  [
    'the value of a variable that only other environments set otherwise',
    `variables: {word: seven}\n${head}    c: {spark_version: x, num_workers: "\${vars.word}"}\nenvironments: {prod: {}, dev: {variables: {word: few}}}\n`,
    {},
    ['stack.yaml seven: set here'],
  ],
  [
    'variables in a file of their own',
    `variables: !use v.yaml\n${head}    c: {spark_version: "\${vars.v}"}\n`,
    { 'v.yaml': 'v: .inf' },
    ['stack.yaml ${vars.v}: used here', 'stack.yaml !use v.yaml: "v.yaml" is included here'],
  ],
  [
    'more uses than can be read',
    `variables: {n: .nan, ${'abcdef'.replace(/./g, (name) => `${name}: "\${vars.n}",`)}}\nname: x\n`,
    {},
    [...Array(2).fill('stack.yaml ${vars.n}: used here'), 'stack.yaml ${vars.n}: used here, and in 3 more places'],
  ],
];
for (const [name, text, files, expected] of cases) test(name, () => assert.equal(shown(text, files), expected));

test.run();
