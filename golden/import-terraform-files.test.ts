/** `stackc import --from terraform` of files that somebody wrote: what they mean where stackc writes the document, three folders below. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { inFolder } from './migrated-folder.ts';

const test = suite('golden/import-terraform-files');

const head = 'provider "databricks" {}\n';
const files = `${head}
resource "databricks_notebook" "one" {
  source = "\${path.module}/nb/a.py"
  path   = "/Shared/one"
}
resource "databricks_notebook" "all" {
  for_each = fileset(path.module, "nb/*.py")
  source   = "\${path.module}/\${each.value}"
  path     = "/Shared/\${each.value}"
}
resource "databricks_dashboard" "d" {
  display_name         = "path.module"
  warehouse_id         = "w"
  parent_path          = "/Shared"
  serialized_dashboard = file("\${path.root}/d.json")
}
module "m" {
  source = "./m"
}
`;

const resourcesOf = (json: string) => JSON.parse(json).resource;

test('local files and modules are where they were', () =>
  inFolder({ 'main.tf': files, 'nb/a.py': 'x', 'd.json': '{}', 'm/main.tf': '' }, async ({ stackc, read }) => {
    const imported = await stackc('import --from terraform .');
    assert.is(imported.exit, 0, imported.stderr);
    assert.match(read('stack.yaml'), /source: \.\/nb\/a\.py/);
    assert.is((await stackc('synth --strict')).exit, 0);
    const document = read('generated/default/terraform/stack.tf.json');
    const { databricks_notebook: notebooks, databricks_dashboard: dashboards } = resourcesOf(document);
    assert.is(notebooks.one.source, '${path.module}/../../../nb/a.py');
    assert.is(notebooks.all.source, '${path.module}/../../../${each.value}');
    assert.is(notebooks.all.for_each, '${fileset("${path.module}/../../..", "nb/*.py")}');
    assert.is(dashboards.d.serialized_dashboard, '${file("${path.root}/../../../d.json")}');
    assert.is(dashboards.d.display_name, 'path.module');
    assert.is(JSON.parse(document).module.m.source, '../../../m');
  }));

test('so they are where the stack is written into another folder', () =>
  inFolder(
    { 'infra/main.tf': files, 'infra/nb/a.py': 'x', 'infra/d.json': '{}', 'infra/m/main.tf': '' },
    async (place) => {
      const imported = await place.stackc('import --from terraform infra -o .');
      assert.is(imported.exit, 0, imported.stderr);
      assert.is((await place.stackc('synth --strict')).exit, 0);
      const { databricks_notebook: notebooks } = resourcesOf(place.read('generated/default/terraform/stack.tf.json'));
      assert.is(notebooks.one.source, '${path.module}/../../../infra/nb/a.py');
    },
  ));

test('numbers, true and false are text where Terraform makes text of them', () =>
  inFolder(
    {
      'main.tf': `${head}resource "databricks_pipeline" "p" {\n  name = "p"\n  configuration = { a = "x", n = 1, f = 1.5, t = true }\n  continuous = false\n}\n`,
    },
    async ({ stackc, read }) => {
      const imported = await stackc('import --from terraform .');
      assert.is(imported.exit, 0, imported.stderr);
      assert.is((await stackc('synth')).exit, 0);
      const { p } = resourcesOf(read('generated/default/terraform/stack.tf.json')).databricks_pipeline;
      assert.equal(p.configuration, { a: 'x', n: '1', f: '1.5', t: 'true' });
      assert.is(p.continuous, false);
    },
  ));

test.run();
