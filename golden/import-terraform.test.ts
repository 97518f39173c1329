/** `stackc import --from terraform`: Terraform's document of every golden, imported and synthesized again, has the same resources with the same values. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { run } from '../compiler/cli/run.ts';
import { recordingWorld } from '../compiler/cli/test-world.ts';
import { compiler } from '../compiler/cli/whole-compiler.ts';
import { filesBelow } from '../scripts/files-below.ts';
import { goldenCases } from './case.ts';

const test = suite('golden/import-terraform');

interface Place {
  readonly folder: string;
  readonly stackc: (line: string) => Promise<{ exit: number; stdout: string; stderr: string }>;
  readonly write: (path: string, text: string) => void;
  readonly read: (path: string) => string;
}

async function inFolder(body: (place: Place) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'stackc-import-'));
  try {
    await body({
      folder,
      read: (path) => readFileSync(join(folder, path), 'utf8'),
      write(path, text) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      },
      async stackc(line) {
        const { world, printed } = recordingWorld({ folder });
        const exit = await run(line.split(' '), { world, compiler });
        return { exit, ...printed() };
      },
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type Plain = { readonly [key: string]: Plain };

/** What is compared: everything that Terraform makes or hands on, but for the order of keys. */
function meaning(text: string): Plain {
  const { terraform, provider, resource, data, module, variable, output, moved, check } = JSON.parse(text);
  const sections = { terraform, provider, resource, data, module, variable, output, moved, check };
  return JSON.parse(JSON.stringify(sections, sorted));
}

function sorted(key: string, value: unknown): unknown {
  if (Array.isArray(value)) return key === 'depends_on' ? [...value].sort() : value;
  if (typeof value !== 'object' || value === null) return value;
  // Null is what nobody says.
  const said = Object.entries(value).filter(([, member]) => member !== null);
  return Object.fromEntries(said.sort(([a], [b]) => (a < b ? -1 : 1)));
}

const document = 'generated/default/terraform/stack.tf.json';
const cases = goldenCases('golden', '').flatMap(({ folder }) =>
  filesBelow(`${folder}/expected`)
    .filter((path) => path.endsWith('terraform/stack.tf.json'))
    .map((path) => [path, folder] as const),
);

/** Documents that do not come out the same, with the reason. */
const otherwise = new Map([
  ['golden/broken/credential-allowed-in-clear/expected/terraform/stack.tf.json', 'a token in clear becomes a variable'],
  ['golden/databricks-undeclared-credentials/expected/terraform/stack.tf.json', 'a secret in clear becomes a variable'],
]);

test('there are goldens for it', () => assert.ok(cases.length > 30, `${cases.length}`));

for (const [path, folder] of cases) {
  test(path, () =>
    inFolder(async (place) => {
      cpSync(folder, place.folder, {
        recursive: true,
        filter: (from) => !/\/(?:expected|stack\.yaml|case\.json)$/.test(from),
      });
      const text = readFileSync(path, 'utf8');
      place.write(document, text);
      const imported = await place.stackc(`import --from terraform ${dirname(document)}`);
      assert.is(imported.exit, 0, imported.stderr);
      rmSync(join(place.folder, 'generated'), { recursive: true });
      const made = await place.stackc('synth -t terraform --allow-unresolved');
      const isSame = made.exit === 0 && JSON.stringify(meaning(place.read(document))) === JSON.stringify(meaning(text));
      if (otherwise.has(path)) assert.not.ok(isSame, 'it need not be listed any more');
      else {
        assert.is(made.exit, 0, made.stderr + place.read('stack.yaml'));
        assert.equal(meaning(place.read(document)), meaning(text));
      }
    }),
  );
}

test('from HCL, the same', () =>
  inFolder(async (place) => {
    for (const [path] of cases.filter(([, folder]) =>
      /databricks-(?:jobs|catalogs|identity|clusters)$|terraform-modules/.test(folder),
    )) {
      const text = readFileSync(path, 'utf8');
      place.write(document, text);
      assert.is((await place.stackc(`import --from terraform ${dirname(document)} --force`)).exit, 0);
      rmSync(join(place.folder, 'generated'), { recursive: true });
      assert.is((await place.stackc('synth -t terraform --syntax hcl')).exit, 0, path);
      const imported = await place.stackc(`import --from terraform ${dirname(document)} --force`);
      assert.is(imported.exit, 0, imported.stderr);
      const made = await place.stackc('synth -t terraform --syntax json');
      assert.is(made.exit, 0, made.stderr);
      assert.equal(meaning(place.read(document)), meaning(text), path);
      rmSync(join(place.folder, 'generated'), { recursive: true });
    }
  }));

const files = `
variable "env" { default = "dev" }
locals {
  team = "data"
  name = upper(var.env)
}
provider "databricks" { host = "https://dbc.example.com" }
resource "databricks_cluster" "main" {
  cluster_name  = "main-${'$'}{var.env}"
  spark_version = "16.4.x-scala2.12"
  num_workers   = 1
}
resource "databricks_job" "main" {
  name = "main"
  tags = { team = local.team, name = local.name }
  task {
    task_key            = "a"
    existing_cluster_id = databricks_cluster.main.id
  }
  depends_on = [databricks_cluster.main]
  lifecycle { ignore_changes = [tags] }
}
resource "databricks_permissions" "permissions-main" {
  job_id = databricks_job.main.id
  access_control {
    group_name       = "users"
    permission_level = "CAN_VIEW"
  }
}
resource "aws_s3_bucket" "b" {
  count  = var.env == "dev" ? 1 : 2
  bucket = "b-${'$'}{count.index}"
}
`;

