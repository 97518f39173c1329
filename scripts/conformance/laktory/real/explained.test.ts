import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { reasonsFor } from './explained.ts';

const test = suite('conformance/laktory/real/explained');

const withoutSlash = 'settings:\n  workspace_root: /Shared/root\n';
const withSlash = 'settings:\n  workspace_root: /Shared/root/\n';
const file = '/resource/databricks_workspace_file/workspace-file-Shared-';

const branch = '/resource/databricks_postgres_endpoint/postgres-endpoint-projects-app-branches-';
const branchOf = (id: string) => `{"parent":"projects/app/branches/${id}"}`;
const renamedBranch =
  'environments:\n  prod:\n    resources:\n      databricks_postgresbranches:\n        b:\n          branch_id: live\n';

/** Whether a line in which the documents differ has a reason, in a stack of this text. */
const cases: readonly (readonly [string, string, string, boolean])[] = [
  [
    'a path below a root without a slash',
    withoutSlash,
    '/resource/databricks_pipeline/p/configuration/x: "/Workspace/Shared/root/pipelines/a.json" where "/Workspace/Shared/rootpipelines/a.json" is right',
    true,
  ],
  [
    'the same below a root with one',
    withSlash,
    '/resource/databricks_pipeline/p/configuration/x: "/Workspace/Shared/root/pipelines/a.json" where "/Workspace/Shared/rootpipelines/a.json" is right',
    false,
  ],
  [
    'another file below a root without a slash',
    withoutSlash,
    '/resource/databricks_pipeline/p/configuration/x: "/Workspace/Shared/root/pipelines/a.json" where "/Workspace/Shared/rootpipelines/b.json" is right',
    false,
  ],
  ['the resource of this path', withoutSlash, `${file}root-pipelines-a-json: {"a":1} where undefined is right`, true],
  ['the resource of the other', withoutSlash, `${file}rootpipelines-a-json: undefined where {"a":1} is right`, true],
  [
    'a resource that only we have',
    withoutSlash,
    `${file}rootpipelines-a-json: {"a":1} where undefined is right`,
    false,
  ],
  [
    'a root of two slashes',
    'settings:\n  workspace_root: /${vars.empty}/\n',
    '/resource/databricks_workspace_file/p/path: "/a.whl" where "//a.whl" is right',
    true,
  ],
  ['a root of one', withSlash, '/resource/databricks_workspace_file/p/path: "/a.whl" where "//a.whl" is right', false],
  ['null in a backend', '', '/terraform/backend/s3/dynamodb_table: undefined where null is right', true],
  ['a value in a backend', '', '/terraform/backend/s3/dynamodb_table: undefined where "locks" is right', false],
];

const newerCases: typeof cases = [
  [
    'in a branch with an id from the environment',
    renamedBranch,
    `${branch}live: ${branchOf('live')} where undefined is right`,
    true,
  ],
  ['the same in the stack only', 'resources: {}', `${branch}live: ${branchOf('live')} where undefined is right`, false],
  [
    'a role without an id',
    '',
    '/resource/databricks_postgres_role/postgres-role-x-branches-b-roles: {"a":1} where undefined is right',
    true,
  ],
  [
    'a role with one',
    '',
    '/resource/databricks_postgres_role/postgres-role-x-branches-b-roles-a: {"a":1} where undefined is right',
    false,
  ],
];

const versions = { '0.12.4': cases, '0.13.1': newerCases };
for (const [name, text, line, isExplained, version] of Object.entries(versions).flatMap(([version, list]) =>
  list.map((one) => [...one, version] as const),
)) {
  test(name, () => {
    const settings = { env: null, target: 'terraform', features: [], process_env: {}, cli_vars: [] } as const;
    const one = { name, files: { 'stack.yaml': text }, settings };
    const reasons = reasonsFor({ kind: 'document', signature: '', lines: [line] }, one, version);
    assert.is(reasons !== undefined, isExplained, String(reasons));
  });
}

test.run();
