import { resolveDiagnostics } from './2-resolve/diagnostics.ts';
import { catalogueIn, environmentsIn, resolve } from './2-resolve/resolve.ts';
import { expand } from './3-expand/expand.ts';
import { check } from './4-check/check.ts';
import { namedRules } from './4-check/rules/named.ts';
import { openRuling, type Ruling } from './4-check/ruling.ts';
import { emit } from './5-emit/emit.ts';
import type { Document } from './ast/document.ts';
import type { CompileOptions } from './compile-options.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { hasError, type Outcome, outcome } from './diagnostics/outcome.ts';
import type { Dialect, DialectName } from './dialects/dialect.ts';
import { givenVariables } from './dialects/given-variables.ts';
import { dialects } from './dialects/index.ts';
import type { Env } from './env.ts';
import { type Homes, homesOf } from './homes.ts';
import type { Inputs } from './inputs.ts';
import type { Build, OutputFile } from './ir/output-file.ts';
import type { Program } from './ir/program.ts';
import type { Stack } from './ir/stack.ts';
import { withTypes } from './kinds/index.ts';
import { inheriting } from './kinds/infrastructure/inheriting.ts';
import { combineProviderTypes } from './schema/combine-provider-types.ts';
import type { ProviderTypes } from './schema/provider-types.ts';
import { newsBeside, soundPart } from './sound-part.ts';
import { startOf } from './source/span.ts';
import { isDecided, withoutDecided } from './told/decided-readings.ts';
import { forPrinting } from './told/for-printing.ts';
import { baseName } from './util/path.ts';

/** One stack compiled for one environment: everything that is known of it, as far as compiling came. */
export interface Compilation {
  readonly environment: string | undefined;
  /** Every document that was read, by path. */
  readonly documents: ReadonlyMap<string, Document>;
  /** Undefined when a file could not be read as a stack. */
  readonly stack: Stack | undefined;
  /** Undefined when the stack has errors. What expanding made of a sound stack is here even when errors were found in it. */
  readonly program: Program | undefined;
  /** Empty when there are errors. */
  readonly files: readonly OutputFile[];
  /** What has to be built for the files, of what is written at all; empty when there are errors. */
  readonly builds: readonly Build[];
  /** Where builds and what kinds make go, relative to the stack's folder; undefined for `build/` in the environment's output folder. */
  readonly buildRoot: string | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** What the result depends on. */
  readonly inputs: Inputs;
}

/** A compilation of which nothing is known yet. */
export function notCompiled({ options, inputs, documents }: Env): Compilation {
  const { environment } = options;
  return {
    environment,
    documents,
    stack: undefined,
    program: undefined,
    files: [],
    builds: [],
    buildRoot: undefined,
    diagnostics: [],
    inputs,
  };
}

/**
 * Compiles one stack file for the environment that `env.options` names: parse, resolve, expand, check, emit. After an error nothing is emitted, and the passes that follow
 * only look at what is sound; there are files only when no pass reported one. Diagnostics know what must not be shown of the
 * files that they point into, and where a shared piece with a mistake is used.
 */
export function compile(stackPath: string, env: Env): Compilation {
  const { variables } = env.options;
  if (variables.length === 0 || !dialectOf(stackPath, env)?.read) return compileWith(stackPath, env);
  const given = givenVariables(variables, env.processEnvironment);
  const compilation = compileWith(stackPath, { ...env, processEnvironment: given.variables });
  const unused = given.unused(compilation.program !== undefined);
  return { ...compilation, diagnostics: [...compilation.diagnostics, ...unused] };
}

function compileWith(stackPath: string, env: Env): Compilation {
  const compilation = runWithinLimits(stackPath, env);
  return {
    ...compilation,
    diagnostics: forPrinting(stillInDoubt(stackPath, compilation, env), env, compilation.stack),
  };
}

