import type { YamlVersion } from '../ast/document.ts';
import type { CompileOptions } from '../compile-options.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { hasError } from '../diagnostics/outcome.ts';
import { plainPalette } from '../diagnostics/print/palette.ts';
import { printText } from '../diagnostics/print/text.ts';
import type { Env } from '../env.ts';
import type { Inputs } from '../inputs.ts';
import type { OutputFile } from '../ir/output-file.ts';
import { memoryReader } from '../memory-reader.ts';
import { sourceFile } from '../source/source-file.ts';
import { type Span, startOf } from '../source/span.ts';
import { didYouMean } from '../util/did-you-mean.ts';
import { normalizePath } from '../util/path.ts';
import type { Entry, Str } from '../value/literal.ts';
import { variableFileBeside } from '../variable-file.ts';
import { openWorkspace, type Workspace } from '../workspace.ts';
import { readBuiltIn, readCatalogueFile } from './catalogue-folder.ts';
import { readDiagnostics, usageDiagnostics } from './diagnostics.ts';
import { openDisk } from './disk-workspace.ts';
import { findStack } from './find-files.ts';
import { openJq } from './jq/open-jq.ts';
import { processWorld } from './process-world.ts';
import { compiler } from './whole-compiler.ts';

/** What the command line decides, for programs. Everything has the default of the command line. */
export interface CompileSettings {
  /** The environment to lay over the stack; by default the first one that the stack declares. Null for the bare stack. */
  readonly environment?: string | null | undefined;
  /** Only these targets: `['terraform']`. By default the stack decides. */
  readonly targets?: readonly string[] | undefined;
  /** Values of variables, as `--var` gives them. */
  readonly variables?: Readonly<Record<string, string>> | undefined;
  /** The file with more variables; by default `variables.<environment>.yaml`, else `variables.yaml`, beside the stack. */
  readonly variableFile?: string | undefined;
  /** The process's variables, which placeholders may name. None for `compile`, those of this process for `compileFolder`. */
  readonly processEnvironment?: Readonly<Record<string, string | undefined>> | undefined;
  /** The way from the folder into which the files will be written to the stack's folder: `../..` by default, for `generated/dev`. */
  readonly home?: string | undefined;
  /** How plain values are read when the stack does not say it: `1.2` by default. */
  readonly yamlVersion?: YamlVersion | undefined;
  /** Warn, instead of failing, where a variable has no value. */
  readonly allowUnresolved?: boolean | undefined;
  /** Warn, instead of failing, where a secret would be written in clear. */
  readonly allowPlainSecrets?: boolean | undefined;
}

/** A stack whose files are in memory. */
export interface CompileInput extends CompileSettings {
  /** Texts by path, with forward slashes: the stack, what it includes, variable files. */
  readonly files: Readonly<Record<string, string>>;
  /** The path of the stack among the files: `stack.yaml` by default. */
  readonly stack?: string | undefined;
}

/** What became of a stack. */
export interface CompileResult {
  /** The environment that it was compiled for; undefined for the bare stack. */
  readonly environment: string | undefined;
  /** What to write, by path below a folder for this environment: `terraform/stack.tf.json`. Empty when there are errors. */
  readonly files: readonly OutputFile[];
  /** Errors and warnings; `formatDiagnostics` prints them as the command line does. */
  readonly diagnostics: readonly Diagnostic[];
  /** Everything that was read, looked for or asked for: while all of that stays the same, so does the result. */
  readonly inputs: Inputs;
}

/** Compiles a stack whose files are in memory. No file of a user is read, and nothing is written. */
export function compile({ files, stack = 'stack.yaml', ...settings }: CompileInput): CompileResult {
  const processEnvironment = Object.fromEntries(given(settings.processEnvironment ?? {}));
  const reader = memoryReader({ files, processEnvironment });
  const workspace = openWorkspace({ reader, ...compiler, readCatalogue: readCatalogueFile, readBuiltIn, jq: openJq() });
  return compileIn(workspace, normalizePath(stack), settings);
}

