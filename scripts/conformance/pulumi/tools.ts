import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readPulumiPackage } from '../../generate/pulumi/declarations.ts';
import { cacheFolder } from '../peers/cache-folder.ts';
import { buildProgram } from '../peers/go.ts';
import { packageSchema } from './package-schema.ts';

/** The real Pulumi, ready to look at programs. */
export interface Pulumi {
  /** `v3.274.1 with the YAML host v1.38.1`. */
  readonly version: string;
  /** What the package with the types is called, with its version. */
  readonly types: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Built from Go's module proxy, where they are not installed. */
const modules = {
  pulumi: { module: 'github.com/pulumi/pulumi/pkg/v3', version: 'v3.274.1', command: 'cmd/pulumi' },
  'pulumi-language-yaml': {
    module: 'github.com/pulumi/pulumi-yaml',
    version: 'v1.38.1',
    command: 'cmd/pulumi-language-yaml',
  },
} as const;

/** Pulumi takes what it finds on `PATH` under its plain name, so each version has a folder of its own. */
function folderOf(name: keyof typeof modules): string {
  return cacheFolder('pulumi', `${name}-${modules[name].version}`);
}

const home = cacheFolder('pulumi', 'home');
const packageFolder = resolve('node_modules/@pulumi/databricks');

/** Pulumi with its YAML language host and a stand-in for the Databricks plugin that has the schema of `@pulumi/databricks`. A text says what cannot be had. */
export function openPulumi(): Pulumi | string {
  for (const name of ['pulumi', 'pulumi-language-yaml'] as const) {
    const file = join(folderOf(name), name);
    const failure = existsSync(file)
      ? undefined
      : buildProgram(modules[name], cacheFolder('pulumi', `source-${name}-${modules[name].version}`), file);
    if (failure !== undefined) return failure;
  }
  const { version, schema } = writePlugin();
  const { PATH, HOME } = process.env;
  const environment = {
    PATH: `${folderOf('pulumi')}:${folderOf('pulumi-language-yaml')}:${PATH}`,
    HOME,
    PULUMI_HOME: home,
    PULUMI_CONFIG_PASSPHRASE: 'none',
    PULUMI_SKIP_UPDATE_CHECK: 'true',
    PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: 'true',
    STACKC_PULUMI_PACKAGE: packageFolder,
    STACKC_PULUMI_SCHEMA: schema,
  };
  const { stdout } = spawnSync('pulumi', ['version'], { encoding: 'utf8', env: environment });
  const { version: host } = modules['pulumi-language-yaml'];
  const program = stdout.trim() || modules.pulumi.version;
  return { version: `${program} with the YAML host ${host}`, types: `@pulumi/databricks ${version}`, environment };
}

/** Puts the stand-in where Pulumi keeps its plugins. */
function writePlugin(): { readonly version: string; readonly schema: string } {
  const { version }: { version: string } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
  const folder = join(home, 'plugins', `resource-databricks-v${version}`);
  mkdirSync(folder, { recursive: true });
  const schema = join(folder, 'schema.json');
  writeFileSync(schema, JSON.stringify(packageSchema(readPulumiPackage(packageFolder), version)));
  const plugin = join(folder, 'pulumi-resource-databricks');
  writeFileSync(
    plugin,
    `#!/bin/sh\nexec ${JSON.stringify(process.execPath)} ${JSON.stringify(resolve('scripts/conformance/pulumi/plugin.mjs'))} "$@"\n`,
  );
  chmodSync(plugin, 0o755);
  return { version, schema };
}
