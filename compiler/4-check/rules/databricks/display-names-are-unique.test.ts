import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { compileText } from '../../../../golden/synthesize.ts';

const test = suite('4-check/rules/databricks/display-names-are-unique');

/** How many jobs are said to have the name of another one, which has `first` as its provider. */
function told(first: string | undefined, second: string | undefined): number {
  const job = (provider: string | undefined) => ({
    name: 'nightly',
    ...(provider === undefined ? {} : { resource_options: { provider } }),
  });
  const stack = {
    name: 'shop',
    settings: { rule_sets: ['recommended'] },
    resources: {
      providers: { databricks: { host: 'https://a.example' }, 'databricks.dev': { host: 'https://b.example' } },
      databricks_jobs: { a: job(first), b: job(second) },
    },
  };
  return compileText(JSON.stringify(stack)).diagnostics.filter(({ code }) => code === 'STK4130').length;
}

test('names are compared within a workspace', () => {
  const dev = '${resources.databricks.dev}';
  assert.is(told(undefined, undefined), 1);
  assert.is(told(undefined, '${resources.databricks}'), 1);
  assert.is(told(dev, dev), 1);
  assert.is(told(dev, 'databricks.dev'), 1);
  assert.is(told(undefined, dev), 0, 'they stand in lists of two workspaces');
});

test.run();
