import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { compileText } from './synthesize.ts';

const test = suite('golden/order');

const head = 'name: shop\nresources:\n  providers:\n    databricks: {host: "https://shop.cloud.databricks.com"}\n';
const kinds: readonly string[] = [
  '  databricks_jobs:\n    b: {name: b, access_controls: [{group_name: a, permission_level: CAN_VIEW}]}\n    a: {name: a}\n',
  '  databricks_clusters:\n    c: {spark_version: x, num_workers: 1, access_controls: [{group_name: a, permission_level: CAN_RESTART}]}\n',
  '  databricks_catalogs:\n    main: {name: main, grants: [{principal: a, privileges: [USE_CATALOG]}]}\n',
];

for (const target of ['terraform', 'pulumi']) {
  test(`moving a kind in the stack moves nothing: ${target}`, () => {
    const written = [kinds, kinds.toReversed()].map((order) => {
      const { files, diagnostics } = compileText(head + order.join(''), { targets: [target] });
      assert.not.ok(diagnostics.some(({ severity }) => severity === 'error'));
      return files.map(({ path, text }) => `${path}\n${text}`).join('\n');
    });
    assert.ok(written[0]?.includes('permissions-b'));
    assert.is(written[0], written[1]);
  });
}

test.run();
