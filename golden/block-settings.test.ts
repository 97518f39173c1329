/** What the command line says to infrastructure blocks: --set and --inherit-env. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { inBlockWorld } from './block-world.ts';

const test = suite('golden/block-settings');

const stack = `name: shop
prefect: {api_url: "http://here/api", env: {A: stack}}
resources:
  infrastructure:
    load: {type: docker-container, image: "example/loader:1", command: [load]}
environments:
  dev: {}
  prod: {prefect: {flow_run: {name: from-prod}}}
`;
const show = 'show -q --only load -e';

const settings: readonly (readonly [line: string, said: RegExp])[] = [
  [`${show} dev`, /"name": null/],
  [`${show} prod`, /"name": "from-prod"/],
  [`${show} prod --set prefect.flow_run.name=nightly`, /"name": "nightly"/],
  [`${show} dev --set prefect.api_url=http://there/api`, /"PREFECT_API_URL": "http:\/\/there\/api"/],
  [`${show} dev --set docker.platform=darwin`, /"extra_hosts": null/],
  [
    `${show} dev --set resources.infrastructure.load.env.B=x --set resources.infrastructure.load.command=[a,b]`,
    /"a",\s+"b"[\s\S]*"A": "stack",\s+"B": "x"/,
  ],
];
for (const [line, said] of settings) {
  test(line, () =>
    inBlockWorld(stack, async ({ stackc }) => {
      const { exit, stdout, stderr } = await stackc(line);
      assert.is(exit, 0, stderr);
      assert.match(stdout, said);
    }),
  );
}

const wrong: readonly (readonly [line: string, exit: number, said: RegExp])[] = [
  ['check --set prefect', 64, /STK8008/],
  ['check --set variables.a=1', 64, /STK8517.*--var a=VALUE/],
  ['check --set prefect.flowrun.name=a', 1, /STK2200.*Did you mean "flow_run"/],
  ['check --set env.A=1', 1, /STK2002/],
  ['check --set prefect.api_url=[a', 1, /STK1005/],
  ['check --set resources.infrastructure.laod.command=[a]', 1, /"laod"/],
];
for (const [line, exit, said] of wrong) {
  test(line, () =>
    inBlockWorld(stack, async ({ stackc }) => {
      const ended = await stackc(line);
      assert.is(ended.exit, exit, ended.stderr);
      assert.match(ended.stderr, said);
    }),
  );
}

const machine = {
  PREFECT_LOGGING_LEVEL: 'DEBUG',
  PREFECT_API_URL: 'http://machine/api',
  PREFECT_API_KEY: 'hunter-2222',
  OTHER: 'x',
  A: 'machine',
};

test('the machine says nothing unless it is asked', () =>
  inBlockWorld(stack, async ({ stackc }) => {
    const { stdout } = await stackc(`${show} dev`, machine);
    assert.not.match(stdout, /DEBUG|machine|PREFECT_API_KEY/);
  }));

test('--inherit-env brings what configures Prefect; the stack wins, and secrets are only named', () =>
  inBlockWorld(stack, async ({ stackc }) => {
    const { exit, stdout, stderr } = await stackc(`${show} dev --inherit-env`, machine);
    assert.is(exit, 0, stderr);
    assert.match(stdout, /"PREFECT_LOGGING_LEVEL": "DEBUG"/);
    assert.match(stdout, /"PREFECT_API_URL": "http:\/\/here\/api"/);
    assert.match(stdout, /"secrets": \{\s+"PREFECT_API_KEY": "PREFECT_API_KEY"/);
    assert.not.match(stdout + stderr, /hunter|OTHER|machine/);
  }));

test.run();
