import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { compileText } from '../../../../golden/synthesize.ts';
import { strayBraces } from './argo-text.ts';

const test = suite('kinds/dataos/workflow/argo-text');

function job(argument: string) {
  const spec = `{stack: container, compute: runnable-default, stackSpec: {image: "x:1", arguments: ['${argument}']}}`;
  const { files, diagnostics } = compileText(
    `name: shop\nresources:\n  dataos_workflows:\n    load: {workflow: {dag: [{name: one, spec: ${spec}}]}}\n`,
  );
  const codes = diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code);
  return { codes, text: files.find(({ path }) => path.includes('/workflow-'))?.text ?? '' };
}

/** What Argo's own validation says to a placeholder in a job that runs containers. */
const placeholders: readonly (readonly [text: string, isKnown: boolean])[] = [
  ['{{workflow.name}}', true],
  ['{{ workflow.uid }}', true],
  ['{{workflow.creationTimestamp.Y}}', true],
  ['{{workflow.scheduledTime}}', true],
  ['{{workflow.labels.app}}', true],
  ['{{workflow.run}}', false],
  ['{{workflow.nam}}', false],
  ['{{pod.name}}', true],
  ['{{pod.ip}}', false],
  ['{{node.name}}', true],
  ['{{retries}}', true],
  ['{{=workflow.name}}', true],
  ['{{steps.read.outputs.result}}', false],
  ['{{tasks.read.outputs.result}}', false],
  ['{{tasks.name}}', true],
  ['{{item.id}}', false],
  ['{{inputs.artifacts.a.path}}', false],
  ['{{ day }}', false],
];

for (const [text, isKnown] of placeholders) {
  test(`${text} is ${isKnown ? 'known' : 'refused'}`, () => {
    assert.equal(strayBraces(`a ${text} b`), isKnown ? [] : [text]);
    assert.equal(job(text).codes, isKnown ? [] : ['STK3463']);
  });
}

test('inputs that a job asks for are declared', () => {
  const { codes, text } = job('--run={{inputs.parameters.run-id}} {{inputs.parameters.name}}');
  assert.equal(codes, []);
  const parameters =
    '        parameters:\n          - name: run-id\n            value: "{{workflow.uid}}"\n          - name: name\n            value: one\n';
  assert.match(text, `    - name: one-t\n      inputs:\n${parameters}`);
  assert.not.match(job('--run').text, 'inputs:');
});

test('inputs that no job has are refused', () => assert.equal(job('{{inputs.parameters.day}}').codes, ['STK3463']));

test.run();