/** Manifests are checked as they are written; in other formats values lose what they were before that, so everything is told there. */
function stillInDoubt(path: string, compilation: Compilation, env: Env): readonly Diagnostic[] {
  const { diagnostics } = compilation;
  if (diagnostics.every(isDecided)) return diagnostics;
  const { name = 'dataos' } = dialectOf(path, env) ?? {};
  return name === 'dataos' ? withoutDecided(diagnostics, compilation) : diagnostics;
}

/** What nests so deeply that no walk over it can come back is a mistake of the stack; nothing that was known of it is kept. */
function runWithinLimits(stackPath: string, env: Env): Compilation {
  try {
    return runPasses(stackPath, env);
  } catch (error) {
    const document = env.documents.get(stackPath);
    const isTooDeep = error instanceof RangeError && error.message.includes('call stack');
    if (!isTooDeep || !document) throw error;
    return { ...notCompiled(env), diagnostics: [resolveDiagnostics.tooDeep(startOf(document.file), {})] };
  }
}

function runPasses(stackPath: string, env: Env): Compilation {
  const diagnostics: Diagnostic[] = [];
  let known: Compilation = { ...notCompiled(env), diagnostics };
  const failed = <T>(pass: Outcome<T>): boolean => {
    for (const diagnostic of pass.diagnostics) diagnostics.push(diagnostic);
    return hasError(pass.diagnostics);
  };

  const resolved = readStack(stackPath, env);
  const stack =
    resolved.value && withInherited(withSections(resolved.value, env.options.sections), env.options.inherited);
  known = { ...known, stack };
  if (failed(resolved) || !stack) {
    if (stack) diagnostics.push(...furtherMistakes(stack, diagnostics, env));
    return known;
  }
  const world = withTypes(env, stack.types);
  const ruling = rulingOf(stack, env);
  const made = expand(stack, world);
  const expanded = outcome(made.value, ruling.settle(made.diagnostics));
  known = { ...known, program: expanded.value };
  const homes = homesOf(expanded.value, env.targets, env.options.targets);
  if (failed(expanded)) {
    const isNews = newsBeside(diagnostics, stack, env.documents);
    diagnostics.push(...check(expanded.value, world, { homes, ruling }).diagnostics.filter(isNews));
    return known;
  }
  const checked = check(expanded.value, world, { homes, ruling });
  const program = checked.value;
  known = { ...known, program };
  if (failed(checked)) return known;
  if (env.options.emits === false) return known;
  const emitted = emit(program, homes, {
    stackFile: baseName(stackPath),
    home: env.options.home,
    forKinds: env.targets.flatMap(({ name, isForKinds }) => (isForKinds ? [name] : [])),
    chosen: env.options.targets,
    allowUnresolved: env.options.allowUnresolved,
    paths: env.options.paths,
    read: env.read,
    parse: env.parse,
    readBuiltIn: env.readBuiltIn,
  });
  if (failed(emitted)) return known;
  return { ...known, files: emitted.value, builds: buildsOf(program, homes), buildRoot: program.buildRoot };
}

/** How strict the named rules are, by the settings of the stack and the comments in its files. */
function rulingOf(stack: Stack, { documents }: Env): Ruling {
  return openRuling(stack, { rules: namedRules, files: [...documents.values()].map(({ file }) => file) });
}

/** What the passes after the one that failed say of the sound rest of a stack. */
function furtherMistakes(stack: Stack, diagnostics: readonly Diagnostic[], env: Env): readonly Diagnostic[] {
  const sound = soundPart(stack, diagnostics, env.documents);
  const world = withTypes(env, stack.types);
  const ruling = rulingOf(stack, env);
  const { value: program, diagnostics: made } = expand(sound.stack, world);
  const homes = homesOf(program, env.targets, env.options.targets);
  const judged = check(program, world, { homes, ruling }).diagnostics;
  return [...ruling.settle(made), ...judged].filter(sound.isNews);
}

/** What has to be built for what is written at all. */
function buildsOf({ builds }: Program, { of: homes }: Homes): readonly Build[] {
  if (builds.length === 0) return builds;
  const written = new Set([...homes.keys()].map((resource) => resource.at));
  return builds.filter(({ at }) => written.has(at));
}

