/** `stackc preview`, `deploy`, `destroy` and `status` with a stand-in for kubectl that records what it is asked. `npm run conformance:kubernetes` runs the real one on a real API server. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type Drive, inDriveFolder } from './drive-world.ts';

const test = suite('golden/drive-kubernetes');
const stack = `name: shop
kubernetes: {namespace: web}
resources:
  kubernetes:
    settings: {apiVersion: v1, kind: ConfigMap, data: {a: "1"}}
    orders:
      apiVersion: apps/v1
      kind: Deployment
      spec:
        selector: {matchLabels: {app: orders}}
        template:
          metadata: {labels: {app: orders}}
          spec: {containers: [{name: main, image: "nginx:1.27"}]}
`;

/** Writes a line for each call, and what it reads; answers with `record/<command>.out` and ends as `record/<command>` says. The record of what was deployed is kept as the cluster keeps it. */
const standIn = `#!/bin/sh
if [ "$1" = --context ]; then context=$2; shift 2; fi
echo "$context|$*" >> "$RECORD/calls"
case "$*" in
  "config view"*) echo here; exit;;
  "get configmap"*) cat "$RECORD/kept" 2>/dev/null; exit "$(cat "$RECORD/get" 2>/dev/null || echo 0)";;
  "get namespace"*) cat "$RECORD/namespaces" 2>/dev/null; exit 0;;
  "apply --server-side --field-manager=stackc --force-conflicts -f -") cat > "$RECORD/kept"; exit;;
  "delete configmap"*) rm -f "$RECORD/kept";;
  *" -f - "*|*" -f -") sed 's/^/  /' >> "$RECORD/calls"; echo >> "$RECORD/calls";;
esac
echo "kubectl $1 was here"
if [ -f "$RECORD/$1.say" ]; then cat "$RECORD/$1.say" >&2; fi
exit "$(cat "$RECORD/$1" 2>/dev/null || echo 0)"
`;

const inFolder = (body: (drive: Drive) => Promise<void>, text = stack) =>
  inDriveFolder({ stack: text, programs: { kubectl: standIn } }, body);

const reading = [
  '|config view -o jsonpath={.current-context}',
  'here|get configmap stackc-shop-default --namespace web --ignore-not-found -o json',
];
const diff = 'here|diff --server-side --field-manager=stackc -k .';
const record = 'here|apply --server-side --field-manager=stackc --force-conflicts -f -';
const apply = 'here|apply --server-side --field-manager=stackc -k .';
const rollout = 'here|rollout status deployment/orders --namespace web --timeout=10m';

test('a preview compares, and ends with 2 where there is a difference', async () => {
  await inFolder(async ({ stackc, calls, write }) => {
    assert.is((await stackc('preview')).exit, 0);
    assert.equal(calls(), [...reading, diff]);
    write('record/diff', '1');
    assert.is((await stackc('preview')).exit, 2);
    write('record/diff', '3');
    assert.is((await stackc('preview')).exit, 3);
  });
});

test('a deploy shows, asks with context and namespace, applies, waits, and remembers', async () => {
  await inFolder(async ({ stackc, calls, write }) => {
    write('record/diff', '1');
    const refused = await stackc('deploy', 'no\n');
    assert.is(refused.exit, 1);
    assert.match(refused.stderr, 'Deploy "shop" as shown above to the context "here", namespace "web"?');
    assert.equal(calls(), [...reading, diff]);
    write('record/calls', '');
    assert.is((await stackc('deploy --rollout-timeout 10m', 'yes\n')).exit, 0);
    assert.equal(calls(), [...reading, diff, record, apply, rollout, record]);
    write('record/calls', '');
    write('record/diff', '0');
    assert.is((await stackc('deploy')).exit, 0);
    assert.equal(calls(), [...reading, diff]);
  });
});

const settings = '  {"apiVersion":"v1","kind":"ConfigMap","metadata":{"namespace":"web","name":"settings"}}';

