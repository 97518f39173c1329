/** Which of several values of one variable is seen where: specs/laktory-language §3.5. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { compileText, memoryEnv } from '../../../golden/synthesize.ts';
import { sourceFile } from '../../source/source-file.ts';
import { startOf } from '../../source/span.ts';
import type { Entry, Str } from '../../value/literal.ts';

const test = suite('2-resolve/variables');

/** All places that can set `x`, strongest first. */
const places = [
  'nested',
  'resource',
  'resources',
  'option',
  'file',
  'environment',
  'stack',
  'process',
  'settings',
] as const;
type Place = (typeof places)[number];

function option(key: string, value: string): Entry<Str> {
  const at = startOf(sourceFile('<command line>', ''));
  return { ...at, key, value: { ...at, kind: 'string', value } };
}

/** What `${vars.build_root}` is in a task, when `set` set it; each to its own name. */
function seen(set: readonly Place[]): unknown {
  const when = (place: Place, text: string) => (set.includes(place) ? text : '');
  const stack = [
    'name: shop',
    when('settings', 'settings: {build_root: settings}'),
    when('stack', 'variables: {build_root: stack}'),
    `environments: {dev: {${when('environment', 'variables: {Build_Root: environment}')}}}`,
    'resources:',
    '  providers: {databricks: {}}',
    when('resources', '  variables: {build_root: resources}'),
    '  databricks_jobs:',
    '    a:',
    when('resource', '      variables: {BUILD_ROOT: resource}'),
    '      tasks:',
    `        - {task_key: t, ${when('nested', 'variables: {build_root: nested}, ')}description: "\${vars.build_root}"}`,
  ].join('\n');
  const { files, diagnostics } = compileText(stack, {
    environment: 'dev',
    files: { 'values.yaml': 'build_root: file\n' },
    ...(set.includes('file') ? { variableFile: 'values.yaml' } : {}),
    variables: set.includes('option') ? [option('build_root', 'option')] : [],
    processEnvironment: set.includes('process') ? { BUILD_ROOT: 'process' } : {},
  });
  const [file] = files;
  if (!file) return diagnostics.map(({ code }) => code);
  return JSON.parse(file.text).resource.databricks_job.a.task[0].description;
}

for (const [index, place] of places.entries()) {
  test(`${place} wins over everything outside of it`, () => assert.is(seen(places.slice(index)), place));
  test(`${place} alone is seen`, () => assert.is(seen([place]), place));
}

test('without any of them it has no value', () => assert.equal(seen([]), ['STK2040']));

/** The stack's variables and what is asked for, with the value or the code of what is wrong. */
const values: readonly (readonly [string, string, string, unknown])[] = [
  ['keeps the type of a number', '{n: 3}', '${vars.n}', 3],
  ['keeps a list', '{l: [1, a]}', '${vars.l}', [1, 'a']],
  [
    'spells numbers and truth values in a text',
    '{n: 3, f: 1.0, b: true}',
    '${vars.n}/${vars.f}/${vars.b}',
    '3/1.0/true',
  ],
  ['refuses a list in a text', '{l: [1]}', 'x${vars.l}', ['STK2043']],
  ['reads var as vars, in any letter case', '{Name: a}', '${var.NAME}', 'a'],
  ['follows variables in variables', '{a: "${vars.b}!", b: "${vars.c}", c: x}', '${vars.a}', 'x!'],
  ['finds a name made of another variable', '{env: dev, size_dev: small}', '${vars.size_${vars.env}}', 'small'],
  ['goes into mappings and lists', '{m: {a: [1, {b: 2}]}}', '${vars.m.a[1].b}', 2],
  ['keeps what is escaped', '{a: x}', '$${vars.a}', '$${vars.a}'],
  ['hands on what belongs to the target', '{}', '${local.key} ${path.module}', '${local.key} ${path.module}'],
  ['says nothing more of a name made of what has no value', '{n: null}', '${vars.x_${vars.n}}', ['STK2040']],
  ['counts null as no value', '{a: null}', '${vars.a}', ['STK2040']],
  ['shows a circle once', '{a: "${vars.b}", b: "${vars.a}"}', '${vars.a} ${vars.b}', ['STK2042']],
  ['says nothing more of what has no value', '{a: "${vars.nope}"}', '${{ vars.a + 1 }}', ['STK2040']],
  ['means a made key', '{s: $}', "${{ {vars.s + '{x}': 1} }}", { '$${x}': 1 }],
  ['means a made key of a comprehension', '{s: $}', "${{ {k: 1 for k in [vars.s + '{x}']} }}", { '$${x}': 1 }],
  ['hands on a key that the target reads', '{m: {"${path.module}": 1}}', '${vars.m}', { '${path.module}': 1 }],
  ['tells a number in a text that is lost', '{}', "${{ float('1e-400') }}", 0],
  ['puts a variable into a call as a text', '{q: "a\\"${x}"}', '${upper("${vars.q}")}', '${upper("a\\"${x}")}'],
  ['puts numbers into a call', '{n: 3}', '${max(${vars.n}, 2)}', '${max(3, 2)}'],
  [
    'puts sensitive variables into a call',
    '{t: {sensitive: true}}',
    '${f(${vars.t}, "${vars.t}")}',
    '${f(var.t, "${var.t}")}',
  ],
  ['refuses a reference in a call', '{}', '${upper(${resources.a.id})}', ['STK2093']],
  ['replaces patterns of the user', "{'\\$\\{own\\.(\\w+)\\}': 'got-\\1'}", '${own.thing}', 'got-thing'],
];
for (const [name, variables, asked, expected] of values) {
  test(name, () => {
    const stack = `name: shop\nvariables: ${variables}\nresources: {terraform_data: {a: {input: ${JSON.stringify(asked)}}}}\n`;
    const { files, diagnostics } = compileText(stack);
    const found = files[0] ? JSON.parse(files[0].text).resource.terraform_data.a.input : undefined;
    const told = [...new Set(diagnostics.map(({ code }) => code))];
    assert.equal(found ?? told, expected);
  });
}

