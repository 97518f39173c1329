import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cacheFolder } from '../peers/cache-folder.ts';
import { buildProgram } from '../peers/go.ts';

/** A Terraform that can be asked, with the Databricks provider in one version. */
export interface Judge {
  readonly terraform: string;
  /** `1.11.4`. */
  readonly terraformVersion: string;
  /** `1.128.0`. */
  readonly providerVersion: string;
  /** The providers that can be asked, by the names that documents give them: `databricks`. */
  readonly providers: ReadonlySet<string>;
  /** The environment in which Terraform finds the provider and stays silent otherwise. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The environment in which `terraform init` takes the provider from the mirror. */
  readonly mirrored: Readonly<Record<string, string | undefined>>;
}

/** A folder in the form of Terraform's filesystem mirrors (`terraform providers mirror`). */
const mirror = cacheFolder('terraform', 'providers');
const registry = join(mirror, 'registry.terraform.io');
const provider = join(registry, 'databricks', 'databricks');
const opentofu = cacheFolder('terraform', 'bin', 'tofu');
/** A small provider by HashiCorp that Go's module proxy has in a version of today. */
const time = { module: 'github.com/hashicorp/terraform-provider-time', version: 'v0.14.2' } as const;
const platform = `${process.platform === 'win32' ? 'windows' : process.platform}_${process.arch === 'x64' ? 'amd64' : process.arch}`;

/**
 * Terraform or OpenTofu (built from Go's module proxy where neither is installed), and the provider in `wanted` (the newest that is there when undefined) from the mirror in the cache; what the mirror
 * lacks is asked of the registry, as `terraform init` does. A text says what cannot be had.
 */
export function openJudge(wanted: string | undefined): Judge | string {
  const terraform = process.env['STACKC_TERRAFORM'] ?? installed() ?? opentofu;
  const unbuilt = terraform === opentofu && !existsSync(opentofu) ? buildOpenTofu() : undefined;
  if (unbuilt !== undefined) return `neither terraform nor tofu is on the PATH, and ${unbuilt}`;
  const terraformVersion = versionOf(terraform);
  if (terraformVersion === undefined) return `${terraform} cannot be started`;
  const providerVersion = wanted ?? installedVersions().at(-1);
  if (providerVersion === undefined || !installedVersions().includes(providerVersion)) {
    const failure = fillMirror(terraform, providerVersion);
    if (failure !== undefined) return failure;
  }
  const version = providerVersion ?? installedVersions().at(-1) ?? '';
  return {
    terraform,
    terraformVersion,
    providerVersion: version,
    providers: new Set([...inMirror(version).keys(), 'hashicorp/time'].map((source) => source.split('/')[1] ?? '')),
    environment: environmentFor(version),
    mirrored: mirroredEnvironment(),
  };
}

function installed(): string | undefined {
  return ['terraform', 'tofu'].find((name) => versionOf(name) !== undefined);
}

/** Terraform replaces some of its modules by folders of its own, so Go's module proxy has all of OpenTofu, but not of Terraform. */
function buildOpenTofu(): string | undefined {
  const program = { module: 'github.com/opentofu/opentofu', version: 'v1.12.6', command: 'cmd/tofu' };
  return buildProgram(program, cacheFolder('terraform', 'source-tofu'), opentofu);
}

/** The versions in the mirror, oldest first. */
export function installedVersions(): readonly string[] {
  return namesIn(provider).filter((version) => existsSync(join(provider, version, platform)));
}

function versionOf(program: string): string | undefined {
  const { status, stdout } = spawnSync(program, ['version'], { encoding: 'utf8', env: quiet() });
  return status === 0 ? /v(\d+\.\d+\.\d+)/.exec(stdout)?.[1] : undefined;
}