test('what the stack loses is removed, and nothing else', async () => {
  await inFolder(async ({ stackc, calls, write }) => {
    write('record/diff', '1');
    assert.is((await stackc('deploy --yes')).exit, 0);
    write('stack.yaml', stack.replace(/ {4}settings.*\n/, ''));
    write('record/calls', '');
    write('record/diff', '0');
    assert.is((await stackc('preview')).exit, 2);
    const shown = 'here|delete -f - --ignore-not-found --dry-run=server';
    assert.equal(calls(), [...reading, shown, settings, diff]);
    write('record/calls', '');
    assert.is((await stackc('deploy --yes')).exit, 0);
    const remove = 'here|delete -f - --ignore-not-found';
    assert.equal(calls(), [...reading, shown, settings, diff, record, apply, rollout, remove, settings, record]);
  });
});

test('a failure ends everything, and the record still names what was begun', async () => {
  await inFolder(async ({ stackc, calls, write }) => {
    write('record/diff', '1');
    write('record/apply', '1');
    write('record/apply.say', 'error: Apply failed with 1 conflict: conflict with "helm": .data.a\n');
    const { exit, stderr } = await stackc('deploy --yes');
    assert.is(exit, 1);
    assert.match(stderr, 'conflict with "helm"');
    assert.equal(calls().slice(3), [record, apply]);
    write('record/apply', '0');
    write('record/calls', '');
    assert.is((await stackc('deploy --yes -- --force-conflicts')).exit, 0);
    assert.equal(calls().slice(2, 5), [
      diff.replace(' -k', ' --force-conflicts -k'),
      record,
      `${apply} --force-conflicts`,
    ]);
  });
});

test('a destroy removes what the record names, in the other order', async () => {
  await inFolder(async ({ stackc, calls, write }) => {
    assert.is((await stackc('destroy --yes')).exit, 0);
    assert.equal(calls(), reading);
    write('record/diff', '1');
    await stackc('deploy --yes');
    write('record/calls', '');
    assert.is((await stackc('destroy --yes')).exit, 0);
    const orders = '  {"apiVersion":"apps/v1","kind":"Deployment","metadata":{"namespace":"web","name":"orders"}}';
    const both = [orders, '  ---', settings];
    assert.equal(calls(), [
      ...reading,
      'here|delete -f - --ignore-not-found --dry-run=server',
      ...both,
      'here|delete -f - --ignore-not-found',
      ...both,
      'here|delete configmap stackc-shop-default --namespace web --ignore-not-found',
    ]);
  });
});

test('a namespace of the stack is made before anything in it is compared', async () => {
  const own = `${stack}    web: {apiVersion: v1, kind: Namespace}\n`;
  await inFolder(async ({ stackc, calls, write }) => {
    const names = 'here|get namespace web --ignore-not-found -o name';
    assert.is((await stackc('preview')).exit, 2);
    assert.equal(calls(), [...reading, names, 'here|apply --dry-run=client -k .']);
    write('record/calls', '');
    assert.is((await stackc('deploy --yes')).exit, 0);
    assert.equal(calls().slice(3, 6), ['here|apply --dry-run=client -k .', 'here|create namespace web', record]);
    write('record/namespaces', 'namespace/web\n');
    write('record/calls', '');
    await stackc('preview');
    assert.equal(calls(), [...reading, names, diff]);
  }, own);
});

test('a record that cannot be read, a context that is named, a program that is missing', async () => {
  await inFolder(async ({ stackc, calls, write }) => {
    write('record/kept', '{"data": {"objects": "nonsense"}}');
    const { exit, stderr } = await stackc('deploy --yes --context other');
    assert.is(exit, 1);
    assert.match(stderr, 'STK6224');
    assert.equal(calls(), ['other|get configmap stackc-shop-default --namespace web --ignore-not-found -o json']);
    assert.match((await stackc('preview --engine missing-kubectl')).stderr, 'STK8300');
    assert.match((await stackc('preview --backend-config a=b')).stderr, 'STK8307');
  });
});

test('the record may stand elsewhere; status shows what it names', async () => {
  await inFolder(async ({ stackc, calls, write }) => {
    write(
      'record/kept',
      '{"data": {"objects": "{\\"apiVersion\\":\\"v1\\",\\"kind\\":\\"ConfigMap\\",\\"namespace\\":\\"web\\",\\"name\\":\\"settings\\"}\\n"}}',
    );
    assert.match((await stackc('status --record-namespace ops')).stdout, 'kubectl get was here');
    assert.equal(calls().slice(1), [
      'here|get configmap stackc-shop-default --namespace ops --ignore-not-found -o json',
      'here|get -f - --ignore-not-found',
      settings,
    ]);
  });
});

test.run();
