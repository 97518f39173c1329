import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { compileText } from '../../golden/synthesize.ts';

const test = suite('targets/dataiku/desired-state');

function errorsOf(resources: string): readonly string[] {
  const { diagnostics } = compileText(`name: shop\nresources:\n${resources}`);
  return diagnostics.filter(({ severity }) => severity === 'error').map(({ code, message }) => `${code} ${message}`);
}

test('two blocks make one project of one key, of which one would be lost', () => {
  const projects = (second: string) =>
    errorsOf(`  dataiku_projects:\n    one: {key: SHOP, name: One}\n    two: {key: ${second}, name: Two}\n`);
  assert.equal(projects('OTHER'), []);
  assert.equal(projects('SHOP'), ["STK3523 Duplicate project name 'SHOP'"]);
});

test('what the Deployer has is told by its address', () => {
  const infra = (id: string) => `{infras: [{id: ${id}, stage: Production}]}`;
  const bundles = '{published_projects: [{key: SHOP, bundles: [{id: v1}, {id: v1}]}]}';
  assert.equal(errorsOf(`  dataiku_deployer:\n    one: ${infra('a')}\n    two: ${infra('b')}\n`), []);
  assert.equal(errorsOf(`  dataiku_deployer:\n    one: ${infra('a')}\n    two: ${infra('a')}\n`), [
    'STK4007 Two resources have the address "deployer_infra.a"; one of them would be lost. Give one of them another name.',
  ]);
  assert.match(errorsOf(`  dataiku_deployer:\n    one: ${bundles}\n`).join(), 'STK4007');
});

test('a trigger has a time zone that there is', () => {
  const zone = (name: string) =>
    errorsOf(
      `  dataiku_projects:\n    one: {key: SHOP, name: One, scenarios: [{name: s, triggers: [{type: schedule, cron: "0 2 * * *", timezone: ${name}}]}]}\n`,
    );
  assert.equal(zone('Europe/Paris'), []);
  assert.equal(zone('SERVER'), []);
  assert.match(zone('Europe/Pari').join(), /^STK3540 .*"Europe\/Pari" is no time zone/);
});

test.run();