/** `terraform providers mirror` lays out the download; without the network it says why not. */
function fillMirror(terraform: string, version: string | undefined): string | undefined {
  const folder = cacheFolder('terraform', 'download');
  mkdirSync(folder, { recursive: true });
  const databricks = { source: 'databricks/databricks', ...(version ? { version } : {}) };
  const document = { terraform: { required_providers: { databricks } } };
  writeFileSync(join(folder, 'main.tf.json'), JSON.stringify(document));
  const words = ['providers', 'mirror', `-platform=${platform}`, mirror];
  const { status, stderr, stdout } = spawnSync(terraform, words, { cwd: folder, encoding: 'utf8', env: quiet() });
  if (status !== 0) {
    const reason = (stderr || stdout).replaceAll(/[│╷╵\s]+/g, ' ').trim();
    return `the Databricks provider ${version ?? ''} is neither in ${mirror} nor to be had from the registry: ${reason}`;
  }
  return unpack();
}

/** The download is packed; Terraform runs it from a folder. */
function unpack(): string | undefined {
  for (const file of readdirSync(provider).filter((name) => name.endsWith('.zip'))) {
    const version = /_(\d+\.\d+\.\d+)_/.exec(file)?.[1] ?? '';
    const { status } = spawnSync('unzip', ['-oq', join(provider, file), '-d', join(provider, version, platform)]);
    if (status !== 0) return `${join(provider, file)} cannot be unpacked: is unzip installed?`;
  }
  return undefined;
}

/** Where the mirror has a provider, and where it is built. */
function pluginIn(owner: string, name: string, version: string): { readonly file: string; readonly source: string } {
  const file = join(registry, owner, name, version, platform, `terraform-provider-${name}_v${version}`);
  return { file, source: cacheFolder('terraform', `source-${name}`) };
}

/** Builds it into the mirror, where it is not there yet; a text says what cannot be had. */
export function providerOfTime(): string | undefined {
  const plugin = pluginIn('hashicorp', 'time', time.version.slice(1));
  const failure = existsSync(plugin.file) ? undefined : buildProgram(time, plugin.source, plugin.file);
  if (failure === undefined) chmodSync(plugin.file, 0o755);
  return failure;
}

/** The folder of each provider of the mirror, by its source: of Databricks' the wanted version, of others the newest. */
function inMirror(version: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const owner of namesIn(registry))
    for (const name of namesIn(join(registry, owner)))
      for (const each of namesIn(join(registry, owner, name))) {
        const folder = join(registry, owner, name, each, platform);
        if (existsSync(folder)) found.set(`${owner}/${name}`, folder);
      }
  return found.set('databricks/databricks', join(provider, version, platform));
}

function namesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).toSorted((left, right) => left.localeCompare(right, 'en', { numeric: true }));
}

/** Development overrides let `validate` run without `init`, and documents ask for whatever version they want. */
function environmentFor(version: string): Judge['environment'] {
  const file = cacheFolder('terraform', `overrides-${version}.tfrc`);
  const folderOfTime = dirname(pluginIn('hashicorp', 'time', time.version.slice(1)).file);
  const folders = [...inMirror(version).set('hashicorp/time', folderOfTime)];
  const lines = folders.map(([source, folder]) => `    "${source}" = ${JSON.stringify(folder)}\n`);
  writeFileSync(file, `provider_installation {\n  dev_overrides {\n${lines.join('')}  }\n  direct {}\n}\n`);
  return { ...quiet(), TF_CLI_CONFIG_FILE: file };
}

function mirroredEnvironment(): Judge['environment'] {
  const file = cacheFolder('terraform', 'mirror.tfrc');
  writeFileSync(file, `provider_installation {\n  filesystem_mirror {\n    path = ${JSON.stringify(mirror)}\n  }\n}\n`);
  return { ...quiet(), TF_CLI_CONFIG_FILE: file };
}

/** Without the user's own configuration, and without asking for newer versions of Terraform. */
function quiet(): Record<string, string | undefined> {
  const { PATH, HOME } = process.env;
  return { PATH, HOME, CHECKPOINT_DISABLE: '1', TF_IN_AUTOMATION: '1', TF_INPUT: '0' };
}
