import { type Compilation, notCompiled } from '../compile.ts';
import type { CompileOptions } from '../compile-options.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { hasError, type Outcome, outcome } from '../diagnostics/outcome.ts';
import type { Env } from '../env.ts';
import type { BuildStep, Built } from '../ir/output-file.ts';
import { newSharedWork, type SharedWork } from '../shared-work.ts';
import { variableFileBeside } from '../variable-file.ts';
import type { Workspace } from '../workspace.ts';
import type { BuildSite } from './builds/builds.ts';
import type { Compiler } from './compiler.ts';
import { readDiagnostics } from './diagnostics.ts';
import { folderNameProblems, placeOfEnvironment } from './environment-folder.ts';
import { withEnvironmentNotes } from './environment-notes.ts';
import { findStack, findVariableFile } from './find-files.ts';
import type { Argument } from './invocation.ts';
import { type OutputRoot, outputRoot } from './output-root.ts';
import { outsideRepository } from './outside-repository.ts';
import type { Selection, StackRequest } from './stack-request.ts';
import { unreadOptions } from './unread-options.ts';
import type { World } from './world.ts';

/** The stacks that were asked for. */
export interface Build {
  /** Those that are there, in the order of the command line, each once. */
  readonly stacks: readonly BuiltStack[];
  /** What a person should know although nothing is wrong: which environments were chosen for them. */
  readonly notices: readonly string[];
}

/** A stack compiled for the environments that were asked for. */
export interface BuiltStack {
  /** The stack file. */
  readonly path: string;
  readonly output: OutputRoot;
  readonly environments: readonly BuiltEnvironment[];
}

export interface BuiltEnvironment {
  /** Undefined for the bare stack. */
  readonly name: string | undefined;
  /** Without stack and program where only files are wanted. */
  readonly compilation: Compilation;
}

/** What is kept of a compilation. Stacks and programs of many environments would fill the memory, and files that nobody writes need not be printed. */
export type Kept = 'everything' | 'files' | 'diagnostics';

/** What compiling needs besides the request. */
export interface BuildTools {
  readonly world: World;
  readonly workspace: Workspace;
  readonly compiler: Compiler;
  readonly keeps: Kept;
  /** What came of the build steps of a stack; undefined for commands that build nothing. */
  readonly built?:
    | ((step: BuildStep, site: BuildSite & { readonly environment: string | undefined }) => Built | undefined)
    | undefined;
}

/**
 * Finds the stacks and their variable files, and compiles each for the environments that were asked for. All diagnostics of all
 * of them together; with `--strict` warnings are errors. Reports STK8020, STK8021 and STK8046 besides what compiling reports.
 */
export function compileStacks(request: StackRequest, tools: BuildTools): Outcome<Build> {
  const stacks: BuiltStack[] = [];
  const notices: string[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const argument of request.paths) {
    const found = findStack(tools.world, { given: argument, dialect: request.options.dialect });
    const path = found.value;
    const isEnvironment = path === undefined && environmentsKnown(request, stacks, tools).includes(argument.text);
    for (const each of isEnvironment ? [missingOption(argument)] : found.diagnostics) diagnostics.push(each);
    if (path === undefined || stacks.some((known) => known.path === path)) continue;
    const chosen = choose(request, path, tools);
    const built = compileOne(path, chosen, { ...tools, request });
    stacks.push(built.value);
    for (const each of built.diagnostics) diagnostics.push(each);
    const { notice } = chosen.value;
    if (notice !== undefined) notices.push(request.paths.length > 1 ? `${path}: ${notice}` : notice);
  }
  const told = withUnreadOptions(diagnostics, stacks, { ...tools, request });
  return outcome({ stacks, notices }, request.strict ? told.map(strictly) : told);
}

/** What follows from an option that no stack of the run reads is not told as well. */
function withUnreadOptions(
  diagnostics: readonly Diagnostic[],
  stacks: readonly BuiltStack[],
  { request, compiler, ...tools }: StackTools,
): readonly Diagnostic[] {
  if (request.limited.length === 0 || stacks.length === 0) return diagnostics;
  const bare = bareEnv(request, { ...tools, compiler });
  const unread = unreadOptions(
    request.limited,
    new Set(stacks.map(({ path }) => compiler.dialectNameOf(path, bare) ?? 'stack')),
  );
  const isTold = ({ at }: Diagnostic) => unread.some((one) => one.at.file === at.file && one.at.start === at.start);
  return [...unread, ...diagnostics.filter((each) => !isTold(each))];
}

