/** What the catalogue says between fields is told: for each of its types, and for the resources that kinds make. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { stringify } from 'yaml';
import { readCatalogueFile } from '../../../compiler/cli/catalogue-folder.ts';
import { openProviderTypes } from '../../../compiler/schema/provider-types.ts';
import type { ObjectType } from '../../../compiler/schema/type.ts';
import { compileText } from '../../../golden/synthesize.ts';
import { minimalBlock, type Plain, sampleOfType } from '../../../scripts/conformance/terraform/minimal-blocks.ts';

const test = suite('targets/shared/rules/fields-fit-together');
const types = openProviderTypes(readCatalogueFile);
const ours = /^STK(?:3012|603[4-7])$/;

/** The codes of this rule, and of texts that nobody knows, for one block. */
function told(type: string, body: Readonly<Record<string, Plain>>): readonly string[] {
  const stack = stringify({ name: 'all', resources: { providers: { databricks: {} }, [type]: { one: body } } });
  const { diagnostics } = compileText(stack, { allowPlainSecrets: true });
  const errors = diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message);
  assert.equal(errors, [], 'errors hide what is asked here');
  return diagnostics.filter(({ code }) => ours.test(code)).map(({ code, message }) => `${code} ${message}`);
}

function sampleOf(type: ObjectType, name: string): Plain {
  const field = type.fields.get(name);
  return field ? sampleOfType(field.type, { name, owner: type.name }) : 'some';
}

const counted = { exclusive: 0, needed: 0 };

for (const name of types.types()) {
  const type = types.resource(name);
  const { conflictsWith = [], exactlyOneOf = [], atLeastOneOf = [] } = type?.rules ?? {};
  if (!type || conflictsWith.length + exactlyOneOf.length + atLeastOneOf.length === 0) continue;
  const isTop = (group: readonly string[]) => group.every((path) => !path.includes('.'));
  test(name, () => {
    assert.equal(told(name, minimalBlock(type)), [], 'the least block');
    for (const group of [...conflictsWith, ...exactlyOneOf].filter(isTop)) {
      const two = group.slice(0, 2).map((field) => [field, sampleOf(type, field)] as const);
      const found = told(name, { ...minimalBlock(type), ...Object.fromEntries(two) });
      assert.ok(
        found.some((one) => one.startsWith('STK6034')),
        `${group.slice(0, 2)}: ${found}`,
      );
      counted.exclusive++;
    }
    for (const group of [...exactlyOneOf, ...atLeastOneOf].filter(isTop)) {
      const required = type.required.map((field) => field.name);
      if (group.some((field) => required.includes(field))) continue;
      const body = Object.entries(minimalBlock(type)).filter(([key]) => !group.includes(key));
      const found = told(name, Object.fromEntries(body));
      assert.ok(
        found.some((one) => one.startsWith('STK6035')),
        `${group}: ${found}`,
      );
      counted.needed++;
    }
  });
}

test('groups were tried', () => {
  assert.ok(counted.exclusive > 60, String(counted.exclusive));
  assert.ok(counted.needed > 10, String(counted.needed));
});

const task = { task_key: 'a', notebook_task: { notebook_path: '/a' } };

const cases: readonly (readonly [string, string, Readonly<Record<string, Plain>>, readonly RegExp[]])[] = [
  [
    'a text in the wrong case',
    'databricks_jobs',
    { name: 'j', continuous: { pause_status: 'paused' } },
    [/^STK3012 .*Did you mean "PAUSED"/],
  ],
  ['a text in any case', 'databricks_pipelines', { name: 'p', channel: 'preview', edition: 'Core' }, []],
  [
    'a text inside of lists',
    'databricks_jobs',
    { name: 'j', tasks: [{ ...task, run_if: 'ALL_SUCESS' }] },
    [/^STK3012 .*Did you mean "ALL_SUCCESS"/],
  ],
  [
    'two fields of one item',
    'databricks_jobs',
    { name: 'j', tasks: [task, { ...task, task_key: 'b', spark_python_task: { python_file: '/b' } }] },
    [/^STK6034 .*"notebook_task" and "spark_python_task"/],
  ],
  [
    'two fields in two items',
    'databricks_jobs',
    { name: 'j', tasks: [task, { task_key: 'b', spark_python_task: { python_file: '/b' } }] },
    [],
  ],
  [
    'two fields of a list of one',
    'databricks_jobs',
    { name: 'j', git_source: { url: 'https://a.example', branch: 'a', tag: 'b' } },
    [/^STK6034 /],
  ],
  [
    'null is nothing',
    'databricks_repos',
    { url: 'https://a.example', branch: 'a', tag: 'b', path: '/a' },
    [/^STK6034 /],
  ],
  [
    'what Terraform only knows later may be null',
    'databricks_repos',
    { url: 'https://a.example', branch: 'a', tag: '${local.tag}' },
    [],
  ],
  ['none of a group in a block', 'databricks_jobs', { name: 'j', run_as: {} }, [/^STK6035 /]],
  ['a companion is missing', 'databricks_notebooks', { path: '/a', content_base64: 'YQ==' }, [/^STK6036 .*"language"/]],
  [
    'a level of a pipeline',
    'databricks_pipelines',
    { name: 'p', access_controls: [{ group_name: 'g', permission_level: 'CAN_RUN' }] },
    [],
  ],
];

for (const [name, kind, body, expected] of cases)
  test(name, () => {
    const found = told(kind, body);
    assert.is(found.length, expected.length, found.join('\n'));
    for (const [index, pattern] of expected.entries()) assert.match(found[index] ?? '', pattern);
  });

test.run();
