/** What a block may make: a family for tests whose block makes seven objects of one name (golden/demo.ts). */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { demoEnv, objectsOfService } from '../../golden/demo.ts';
import { type Compilation, compile } from '../compile.ts';

const test = suite('3-expand/expand');

function compiled(resources: string): Compilation {
  const stack = `name: shop\nresources:\n${resources}`;
  return compile('stack.yaml', demoEnv({ files: { 'stack.yaml': stack } }));
}

/** `type name` of every resource, or what was reported. */
function made(resources: string): readonly string[] {
  const { program, diagnostics } = compiled(resources);
  if (diagnostics.length > 0) return diagnostics.map(({ code }) => code);
  return program?.resources.map(({ type, name }) => `${type} ${name}`) ?? [];
}

const seven = objectsOfService.map((type) => `${type} api`);

const cases: readonly (readonly [name: string, resources: string, made: readonly string[]])[] = [
  ['a block makes several objects of one name', '  demo_services: {api: {image: shop}}\n', seven],
  ['a former key is told', '  demo_apps: {api: {image: shop}}\n', ['STK2206']],
  [
    'blocks that a block makes follow it',
    '  demo_services: {api: {image: shop, jobs: [load, clean]}}\n',
    [...seven, 'batch/v1/Job load', 'batch/v1/Job clean'],
  ],
  ['a block that only others read makes nothing', '  demo_computes: {big: {size: L}}\n', []],
  [
    'what is switched off makes nothing',
    '  demo_services: {api: {image: shop, jobs: [load], resource_options: {is_enabled: false}}}\n',
    [],
  ],
  [
    'two blocks of one name and kind are told',
    '  demo_services: {api: {image: a}}\n  demo_jobs: {api: {command: x}}\n',
    ['STK2012'],
  ],
  [
    'a reference to the name means the first object',
    '  demo_services: {api: {image: shop}}\n  demo_jobs: {j: {command: "${resources.api.image}"}}\n',
    ['batch/v1/Job j', ...seven],
  ],
  [
    'another name of a block may be referred to',
    '  demo_services: {api: {image: shop}}\n  demo_jobs: {j: {command: "${resources.service-api.image}"}}\n',
    ['batch/v1/Job j', ...seven],
  ],
  [
    'a field that the first object lacks is told',
    '  demo_services: {api: {image: shop}}\n  demo_jobs: {j: {command: "${resources.api.nothing}"}}\n',
    ['STK4002'],
  ],
];
for (const [name, resources, expected] of cases) test(name, () => assert.equal(made(resources), expected));

test('links lead to the first of seven', () => {
  const { program } = compiled(
    '  demo_services: {api: {image: a}}\n  demo_jobs: {j: {command: "${resources.api.image}"}}\n',
  );
  const targets = program?.references.map(({ link }) => link?.target.kind === 'resource' && link.target.type);
  assert.equal(targets, ['apps/v1/Deployment']);
});

test('a kind sees other blocks of the user, wherever they stand', () => {
  for (const order of ['  demo_computes: {big: {size: L}}\n', '']) {
    const service = '  demo_services: {api: {image: shop, compute: big}}\n';
    const { program } = compiled(order + service + (order ? '' : '  demo_computes: {big: {size: L}}\n'));
    assert.is(program?.resources[0]?.properties.entries.get('size')?.value.kind, 'string');
  }
});

test('what a block makes depends on it, and says what caused it', () => {
  const { program } = compiled('  demo_services: {api: {image: shop, jobs: [load]}}\n');
  const job = program?.resources.at(-1);
  assert.equal(
    job?.options.dependsOn.map((value) => (value.kind === 'ref' ? value.text : '')),
    ['api'],
  );
  assert.is(job?.causes.length, 1);
});

test('files of a kind are files of the program', () => {
  const { files } = compiled('  demo_services: {api: {image: shop}}\n');
  assert.is(files.find(({ path }) => path === 'demo/api.env')?.text, 'NAME=api\n');
});

test.run();