test('HCL that somebody wrote: names that are taken, variables, locals, copies', () =>
  inFolder(async (place) => {
    place.write('infra/main.tf', files);
    const imported = await place.stackc('import infra --markdown');
    assert.is(imported.exit, 0, imported.stderr);
    const text = place.read('infra/stack.yaml');
    assert.match(
      imported.stdout,
      /\| `databricks_job\.main` \| `databricks_jobs\.job-main` \| another block has its name; Terraform is told of the move \|/,
    );
    assert.match(text, /name: \$\{\(upper\("dev"\)\)\}/);
    assert.match(text, /^ {2}env: dev\n {2}team: data$/m);
    assert.match(text, /cluster_name: main-\$\{vars\.env\}/);
    assert.match(text, /existing_cluster_id: \$\{resources\.main\.id\}/);
    assert.match(text, /moved_from: main/);
    assert.match(text, /count: '\$\{"dev" == "dev" \? 1 : 2\}'/);
  }));

const shown = {
  format_version: '1.0',
  values: {
    root_module: {
      resources: [
        {
          address: 'databricks_job.load',
          mode: 'managed',
          type: 'databricks_job',
          name: 'load',
          values: { id: '77', job_id: '77', name: 'load', url: 'https://x', tags: null, task: [] },
          sensitive_values: {},
        },
        {
          address: 'databricks_permissions.p',
          mode: 'managed',
          type: 'databricks_permissions',
          name: 'p',
          values: {
            id: '/jobs/77',
            job_id: '77',
            object_type: 'job',
            access_control: [{ group_name: 'users', permission_level: 'CAN_VIEW', user_name: '' }],
          },
          sensitive_values: {},
        },
        {
          address: 'databricks_secret.s',
          mode: 'managed',
          type: 'databricks_secret',
          name: 's',
          values: { id: 'a|||k', key: 'k', scope: 'a', string_value: 'hunter2' },
          sensitive_values: { string_value: true },
        },
        {
          address: 'databricks_group.g["eu"]',
          mode: 'managed',
          type: 'databricks_group',
          name: 'g',
          index: 'eu',
          values: { id: '5', display_name: 'eu' },
          sensitive_values: {},
        },
        {
          address: 'data.databricks_group.d',
          mode: 'data',
          type: 'databricks_group',
          name: 'd',
          values: { id: '6', display_name: 'd' },
          sensitive_values: {},
        },
      ],
      child_modules: [
        {
          resources: [
            { address: 'module.m.databricks_job.x', mode: 'managed', type: 'databricks_job', name: 'x', values: {} },
          ],
        },
      ],
    },
  },
};

for (const [what, text] of [
  ['a state', JSON.stringify(shown)],
  ['a plan', JSON.stringify({ ...shown, values: undefined, planned_values: shown.values })],
] as const) {
  test(`${what}: references instead of ids, nothing that is computed, nothing sensitive`, () =>
    inFolder(async (place) => {
      place.write('shown.json', text);
      const { exit, stdout, stderr } = await place.stackc('import --from terraform shown.json --import-ids --json');
      assert.is(exit, 0, stderr);
      const made = place.read('stack.yaml');
      assert.not.match(made + stdout + stderr, /hunter2/);
      assert.match(made, /databricks_jobs:\n {4}load:\n {6}name: load\n {6}resource_options:\n {8}import_: "77"/);
      assert.match(made, /job_id: \$\{resources\.load\.id\}/);
      assert.match(made, /string_value: \$\{vars\.s_string_value\}/);
      assert.match(made, /s_string_value:\n {4}sensitive: true/);
      assert.match(made, /g-eu:[\s\S]*moved_from: g\["eu"\]/);
      assert.not.match(made, /url:|tags:|user_name/);
      const { fields } = JSON.parse(stdout);
      const fate = (address: string) => fields.find((one: { field: string }) => one.field === address)?.fate;
      assert.equal(
        ['databricks_job.load', 'databricks_group.g-eu', 'data.databricks_group.d', 'module.m.databricks_job.x'].map(
          fate,
        ),
        ['mapped', 'renamed', 'not supported', 'not supported'],
      );
      const checked = await place.stackc('check --strict');
      assert.is(checked.exit, 0, checked.stderr);
    }));
}

const wrong: readonly (readonly [name: string, text: string, said: RegExp])[] = [
  ['terraform.tfstate', '{"version": 4, "lineage": "a", "resources": []}', /STK8068/],
  ['broken.tf', 'resource "a" {', /STK8067: "broken\.tf" cannot be read/],
  [
    'deep.tf',
    `${'a {\n'.repeat(300)}${'}\n'.repeat(300)}`,
    /STK8067: "deep\.tf" cannot be read: it is nested more than 200/,
  ],
  ['broken.tf.json', '[1]', /STK8067: "broken\.tf\.json" cannot be read: it is no JSON object/],
];
for (const [name, text, said] of wrong) {
  test(`${name} is refused`, () =>
    inFolder(async (place) => {
      place.write(name, text);
      const { exit, stderr } = await place.stackc(`import --from terraform ${name}`);
      assert.is(exit, 1);
      assert.match(stderr, said);
    }));
}

test.run();