/** What the command line says to a target, in front of what the stack says to it. */
function withSections(stack: Stack, given: CompileOptions['sections']): Stack {
  if (!given || given.size === 0) return stack;
  const sections = new Map(stack.sections);
  for (const [name, section] of given) {
    const known = sections.get(name);
    sections.set(name, known ? { ...known, entries: new Map([...known.entries, ...section.entries]) } : section);
  }
  return { ...stack, sections };
}

function withInherited(stack: Stack, inherited: CompileOptions['inherited']): Stack {
  if (!inherited || inherited.size === 0) return stack;
  const prefect = inheriting(stack.sections.get('prefect'), inherited, stack.at);
  return { ...stack, sections: new Map([...stack.sections, ['prefect', prefect]]) };
}

/** The stack of a file: our own language, or a foreign one that is recognized by its name or chosen with `--dialect`. */
function readStack(path: string, env: Env): Outcome<Stack | undefined> {
  const dialect = dialectOf(path, env);
  if (dialect?.asStack) return readAsStack(path, dialect.asStack, env);
  if (dialect) return dialect.read?.(path, env) ?? outcome(undefined);
  const parsed = env.load(path);
  if (!parsed || hasError(parsed.diagnostics)) return outcome(undefined, parsed?.diagnostics);
  const resolved = resolve(parsed.value, env);
  return outcome(resolved.value, [...parsed.diagnostics, ...resolved.diagnostics]);
}

/** A foreign format that is written down as a stack of our own, and read as one. */
function readAsStack(path: string, asStack: NonNullable<Dialect['asStack']>, env: Env): Outcome<Stack | undefined> {
  const written = asStack(path, env);
  if (!written.value) return outcome(undefined, written.diagnostics);
  const { document, used } = written.value;
  const variables = env.options.variables.filter(({ key }) => !used.has(key));
  const resolved = resolve(document, { ...env, options: { ...env.options, variables } });
  return outcome(resolved.value, [...written.diagnostics, ...resolved.diagnostics]);
}

function dialectOf(path: string, env: Env): Dialect | undefined {
  const { dialect } = env.options;
  return dialects.find((each) => (dialect === undefined ? each.recognizes(path, env) : each.name === dialect));
}

/** The foreign format that a file is written in; undefined for a stack of ours. */
export function dialectNameOf(path: string, env: Env): DialectName | undefined {
  return dialectOf(path, env)?.name;
}

/** The names under `environments:`, in the order of the source; of a foreign file those that its own format has. */
export function environmentsOf(stackPath: string, env: Env): Outcome<readonly string[]> {
  const dialect = dialectOf(stackPath, env);
  if (dialect) return outcome(dialect.environments(stackPath, env));
  const parsed = env.load(stackPath);
  if (!parsed) return outcome([]);
  if (hasError(parsed.diagnostics)) return outcome([], forPrinting(parsed.diagnostics, env));
  const names = environmentsIn(parsed.value, env);
  // Where an environment is compiled, what is doubtful in the file is told there.
  const doubts = hasError(names.diagnostics) ? parsed.diagnostics.filter(isDecided) : [];
  return outcome(names.value, forPrinting([...doubts, ...names.diagnostics], env));
}

/**
 * What providers offer to a stack: the catalogue, and in front of it what the files have that `settings.provider_schemas` names, in the stack
 * or in any of its environments. For editors, so it says nothing of what else is wrong; a file that is missing or is no schema is reported.
 */
export function providerTypesOf(stackPath: string, env: Env): Outcome<ProviderTypes> {
  const document = dialectOf(stackPath, env) ? undefined : env.load(stackPath)?.value;
  if (!document) return outcome(env.types);
  const names = [undefined, ...environmentsIn(document, env).value];
  const read = names.map((environment) => catalogueIn(document, { ...env, options: { ...env.options, environment } }));
  const types = [...new Set(read.map(({ value }) => value))].filter((one) => one !== env.types);
  const diagnostics = read.flatMap((one) => one.diagnostics);
  return outcome(types.length === 0 ? env.types : combineProviderTypes([...types, env.types]), diagnostics);
}
