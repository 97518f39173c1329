import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { compile } from '../compiler/compile.ts';
import { memoryEnv } from './synthesize.ts';

const test = suite('golden/dataos-folder');

const stack = `name: echo-v1
version: v1alpha
type: stack
stack:
  name: echo
  version: "1.0"
  image: {registry: docker.io, repository: library, image: busybox, tag: 1.36.1}
  command: [sh, -c]
  arguments: ["echo $HOME \${NAME}"]
  serviceConfig: {}
`;
const service = `name: hello
version: v1
type: service
service:
  stack: echo
  servicePort: $PORT
  envs: {REGION: "in \${REGION}, \${! meta() } \${{ x }} $1 $$PORT"}
`;
const files = {
  'manifests/a/stacks.yaml': stack,
  'manifests/b.yml': service,
  'manifests/generated/x.yaml': 'type: no\nversion: v1\n',
};

function compileFolder(processEnvironment: Readonly<Record<string, string>>, disableInterpolation = false) {
  return compile('manifests/', memoryEnv({ files, processEnvironment, disableInterpolation }));
}

test('files of a folder know each other, and variables of the process are put in', () => {
  const { files: written, diagnostics } = compileFolder({ PORT: '8080', REGION: 'eu' });
  assert.equal(diagnostics, []);
  assert.equal(
    written.map(({ path }) => path),
    [
      'kubernetes/public/secret-hello-service-xk7p-env.yaml',
      'kubernetes/public/deployment-hello-xk7p-d.yaml',
      'kubernetes/public/service-hello.yaml',
      'kubernetes/kustomization.yaml',
    ].map((path) => path.replaceAll('xk7p', stampIn(written))),
  );
  const deployment = written.find(({ path }) => path.includes('deployment'))?.text ?? '';
  assert.match(deployment, 'containerPort: 8080');
  assert.match(deployment, 'in eu, ${! meta() } ${{ x }} $1 $$PORT');
  // Never in the definition of a stack.
  assert.match(deployment, 'echo $HOME ${NAME}');
});

function stampIn(written: readonly { readonly path: string }[]): string {
  return /deployment-hello-(\w+)-d/.exec(written.map(({ path }) => path).join())?.[1] ?? '';
}

test('a variable that is not set is a mistake, unless nothing is put in', () => {
  const codes = (compilation: ReturnType<typeof compile>) => compilation.diagnostics.map(({ code }) => code);
  assert.equal(codes(compileFolder({ PORT: '8080' })), ['STK3428']);
  // Without interpolation "$PORT" is a text where a number is due.
  assert.equal(codes(compileFolder({}, true)), ['STK2202']);
});

test('definitions alone make nothing, for no target', () => {
  const alone = compile('stacks.yaml', memoryEnv({ files: { 'stacks.yaml': stack } }));
  assert.equal([alone.files, alone.diagnostics], [[], []]);
});

test.run();
