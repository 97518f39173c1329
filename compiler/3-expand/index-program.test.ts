import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { compileText } from '../../golden/synthesize.ts';

const test = suite('3-expand/index-program');

const provider = 'providers: {databricks: {host: "https://shop.example"}}';

/** Resources, a name, and what it means: the type of what it leads to, or why there is none. */
const cases: readonly (readonly [name: string, resources: string, asked: string, means: string])[] = [
  ['a block', 'databricks_jobs: {load: {name: load}}', 'load', 'databricks_job'],
  ['a provider', provider, 'databricks', 'provider'],
  [
    'what a block makes besides',
    'databricks_jobs: {load: {name: load, access_controls: [{group_name: users, permission_level: CAN_VIEW}]}}',
    'permissions-load',
    'databricks_permissions',
  ],
  [
    'a block that is switched off',
    'databricks_jobs: {load: {name: load, resource_options: {is_enabled: false}}}',
    'load',
    'disabled',
  ],
  [
    'a block that only stands for what it makes',
    `${provider}\n  pipelines:\n    flow:\n      name: flow\n      orchestrator: {type: LAKEFLOW_JOB, serverless_environment_version: "5"}\n      nodes: [{name: a, source: {table_name: b.c}}]`,
    'flow',
    'databricks_job',
  ],
  ['nothing', 'databricks_jobs: {load: {name: load}}', 'laod', 'nothing'],
];

for (const [name, resources, asked, means] of cases) {
  test(name, () => {
    const { program, diagnostics } = compileText(`name: shop\nresources:\n  ${resources}\n`);
    if (!program) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
    const { byName, aliases, disabled } = program.index;
    const target = byName.get(aliases.get(asked) ?? asked);
    const found = target?.kind === 'resource' ? target.type : target?.kind;
    assert.is(found ?? (disabled.has(asked) ? 'disabled' : 'nothing'), means);
  });
}

test.run();