/**
 * Compiles a stack on the disk: `path` is the stack file, or the folder of a `stack.yaml`, seen from the current folder. Nothing is
 * written.
 */
export function compileFolder(path = '.', settings: CompileSettings = {}): CompileResult {
  const world = processWorld();
  const variables = settings.processEnvironment && new Map(given(settings.processEnvironment));
  const workspace = openDisk({ ...world, variables: variables ?? world.variables }, compiler);
  const found = findStack(world, { given: { text: path, at: label('path', path) }, dialect: undefined });
  if (found.value !== undefined) return compileIn(workspace, found.value, settings);
  const { inputs } = workspace.env(optionsOf(settings));
  return { environment: undefined, files: [], diagnostics: found.diagnostics, inputs };
}

/** Diagnostics as the command line prints them, without colors: messages with their places, and the lines around them. */
export function formatDiagnostics(diagnostics: readonly Diagnostic[]): string {
  return printText(diagnostics, plainPalette);
}

function compileIn(workspace: Workspace, stackPath: string, settings: CompileSettings): CompileResult {
  const options = optionsOf(settings);
  const declared =
    settings.environment === undefined ? compiler.environmentsOf(stackPath, workspace.env(options)).value : [];
  const environment = settings.environment ?? declared[0];
  const env = workspace.env({ ...options, environment });
  const mistakes = [...settingsProblems(settings), ...missingFiles(stackPath, settings, env)];
  if (hasError(mistakes)) return { environment, files: [], diagnostics: mistakes, inputs: env.inputs };
  const variableFile = settings.variableFile ?? variableFileBeside({ stackPath, environment }, env);
  const compiled = compiler.compile(stackPath, { ...env, options: { ...env.options, variableFile } });
  return { environment, files: compiled.files, diagnostics: compiled.diagnostics, inputs: compiled.inputs };
}

function optionsOf(settings: CompileSettings): CompileOptions {
  return {
    environment: undefined,
    yamlVersion: settings.yamlVersion,
    variables: given(settings.variables ?? {}).map(variable),
    variableFile: undefined,
    targets: settings.targets,
    home: settings.home ?? '../..',
    allowUnresolved: settings.allowUnresolved ?? false,
    allowPlainSecrets: settings.allowPlainSecrets ?? false,
  };
}

/** As `--var`: its place is the setting, which hides the value. */
function variable([key, value]: readonly [string, string]): Entry<Str> {
  const at = label('variables', key);
  return { ...at, key, value: { ...at, kind: 'string', value } };
}

function settingsProblems(settings: CompileSettings): readonly Diagnostic[] {
  const names = compiler.targets.map(({ name }) => name);
  const unknown = (settings.targets ?? []).filter((name) => !names.includes(name));
  return unknown.map((value) => {
    const row = { value, name: 'targets', choices: names.join(', '), suggestion: didYouMean(value, names) };
    return usageDiagnostics.unknownChoice(label('targets', value), row);
  });
}

/** STK8020 and STK8021: what the caller names must be there. */
function missingFiles(stackPath: string, { variableFile }: CompileSettings, env: Env): readonly Diagnostic[] {
  const isMissing = (path: string) => {
    const { value, diagnostics } = env.read(path);
    return value === undefined && diagnostics.length === 0;
  };
  const known = env.list('.') ?? [];
  const row = (path: string) => ({ path, suggestion: didYouMean(path, known) });
  if (isMissing(stackPath)) return [readDiagnostics.noStack(label('stack', stackPath), row(stackPath))];
  if (variableFile === undefined || !isMissing(variableFile)) return [];
  return [readDiagnostics.noVariableFile(label('variableFile', variableFile), row(variableFile))];
}

/** A place in what the caller gave: messages need one. */
function label(setting: string, text: string): Span {
  return { ...startOf(sourceFile(`<${setting}>`, text)), end: text.length };
}

function given(record: Readonly<Record<string, string | undefined>>): readonly (readonly [string, string])[] {
  return Object.entries(record).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
}
