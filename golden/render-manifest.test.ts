/** `stackc render --manifest`: the configuration that a stack makes for one manifest. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { run } from '../compiler/cli/run.ts';
import { recordingWorld } from '../compiler/cli/test-world.ts';
import { compiler } from '../compiler/cli/whole-compiler.ts';

const test = suite('golden/render-manifest');

const manifests = `name: echo
version: v1alpha
type: stack
stack:
  name: echo
  version: "1.0"
  image: {registry: docker.io, repository: library, image: busybox, tag: 1.36.1}
  serviceConfig:
    configFileTemplate: |
      app.yaml: |
        name: {{ .Name }}
---
name: orders
version: v1
type: service
service: {stack: echo, servicePort: 8080, configs: {more.txt: more.txt}}
---
name: bills
version: v1
type: service
service: {stack: echo, servicePort: 8080}
---
name: plain
version: v1
type: service
service: {stack: container, servicePort: 8080, stackSpec: {image: "nginx:1.27"}}
`;

async function render(...args: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'stackc-render-'));
  try {
    writeFileSync(join(folder, 'all.yaml'), manifests);
    writeFileSync(join(folder, 'more.txt'), 'more\n');
    const { world, printed } = recordingWorld({ folder });
    const code = await run(['render', 'all.yaml', ...args], { world, compiler });
    return { code, ...printed() };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('one file is printed as it is', async () => {
  assert.is((await render('--manifest', 'bills')).stdout, 'name: bills\n');
});

test('several files are printed with their names', async () => {
  const expected = '--- app.yaml\nname: orders\n--- more.txt\nmore\n';
  assert.is((await render('--manifest', 'orders')).stdout, expected);
});

test('a name that nothing has, and a manifest without files', async () => {
  assert.match((await render('--manifest', 'bils')).stderr, 'Did you mean "bills"?');
  const { code, stderr } = await render('--manifest', 'plain');
  assert.is(code, 1);
  assert.match(stderr, 'STK8320');
  assert.is((await render('--manifest', 'bills', '--data', 'x.json')).code, 64);
});

test.run();
