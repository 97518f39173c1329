import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openDisk } from '../../../compiler/cli/disk-workspace.ts';
import { recordingWorld } from '../../../compiler/cli/test-world.ts';
import { compiler } from '../../../compiler/cli/whole-compiler.ts';
import type { Compilation } from '../../../compiler/compile.ts';
import type { CompileOptions } from '../../../compiler/compile-options.ts';
import { hasError } from '../../../compiler/diagnostics/outcome.ts';
import {
  type ImportedBundle,
  importBundle,
} from '../../../compiler/dialects/databricks-bundle/import/import-bundle.ts';
import { rootFiles } from '../../../compiler/dialects/databricks-bundle/root-files.ts';

/** A target of a bundle, compiled as it stands and as the stack that the import makes of it. */
export interface Both {
  readonly target: string;
  readonly asItStands: Compilation;
  /** Undefined when the bundle cannot be imported. */
  readonly imported: Compilation | undefined;
  /** Both make the same Terraform. */
  readonly isSame: boolean;
}

/** What the command line may say about a bundle. */
export type BundleOptions = Pick<CompileOptions, 'resolved' | 'state'>;

function options(environment: string | undefined, more: BundleOptions = {}): CompileOptions {
  return {
    environment,
    yamlVersion: undefined,
    variables: [],
    variableFile: undefined,
    targets: ['terraform'],
    home: '../..',
    allowUnresolved: true,
    allowPlainSecrets: false,
    ...more,
  };
}

/** The stack of a bundle's folder; undefined after a mistake of the bundle. */
export function importedBundle(folder: string, more: BundleOptions = {}): ImportedBundle | undefined {
  const { world } = recordingWorld({ folder });
  const imported = importBundle(rootFileIn(folder), openDisk(world, compiler).env(options(undefined, more)));
  return hasError(imported.diagnostics) ? undefined : imported.value;
}

/** Compiles every target of the bundle in a folder twice. Nothing is written: the stack stands in front of the disk. */
export function compileBoth(folder: string, more: BundleOptions = {}): readonly Both[] {
  const { world } = recordingWorld({ folder });
  const workspace = openDisk(world, compiler);
  const file = rootFileIn(folder);
  const names = compiler.environmentsOf(file, workspace.env(options(undefined))).value;
  const imported = importedBundle(folder, more);
  const stackWorkspace = openDisk(world, compiler);
  for (const { path, text } of imported?.files ?? []) stackWorkspace.set(path, text);
  return (names.length > 0 ? names : [undefined]).map((name) => {
    // What one person has overridden is not imported.
    workspace.set(`.databricks/bundle/${name ?? 'default'}/variable-overrides.json`, '{}');
    const asItStands = compiler.compile(file, workspace.env(options(name, more)));
    const other = imported && compiler.compile('stack.yaml', stackWorkspace.env(options(name)));
    const isSame = terraformOf(asItStands) === (other && terraformOf(other));
    return { target: name ?? '', asItStands, imported: other, isSame };
  });
}

/** What is written for Terraform, but for the line that names the file it comes from, and for the order of keys. */
export function terraformOf({ files }: Compilation): string {
  return files.map(({ path, text }) => `${path}\n${JSON.stringify(sorted(JSON.parse(text)), undefined, 1)}\n`).join('');
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([key]) => key !== '//');
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, one]) => [key, sorted(one)]));
}

function rootFileIn(folder: string): string {
  return rootFiles.find((name) => existsSync(join(folder, name))) ?? 'databricks.yml';
}
