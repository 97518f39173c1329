import { type Compilation, notCompiled } from '../compile.ts';
import type { CompileOptions } from '../compile-options.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { hasError, type Outcome, outcome } from '../diagnostics/outcome.ts';
import type { Env } from '../env.ts';
import { variableFileBeside } from '../variable-file.ts';
import type { Workspace } from '../workspace.ts';
import type { Compiler } from './compiler.ts';
import { folderNameProblems, placeOfEnvironment } from './environment-folder.ts';
import { withEnvironmentNotes } from './environment-notes.ts';
import { findStack, findVariableFile } from './find-files.ts';
import type { Selection, StackRequest } from './stack-request.ts';
import type { World } from './world.ts';

/** A stack compiled for the environments that were asked for. */
export interface Build {
  /** The stack file; undefined when there is none. */
  readonly stackPath: string | undefined;
  readonly environments: readonly BuiltEnvironment[];
  /** What a person should know although nothing is wrong: which environment was chosen for them. */
  readonly notice: string | undefined;
}

export interface BuiltEnvironment {
  /** Undefined for the bare stack. */
  readonly name: string | undefined;
  readonly compilation: Compilation;
}

/** What compiling needs besides the request. */
export interface BuildTools {
  readonly world: World;
  readonly workspace: Workspace;
  readonly compiler: Compiler;
}

/**
 * Finds the stack and its variable files, and compiles it for each environment that was asked for. All diagnostics of all
 * environments together; with `--strict` warnings are errors. Reports STK8020, STK8021 and STK8046 besides what compiling reports.
 */
export function compileStack(request: StackRequest, tools: BuildTools): Outcome<Build> {
  const found = findStack(tools.world, request.path);
  const nothing = { stackPath: undefined, environments: [], notice: undefined };
  if (found.value === undefined) return outcome(nothing, found.diagnostics);
  const stackPath = found.value;
  const chosen = choose(request, stackPath, tools);
  if (hasError(chosen.diagnostics)) return finish(request, outcome({ ...nothing, stackPath }, chosen.diagnostics));
  const names = chosen.value.choices.flatMap(({ name }) => name ?? []);
  const environments = chosen.value.choices.map((choice) => {
    return { ...choice, compilation: compileOne(request, { ...choice, stackPath }, tools) };
  });
  const bare = bareEnv(request, tools);
  const reports = environments.map(({ name, compilation }) => ({ name: name ?? '', ...compilation }));
  const diagnostics = [
    ...chosen.diagnostics,
    ...folderNameProblems(names, stackPath, bare),
    ...withEnvironmentNotes(reports, (name) => placeOfEnvironment(name, stackPath, bare)),
  ];
  return finish(request, outcome({ stackPath, environments, notice: chosen.value.notice }, diagnostics));
}

interface Choice {
  readonly name: string | undefined;
}

interface Choices {
  readonly choices: readonly Choice[];
  readonly notice: string | undefined;
}

/** The environments that the command line asks for, which for some answers needs a look into the stack. */
function choose(request: StackRequest, stackPath: string, tools: BuildTools): Outcome<Choices> {
  const { selection } = request;
  const bare: Choice = { name: undefined };
  if (selection.kind === 'bare') return outcome({ choices: [bare], notice: undefined });
  if (selection.kind === 'named') {
    const names = new Set(selection.names.map(({ text }) => text));
    return outcome({ choices: [...names].map((name) => ({ name })), notice: undefined });
  }
  const declared = tools.compiler.environmentsOf(stackPath, bareEnv(request, tools));
  const [first] = declared.value;
  if (first === undefined) return outcome({ choices: [bare], notice: undefined }, declared.diagnostics);
  return outcome(chooseDeclared(selection, declared.value), declared.diagnostics);
}

function chooseDeclared(selection: Selection, declared: readonly string[]): Choices {
  const all = declared.map((name) => ({ name }));
  if (selection.kind === 'all') return { choices: all, notice: undefined };
  const others = declared.length > 1 ? `, the first of ${declared.join(', ')}; choose with -e` : '';
  return { choices: all.slice(0, 1), notice: `environment ${declared[0]}${others}` };
}

function bareEnv(request: StackRequest, { workspace }: BuildTools): Env {
  return workspace.env({ ...request.options, environment: undefined, variableFile: undefined });
}

function compileOne(
  request: StackRequest,
  of: Choice & { readonly stackPath: string },
  tools: BuildTools,
): Compilation {
  const options: CompileOptions = { ...request.options, environment: of.name, variableFile: undefined };
  const env = tools.workspace.env(options);
  const given = request.variableFile && findVariableFile(tools.world, request.variableFile);
  if (given && hasError(given.diagnostics)) return { ...notCompiled(env), diagnostics: given.diagnostics };
  const variableFile = given ? given.value : variableFileBeside({ stackPath: of.stackPath, environment: of.name }, env);
  return tools.compiler.compile(of.stackPath, { ...env, options: { ...options, variableFile } });
}

function finish(request: StackRequest, { value, diagnostics }: Outcome<Build>): Outcome<Build> {
  return outcome(value, request.strict ? diagnostics.map(strictly) : diagnostics);
}

function strictly(diagnostic: Diagnostic): Diagnostic {
  return { ...diagnostic, severity: 'error' };
}
