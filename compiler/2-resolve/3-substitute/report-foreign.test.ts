/** Words in front of a dot that no target and no kind knows are told: STK2038. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { compileText, memoryOptions, memoryWorkspace } from '../../../golden/synthesize.ts';
import { compile } from '../../compile.ts';
import { newSharedWork } from '../../shared-work.ts';

const test = suite('2-resolve/3-substitute/report-foreign');

const job = (text: string) => `databricks_jobs: {load: {name: "${text}"}}`;
const pipeline = (text: string) => `pipelines: {load: {name: load, nodes: [{name: a, source: {path: "${text}"}}]}}`;
const object = (text: string) => `kubernetes: {load: {apiVersion: v1, kind: ConfigMap, data: {a: "${text}"}}}`;

/** What stands where, and whether it is told. */
const cases: readonly (readonly [name: string, resources: string, isTold: boolean])[] = [
  ["a word of Terraform's language", job(`\${local.region}`), false],
  ["a word of Pulumi's", job(`\${pulumi.stack}`), false],
  ['a word of both, for copies', job(`\${each.key}`), false],
  ['a type of resource', job(`\${random_id.a.hex}`), false],
  ['a word of bundles', job(`\${bundle.target}`), true],
  ['a word of nobody', job(`\${resource.a.id}`), true],
  ['a parameter of a run, in a pipeline', pipeline(`\${params.day}`), false],
  ['a block without its word', job(`\${other-job.id}`), true],
  ['a difference that begins with a word', job(`\${each.value-local.x}`), false],
  ['the name of a variable alone', job(`\${region}`), true],
  ['nothing', job('${}'), true],
  ['nothing, twice', job('${${ }}'), true],
  ['the name of nothing alone', job(`\${HOME}`), false],
  ['a variable with a colon', job(`\${vars:region}`), true],
  ['a variable with a blank', job(`\${vars region}`), true],
  ['another word for variables', job(`\${variables.region}`), true],
  ['a variable in the braces of a template', job('{{ vars.region }}'), true],
  ['an expression', job(`\${{ vars.region }}`), false],
  ['a value in braces, of an f-string', job(`\${{ f'{{{vars.region}}}' }}`), false],
  ["Databricks' own", job('{{job.id}}'), false],
  ['a word of bundles, in a pipeline', pipeline(`\${bundle.target}`), true],
  ['any word, in an object of another system', object(`\${bundle.target}`), false],
  ['an action of a template', job('{{ .Values.name }}'), true],
  ['an action of a template, in an object of another system', object('{{ .Values.name }}'), false],
];
for (const [name, resources, isTold] of cases) {
  test(name, () => {
    const { diagnostics } = compileText(`name: shop\nvariables: {region: eu}\nresources: {${resources}}\n`);
    assert.is(
      diagnostics.some(({ code }) => code === 'STK2038'),
      isTold,
      diagnostics.map(({ message }) => message).join('\n'),
    );
  });
}

test('a parameter of a run in a job is told once, by the target', () => {
  const { diagnostics } = compileText(`name: shop\nresources: {${job(`\${params.day}`)}}\n`);
  const codes = diagnostics.filter(({ message }) => message.includes('params.day')).map(({ code }) => code);
  assert.equal(codes, ['STK6021']);
});

test('the braces of a template are told in every environment of one run', () => {
  const text = `name: shop\nenvironments: {dev: {}, prod: {}}\nresources: {${job('{{ .Values.name }}')}}\n`;
  const workspace = memoryWorkspace({ files: { 'stack.yaml': text } });
  const shared = newSharedWork();
  for (const environment of ['dev', 'prod']) {
    const { diagnostics } = compile('stack.yaml', { ...workspace.env(memoryOptions({ environment })), shared });
    assert.ok(
      diagnostics.some(({ code }) => code === 'STK2038'),
      environment,
    );
  }
});

test.run();
