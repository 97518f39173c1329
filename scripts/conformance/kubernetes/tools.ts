import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from '../peers/cache-folder.ts';
import { downloadModule } from '../peers/go.ts';

/** Programs of Kubernetes, and where the CustomResourceDefinitions of Argo are: a folder for each version. */
export interface Tools {
  readonly version: string;
  readonly etcd: string;
  readonly apiServer: string;
  readonly kubectl: string;
  readonly argo: readonly { readonly version: string; readonly folder: string }[];
}

const version = 'v1.37.2';
/** 3.5 has one schedule; later ones have a list of them, conditions, and the former field, too. */
const argoVersions = ['v3.5.11', 'v3.7.4'];
const argoModule = 'github.com/argoproj/argo-workflows/v3';

const source = cacheFolder('kubernetes', version, 'source');
const bin = cacheFolder('kubernetes', version, 'bin');

const programs = {
  etcd: 'go.etcd.io/etcd/server/v3',
  'kube-apiserver': 'k8s.io/kubernetes/cmd/kube-apiserver',
  kubectl: 'k8s.io/kubernetes/cmd/kubectl',
} as const;

/**
 * Builds what is missing from Go's module proxy: a module of its own requires k8s.io/kubernetes and replaces its staging modules by the same version. That takes half an hour on two cores; what was
 * compiled stays in Go's cache, so it may be interrupted. A text says what cannot be had.
 */
export function openTools(): Tools | string {
  mkdirSync(source, { recursive: true });
  mkdirSync(bin, { recursive: true });
  for (const [name, path] of Object.entries(programs)) {
    if (existsSync(join(bin, name))) continue;
    const failure = prepared() ?? build(name, path);
    if (failure !== undefined) return failure;
  }
  const argo: { readonly version: string; readonly folder: string }[] = [];
  for (const each of argoVersions) {
    const found = downloadModule(`${argoModule}@${each}`);
    if (typeof found === 'string') return found;
    argo.push({ version: each, folder: join(found.folder, 'manifests/base/crds/full') });
  }
  const program = (name: string) => join(bin, name);
  return {
    version,
    argo,
    etcd: program('etcd'),
    apiServer: program('kube-apiserver'),
    kubectl: program('kubectl'),
  };
}

/** Writes the module that everything is built in; undefined when it is there. */
function prepared(): string | undefined {
  const file = join(source, 'go.mod');
  if (existsSync(file)) return undefined;
  const found = downloadModule(`k8s.io/kubernetes@${version}`);
  if (typeof found === 'string') return found;
  const text = readFileSync(found.mod, 'utf8');
  const staging = [...text.matchAll(/^\s*(?:replace )?(\S+) => \.\/staging\//gm)].map(([, module = '']) => module);
  const etcd = /go\.etcd\.io\/etcd\/client\/v3 (\S+)/.exec(text)?.[1] ?? 'latest';
  const own = version.replace('v1.', 'v0.');
  const replaced = staging.map((module) => `\t${module} => ${module} ${own}\n`).join('');
  const required = `require (\n\tk8s.io/kubernetes ${version}\n\tgo.etcd.io/etcd/server/v3 ${etcd}\n)\n`;
  writeFileSync(file, `module stackc.example/kubernetes\n\ngo 1.26.0\n\n${required}\nreplace (\n${replaced})\n`);
  return undefined;
}

function build(name: string, path: string): string | undefined {
  process.stderr.write(`building ${name} ${version} in ${source}; this takes minutes\n`);
  const variable = (key: string, value: string) => `-X k8s.io/component-base/version.${key}=${value}`;
  const [, minor = ''] = version.split('.');
  const flags = ['-s -w', variable('gitVersion', version), variable('gitMajor', '1'), variable('gitMinor', minor)];
  const words = ['build', '-p', '2', '-ldflags', flags.join(' '), '-o', join(bin, name), path];
  const env = { ...process.env, GOFLAGS: '-mod=mod -buildvcs=false' };
  const { status, error, stderr } = spawnSync('go', words, { cwd: source, encoding: 'utf8', env });
  if (status === 0) return undefined;
  return `${name} ${version} cannot be built: ${error?.message ?? stderr.trim().split('\n').at(-1)}`;
}
