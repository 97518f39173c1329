import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { compileText } from '../../golden/synthesize.ts';

const test = suite('4-check/ruling');

const stack = (settings: string, above = '', beside = ''): string => `name: shop
settings: ${settings}
resources:
  databricks_clusters:
${above}    etl: {cluster_name: etl, spark_version: 15.4.x-scala2.12, node_type_id: small, num_workers: 1, autotermination_minutes: 0}${beside}
`;
const allow = '# stackc: allow clusters-end-by-themselves because it is for the night';
const recommended = '{rule_sets: [recommended]}';

const cases: readonly (readonly [string, string, readonly string[]])[] = [
  ['a rule of a set is off', stack('{}'), []],
  ['its set switches it on', stack(recommended), ['warning STK4131']],
  ['its name switches it on', stack('{rules: {clusters-end-by-themselves: error}}'), ['error STK4131']],
  ['its name switches it off', stack('{rule_sets: [recommended], rules: {clusters-end-by-themselves: "off"}}'), []],
  ['a comment on the line before', stack(recommended, `    ${allow}\n`), []],
  ['a comment on the line', stack(recommended, '', ` ${allow}`), []],
  ['a comment two lines before', stack(recommended, `    ${allow}\n\n`), ['warning STK4131', 'warning STK4102']],
  [
    'no reason',
    stack(recommended, '', ' # stackc: allow clusters-end-by-themselves'),
    ['warning STK4131', 'warning STK4101'],
  ],
  ['an unknown name', stack('{}', '', ' # stackc: allow clusters-end because so'), ['warning STK4100']],
  ['an unknown rule in the settings', stack('{rules: {clusters-end: "off"}}'), ['warning STK4100']],
  ['a comment that nothing needs', stack('{}', `    ${allow}\n`), ['warning STK4102']],
];
for (const [name, text, expected] of cases) {
  test(name, () => {
    const own = compileText(text).diagnostics.filter(({ code }) => code.startsWith('STK4'));
    const found = own.map(({ severity, code }) => `${severity} ${code}`);
    assert.equal(found.toSorted(), [...expected].toSorted());
  });
}

test('a rule that is found early is settled, too', () => {
  const manifest = (settings: string) => `name: shop
settings: ${settings}
resources:
  dataos_workflows:
    nightly:
      workflow:
        schedule: {cron: "0 6 * * *"}
        dag: [{name: one, spec: {stack: container, stackSpec: {image: "nginx:1.27"}}}]
`;
  const codes = (settings: string) => compileText(manifest(settings)).diagnostics.map(({ code }) => code);
  assert.equal(codes('{}'), ['STK3476']);
  assert.equal(codes('{rules: {workflow-schedules-have-a-time-zone: "off"}}'), []);
});

test('what a template made is allowed where it was made for, and at the template', () => {
  const manifest = (service: string, template = '') => `name: shop
resources:
  dataos_stacks:
    echo:
      stack:
        name: echo
        version: "1.0"
        image: {registry: docker.io, repository: library, image: busybox, tag: 1.36.1}
        serviceConfig:
          configFileTemplate: |${template}
            job.yaml: |
              repo: {{ .ApplicationSpec.StackSpec.repo }}
  dataos_services:
    orders:${service}
      service: {stack: "echo:1.0", stackSpec: {}}
`;
  const codes = (text: string) => compileText(text).diagnostics.map(({ code }) => code);
  const comment = ' # stackc: allow templates-leave-no-traces because nobody reads it';
  assert.equal(codes(manifest('')), ['STK3414']);
  assert.equal(codes(manifest(comment)), []);
  assert.equal(codes(manifest('', comment)), []);
});

test.run();