test('an unused option is told, a declared one is not', () => {
  const stack = 'name: shop\nvariables: {region: eu}\n';
  const codes = (name: string) =>
    compileText(stack, { variables: [option(name, 'x')] }).diagnostics.map(({ code }) => code);
  assert.equal(codes('regoin'), ['STK2044']);
  assert.equal(codes('REGION'), []);
});

const declarations: readonly (readonly [string, readonly string[]])[] = [
  ['{sensitive: true, description: x, type: string}', []],
  ['{sensitive: true, valeu: x}', ['STK2095']],
  ['{sensitive: true, nullable: false}', ['STK2095']],
  ['{sensitive: "true"}', ['STK2095']],
  ['{Sensitive: true, description: x}', ['STK2095']],
  ['{sensitiv: true}', ['STK2095']],
  ['{sensitive: true, columns: [a]}', []],
  ['{sensitive: false, valeu: x}', []],
  ['{sensitivity: high}', []],
  ['{sensitive: true, description: "in ${vars.n}"}', ['STK2094']],
  ['{sensitive: true, description: "in $${vars.n}"}', []],
];
for (const [written, expected] of declarations) {
  test(`a declaration: ${written}`, () => {
    const { diagnostics } = compileText(`name: shop\nvariables: {t: ${written}}\n`);
    assert.equal(
      diagnostics.map(({ code }) => code),
      expected,
    );
  });
}

test('an escaped placeholder in a key is the characters, as JSON text and for Terraform', () => {
  const keys = '{"$${a}": 1, "$$${b}": 2, "$${c}${each.key}": 3, "${each.key}": 4, "%{d}": 5}';
  const text = `name: shop
variables: {m: ${keys}}
resources:
  terraform_data: {a: {for_each: [k], input: ${keys}}, b: {for_each: [k], input: "\${vars.m}"}, c: {for_each: [k], input: "\${{ vars.m }}"}}
  databricks_clusterpolicies: {p: {name: p, definition: {"$$\{a}": {type: fixed, value: x}}}}
`;
  const [file] = compileText(text).files;
  const { terraform_data: data, databricks_cluster_policy: policy } = JSON.parse(file?.text ?? '').resource;
  const spelled = ['$${a}', '$$${b}', '$${c}${each.key}', '${each.key}', '%%{d}'];
  assert.equal(Object.keys(data.a.input), spelled);
  assert.equal(Object.keys(data.b.input), spelled);
  // An expression makes keys, which are no expressions of Terraform.
  assert.equal(Object.keys(data.c.input), ['$${a}', '$$${b}', '$$${c}$${each.key}', '$${each.key}', '%%{d}']);
  assert.is(policy.p.definition, '{"$${a}": {"type": "fixed", "value": "x"}}');
});

test('two keys that would be one are told', () => {
  const stack = (key: string) =>
    `name: shop\nvariables: {k: a}\nresources: {terraform_data: {a: {input: {"\${vars.k}": 1, "${key}": 2}}}}\n`;
  const codes = (key: string) => compileText(stack(key)).diagnostics.map(({ code }) => code);
  assert.equal(codes('$${vars.k}'), ['STK2096']);
  assert.equal(codes('a'), ['STK2051']);
});

test('the tests have an environment of their own', () =>
  assert.is(memoryEnv({}).processEnvironment.keys().next().done, true));

test.run();
