import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { compileText } from '../../../../golden/synthesize.ts';

const test = suite('kinds/dataos/runnable/without-place');

const container = 'stack: container, compute: runnable-default, stackSpec: {image: "x:1"}';

function stack(kind: string, manifest: string, files: Readonly<Record<string, string>> = {}) {
  const compiled = compileText(
    `name: shop\nkubernetes: {layout: stream}\nresources:\n  dataos_${kind}:\n    load:\n      ${manifest}\n`,
    { files },
  );
  const lost = compiled.diagnostics.flatMap(({ code, message, severity }) =>
    code === 'STK3438' ? [/^"(\w+)"/.exec(message)?.[1] ?? ''] : severity === 'error' ? [code] : [],
  );
  return { lost, text: compiled.files.map(({ text }) => text).join('') };
}

test('the title of a manifest is that of its workload, unless the section has one', () => {
  const outer = stack('services', `{title: Loads, service: {servicePort: 80, ${container}}}`);
  assert.equal(outer.lost, []);
  assert.match(outer.text, 'dataos.io/title: Loads');
  const both = stack('services', `{title: Loads, service: {title: Loads all, servicePort: 80, ${container}}}`);
  assert.equal(both.lost, ['title']);
  assert.match(both.text, 'dataos.io/title: Loads all');
  assert.equal(stack('workers', `{title: Loads, worker: {title: Loads, ${container}}}`).lost, []);
});

test('tags of a section stand beside those of the manifest', () => {
  const { text } = stack('workers', `{tags: [a, b], worker: {tags: [b, 1.5], ${container}}}`);
  assert.match(text, 'dataos.io/tags: a,b,1.5');
  assert.match(text, 'DATAOS_TAGS: a,b,1.5');
});

test('what no object has a place for is told', () => {
  const topology = 'topology: [{name: a, type: input}], tier: connect';
  const together = 'highAvailabilityConfig: {level: zone, tags: [a], replicas: 2}';
  assert.equal(stack('workers', `{worker: {${topology}, ${together}, ${container}}}`).lost.toSorted(), [
    'replicas',
    'tags',
    'tier',
    'topology',
  ]);
  assert.equal(stack('workers', `{worker: {topology: null, tier: null, ${container}}}`).lost, []);
});

test('pods of a job have its title', () => {
  const { lost, text } = stack(
    'workflows',
    `{title: All, workflow: {dag: [{name: one, title: "First", spec: {${container}}}]}}`,
  );
  assert.equal(lost, []);
  assert.match(text, /checksum\/config: \S+\n +dataos\.io\/title: First/);
  assert.match(text, 'dataos.io/title: All');
});

const inner = (more: string, job = '') =>
  `name: inner\nversion: v1\ntype: workflow\n${more}workflow: {dag: [{name: a, ${job}spec: {${container}}}]}\n`;
const grouped = (more = '') =>
  `{tags: [t], workspace: w, owner: me, workflow: {dag: [{name: all, file: inner.yaml${more}}]}}`;

test('a job that is a file hands its tags, its description and its retries on', () => {
  const said = ', tags: [u], description: Whole, retry: {count: 3, strategy: Always}';
  const { lost, text } = stack('workflows', grouped(said), { 'inner.yaml': inner('tags: [v]\n') });
  assert.equal(lost, []);
  assert.match(text, 'DATAOS_TAGS: t,u,v');
  assert.match(text, 'DATAOS_DESCRIPTION: Whole');
  assert.match(text, /- name: all-dag\n +retryStrategy:\n +limit: "3"\n +retryPolicy: Always\n +dag:/);
});

test('a description of the file is that of its jobs, unless they have one', () => {
  const of = (job = '') => stack('workflows', grouped(), { 'inner.yaml': inner('description: Outside\n', job) }).text;
  assert.match(of(), 'DATAOS_DESCRIPTION: Outside');
  assert.match(of('description: Inside, '), 'DATAOS_DESCRIPTION: Inside');
});

test('what a workflow in a file says of itself and its jobs cannot have is told', () => {
  const about = 'title: Inner\nowner: you\nworkspace: x\nlayer: system\n';
  assert.equal(stack('workflows', grouped(), { 'inner.yaml': inner(about) }).lost.toSorted(), [
    'layer',
    'owner',
    'title',
    'workspace',
  ]);
  assert.equal(
    stack('workflows', grouped(), { 'inner.yaml': inner('owner: me\nworkspace: w\nlayer: user\n') }).lost,
    [],
  );
});

test('claims and secrets have what their manifests say of themselves', () => {
  const about = 'title: Store, description: "a: b", tags: [x, 2], owner: me@example.com, layer: system';
  const volume = stack('volumes', `{${about}, volume: {size: 1Gi, accessMode: ReadWriteOnce, type: temp}}`).text;
  for (const line of ['title: Store', 'description: "a: b"', 'tags: x,2', 'owner: me-example.com', 'layer: system'])
    assert.match(volume, `dataos.io/${line}`);
  const secret = compileText(
    `name: shop\nkubernetes: {layout: stream, profile: p.yaml}\nresources:\n  dataos_secrets:\n    key: {${about}, secret: {type: key-value, data: {a: ""}}}\n`,
    { files: { 'p.yaml': 'secrets: {values: externalSecret}' } },
  );
  assert.match(secret.files.map(({ text }) => text).join(''), 'dataos.io/title: Store');
});

test.run();
