import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { compile } from '../compiler/compile.ts';
import { sourceFile } from '../compiler/source/source-file.ts';
import { startOf } from '../compiler/source/span.ts';
import { dictAt, textAt } from '../compiler/value/build.ts';
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

test('other YAML in a folder is left out, which is told, and what the command line names is no input', () => {
  const others = {
    ...files,
    'manifests/settings.yaml': 'colour: blue\n',
    'manifests/platform.yaml': 'fqdn: example.com\n',
  };
  const at = startOf(sourceFile('<command line>', ''));
  const sections = new Map([['kubernetes', dictAt(at, { profile: textAt(at, 'manifests/platform.yaml') })]]);
  const env = memoryEnv({ files: others, processEnvironment: { PORT: '8080', REGION: 'eu' }, sections });
  const { files: written, diagnostics } = compile('manifests/', env);
  assert.equal(
    diagnostics.map(({ code, at: { file } }) => [code, file.name]),
    [['STK3483', 'manifests/settings.yaml']],
  );
  assert.match(written.find(({ path }) => path.includes('-env.yaml'))?.text ?? '', 'DATAOS_FQDN: example.com');
});

test('a manifest without a type is a mistake in a folder, too', () => {
  const half = { 'manifests/a.yaml': service, 'manifests/b.yaml': 'name: other\nversion: v1\nservice: {}\n' };
  const { diagnostics } = compile('manifests/', memoryEnv({ files: half, disableInterpolation: true }));
  assert.ok(diagnostics.some(({ code }) => code === 'STK3455'));
});

test('definitions alone make nothing, for no target', () => {
  const alone = compile('stacks.yaml', memoryEnv({ files: { 'stacks.yaml': stack } }));
  assert.equal([alone.files, alone.diagnostics], [[], []]);
});

test.run();
