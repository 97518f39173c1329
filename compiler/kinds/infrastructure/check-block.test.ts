import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { compileText } from '../../../golden/synthesize.ts';

const test = suite('kinds/infrastructure/check-block');

function stack(type: string, block: string) {
  const { files, diagnostics } = compileText(
    `name: shop\nresources:\n  infrastructure:\n    load: {type: ${type}, image: "x:1", command: [load], ${block}}\n`,
  );
  return { codes: diagnostics.map(({ code }) => code), text: files.map(({ text }) => text).join('') };
}

for (const [name, inContainer, inJob] of [
  ['A', true, true],
  ['odd.name', true, true],
  ['a b', true, true],
  ['Ü', true, false],
  ['A=B', false, false],
  ['', false, false],
] as const) {
  test(`the variable "${name}"`, () => {
    const block = `env: {"${name}": x}`;
    assert.equal(stack('docker-container', block).codes, inContainer ? [] : ['STK6401']);
    assert.equal(stack('kubernetes-job', block).codes, inJob ? [] : ['STK6401']);
  });
}

test('names of what a cluster has', () => {
  const codesOf = (block: string) => stack('kubernetes-job', block).codes;
  assert.equal(codesOf('namespace: Data_Team'), ['STK3661']);
  assert.equal(codesOf('namespace: a.b'), ['STK3661']);
  assert.equal(codesOf('service_account_name: Loader'), ['STK3661']);
  assert.equal(codesOf('namespace: data-team, service_account_name: loader.data'), []);
  assert.equal(codesOf('finished_job_ttl: -1'), ['STK2208']);
});

for (const type of ['kubernetes-job', 'docker-container']) {
  test(`${type}: null takes a label away`, () => {
    const { codes, text } = stack(type, 'labels: {gone: null, team: data}');
    assert.equal(codes, []);
    assert.match(text, 'team');
    assert.not.match(text, 'gone');
  });
}

test('customizations in a text of JSON keep the digits of numbers, and messages quote them', () => {
  const patched = (path: string, value: string) =>
    compileText(
      `name: shop\nresources:\n  infrastructure:\n    load: {type: kubernetes-job, image: "x:1", command: [load], customizations: '[{"op": "add", "path": "${path}", "value": ${value}}]'}\n`,
    );
  const [file] = patched('/spec/activeDeadlineSeconds', '12345678901234567890').files;
  assert.match(file?.text ?? '', 'activeDeadlineSeconds: 12345678901234567890\n');
  const [told] = patched('/spec/template/spec/nodeSelector', '{"size": 1.5}').diagnostics;
  assert.is(told?.message, 'An entry of "nodeSelector" must be text, but 1.5 without quotes is not text. Write "1.5".');
});

test.run();
