import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { compileText } from '../../../../golden/synthesize.ts';

const test = suite('kinds/dataos/runnable/ports');

function made(section: string, ports = '') {
  const stack = `{stack: {name: own, version: "1.0", reconciler: stackManager, ${ports} image: {registry: r, repository: a, image: x, tag: "1"}, serviceConfig: {}}}`;
  const { files, diagnostics } = compileText(
    `name: shop\nresources:\n  dataos_stacks: {own: ${stack}}\n  dataos_services:\n    web: {service: {stack: own, compute: runnable-default, stackSpec: {}, ${section}}}\n`,
  );
  const text = files.find(({ path }) => path.includes('/service-web'))?.text ?? '';
  const named = [...text.matchAll(/- name: (\S+)\n\s+port: (\d+)/g)].map(([, name, port]) => `${name} ${port}`);
  return { codes: diagnostics.map(({ code }) => code), named };
}

test('the port without a name of its own leaves other ports theirs', () => {
  assert.equal(made('servicePort: 80').named, ['http 80']);
  const both = made('servicePort: 80, servicePorts: [{name: http, servicePort: 8080}]');
  assert.equal(both, { codes: [], named: ['main 80', 'http 8080'] });
  assert.equal(made('servicePort: 80, servicePorts: [{name: a, servicePort: 1}, {name: a, servicePort: 2}]').codes, [
    'STK3485',
  ]);
});

/** Ports of a stack, and what a server of Kubernetes says to a service with them. */
const ports: readonly (readonly [string, readonly string[]])[] = [
  ['ports: {name: web, servicePort: 80, targetPort: 8080},', []],
  ['ports: [{name: web, servicePort: 80}, {name: data, servicePort: 81}],', []],
  ['ports: [{name: web, servicePort: 80}, {name: web, servicePort: 81}],', ['STK3485']],
  ['ports: [{name: web, servicePort: 80}, {name: data, servicePort: 80}],', ['STK3486']],
  ['ports: [{name: a-name-that-is-too-long, servicePort: 80}],', ['STK3484']],
  ['ports: [{name: web, servicePort: 70000}],', ['STK2208']],
  ['ports: {name: web, servicePort: 80, targetPort: 0},', ['STK2208']],
];

for (const [written, codes] of ports) test(written, () => assert.equal(made('', written).codes, codes));

test.run();