/** The environments of the first stack, of which one may stand where a second stack is expected. */
function environmentsKnown(
  request: StackRequest,
  [first]: readonly BuiltStack[],
  tools: BuildTools,
): readonly string[] {
  return first ? tools.compiler.environmentsOf(first.path, bareEnv(request, tools)).value : [];
}

function missingOption({ text, at }: Argument): Diagnostic {
  return readDiagnostics.noStack(at, { path: text, suggestion: ` Did you mean "--environment ${text}"?` });
}

interface StackTools extends BuildTools {
  readonly request: StackRequest;
}

function compileOne(path: string, chosen: Outcome<Choices>, tools: StackTools): Outcome<BuiltStack> {
  const output = outputRoot(tools.world, path, tools.request.out);
  if (hasError(chosen.diagnostics)) return outcome({ path, output, environments: [] }, chosen.diagnostics);
  const { names } = chosen.value;
  const shared = names.length > 1 ? newSharedWork() : undefined;
  const environments = names.map((environment) => {
    const compilation = compileFor({ stackPath: path, environment, output, shared }, tools);
    return { name: environment, compilation: kept(compilation, tools.keeps) };
  });
  const bare = bareEnv(tools.request, tools);
  const reports = environments.map(({ name, compilation }) => ({ name: name ?? '', ...compilation }));
  return outcome({ path, output, environments }, [
    ...chosen.diagnostics,
    ...folderNameProblems(names, path, bare),
    ...withEnvironmentNotes(reports, (name) => placeOfEnvironment(name, path, bare)),
  ]);
}

/** Files are printed now, and know nothing of the program any more. */
function kept(compilation: Compilation, keeps: Kept): Compilation {
  if (keeps === 'everything') return compilation;
  const files = keeps === 'files' ? compilation.files.map((file) => ({ ...file, placeOf: undefined })) : [];
  return { ...compilation, files, stack: undefined, program: undefined };
}

interface Choices {
  /** Undefined for the bare stack. */
  readonly names: readonly (string | undefined)[];
  readonly notice: string | undefined;
}

/** The environments that the command line asks for, which for some answers needs a look into the stack. */
function choose(request: StackRequest, stackPath: string, tools: BuildTools): Outcome<Choices> {
  const { selection } = request;
  const bare: Choices = { names: [undefined], notice: undefined };
  if (selection.kind === 'bare') return outcome(bare);
  if (selection.kind === 'named') {
    return outcome({ names: [...new Set(selection.names.map(({ text }) => text))], notice: undefined });
  }
  const declared = tools.compiler.environmentsOf(stackPath, bareEnv(request, tools));
  if (declared.value.length === 0) return outcome(bare, declared.diagnostics);
  return outcome(chooseDeclared(selection, declared.value), declared.diagnostics);
}

function chooseDeclared(selection: Selection, declared: readonly string[]): Choices {
  if (selection.kind === 'all') return { names: declared, notice: undefined };
  const others = declared.length > 1 ? `, the first of ${declared.join(', ')}; choose with -e` : '';
  return { names: declared.slice(0, 1), notice: `environment ${declared[0]}${others}` };
}

function bareEnv(request: StackRequest, { workspace }: BuildTools): Env {
  return workspace.env({ ...request.options, home: '', environment: undefined, variableFile: undefined });
}

interface EnvironmentOf {
  readonly stackPath: string;
  readonly environment: string | undefined;
  readonly output: OutputRoot;
  readonly shared: SharedWork | undefined;
}

function compileFor(
  { stackPath, environment, output, shared }: EnvironmentOf,
  { request, ...tools }: StackTools,
): Compilation {
  const options: CompileOptions = { ...request.options, environment, home: output.home, variableFile: undefined };
  const { built } = tools;
  const site = { stackPath, output, environment };
  const env = { ...tools.workspace.env(options), built: built && ((step: BuildStep) => built(step, site)) };
  const given = request.variableFile && findVariableFile(tools.world, request.variableFile);
  if (given && hasError(given.diagnostics)) return { ...notCompiled(env), diagnostics: given.diagnostics };
  const variableFile = given ? given.value : variableFileBeside({ stackPath, environment }, env);
  const compilation = tools.compiler.compile(stackPath, { ...env, shared, options: { ...options, variableFile } });
  const outside = outsideRepository(compilation, { world: tools.world, stackPath, variableFile });
  return outside.length === 0 ? compilation : { ...compilation, diagnostics: [...compilation.diagnostics, ...outside] };
}

function strictly(diagnostic: Diagnostic): Diagnostic {
  return { ...diagnostic, severity: 'error' };
}
