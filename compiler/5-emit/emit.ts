import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { hasError, type Outcome, outcome, type Report } from '../diagnostics/outcome.ts';
import type { Homes } from '../homes.ts';
import { madeIn } from '../ir/made-file.ts';
import type { OutputFile } from '../ir/output-file.ts';
import type { Program, Resource } from '../ir/program.ts';
import type { Span } from '../source/span.ts';
import type { Artifact, Target, TargetEnv } from '../target.ts';
import { dictAt } from '../value/build.ts';
import { customized } from './customize.ts';
import { emitDiagnostics as say } from './diagnostics.ts';

/** What the driver knows besides the program. */
export interface EmitEnv {
  readonly stackFile: string;
  readonly allowUnresolved: boolean;
  /** Targets whose sections speak to kinds as well. */
  readonly forKinds: readonly string[];
  /** The targets that `--target` names. */
  readonly chosen: readonly string[] | undefined;
  /** The way from the environment's output folder to the stack's: `../..`. */
  readonly home: string;
  readonly paths: TargetEnv['paths'];
  readonly read: TargetEnv['read'];
  readonly parse: TargetEnv['parse'];
  readonly readBuiltIn: TargetEnv['readBuiltIn'];
}

/**
 * Program × targets → files. Nothing is printed for a target that reported an error. Customizations are applied between lowering and printing (STK5001, STK5005). Reported besides what targets report: resources
 * without a home (STK5002), options that a target does not understand (STK5003), a backend that `--target` overrules (STK5004), and sections of targets that are not written (STK5000).
 */
export function emit(program: Program, homes: Homes, env: EmitEnv): Outcome<readonly OutputFile[]> {
  const files: OutputFile[] = [];
  const diagnostics: Diagnostic[] = [
    ...overruled(program, env),
    ...unheard(program, homes, env),
    ...withoutHome(homes),
    ...outputsNotWritten(program, homes),
  ];
  if (hasError(diagnostics)) return outcome([], diagnostics);
  for (const [target, part] of homes.chosen) {
    for (const each of unread(target, part)) diagnostics.push(each);
    const lowered = target.lower(part, targetEnv(target, part, env));
    for (const diagnostic of lowered.diagnostics) diagnostics.push(diagnostic);
    if (hasError(lowered.diagnostics)) continue;
    const report = (diagnostic: Diagnostic) => void diagnostics.push(diagnostic);
    for (const artifact of lowered.value) files.push(printed(artifact, target, report));
    for (const each of notCustomized(target, part, lowered.value)) diagnostics.push(each);
  }
  return outcome([...files, ...madeByKinds(program, env)], diagnostics);
}

/** What kinds make stands in `build/`, or where the stack wants it. */
function madeByKinds({ files, buildRoot }: Program, { home }: EmitEnv): readonly OutputFile[] {
  if (buildRoot === undefined) return files.map(({ path, text }) => ({ path, text }));
  return files.map(({ path, text }) => ({ path: madeIn(buildRoot, path, home), text }));
}

function overruled({ backend }: Program, { chosen }: EmitEnv): readonly Diagnostic[] {
  if (!backend || !chosen || chosen.includes(backend.name)) return [];
  return [say.backendOverruled(backend.at, { backend: backend.name, chosen: chosen.join(', ') })];
}

function targetEnv({ name }: Target, { sections, at }: Program, env: EmitEnv): TargetEnv {
  const { stackFile, allowUnresolved, home, paths, read, parse, readBuiltIn } = env;
  const section = sections.get(name) ?? dictAt(at, {});
  return { stackFile, allowUnresolved, section, home: `../${home}`, paths, read, parse, readBuiltIn };
}

function printed(artifact: Artifact, { name }: Target, report: Report): OutputFile {
  const path = `${name}/${artifact.path}`;
  if (artifact.kind === 'text') return { path, text: artifact.text };
  const { advice, shared, placeOf, print } = artifact;
  const rest = { ...(advice && { advice }), ...(shared && { shared }), ...(placeOf && { placeOf }) };
  const tree = customized(artifact, report);
  return onceAsked({ path, ...rest }, () => print(tree));
}

/** Printed when somebody wants the text: `stackc check` does not. */
function onceAsked(file: Omit<OutputFile, 'text'>, print: () => string): OutputFile {
  let text: string | undefined;
  return {
    ...file,
    get text() {
      text ??= print();
      return text;
    },
  };
}

/** Customizations change the tree of one resource; a target that puts several into one tree has no place for them. */
function notCustomized(
  { name: target }: Target,
  { resources }: Program,
  artifacts: readonly Artifact[],
): readonly Diagnostic[] {
  const customized = resources.filter(({ options }) => options.customizations.length > 0);
  if (customized.length === 0) return [];
  const done = new Set(artifacts.map((artifact) => (artifact.kind === 'tree' ? artifact.of : undefined)));
  return customized.flatMap((resource) => {
    const [first] = resource.options.customizations;
    if (!first || done.has(resource)) return [];
    return [say.optionNotRead(first.at, { option: 'customizations', name: resource.name, target })];
  });
}

function unheard(program: Program, { chosen }: Homes, { forKinds }: EmitEnv): readonly Diagnostic[] {
  if (chosen.length === 0) return [];
  const names = chosen.map(([target]) => target.name);
  const written = `this run writes for ${names.join(' and ')}`;
  return [...program.sections]
    .filter(([name, section]) => !names.includes(name) && !forKinds.includes(name) && section.entries.size > 0)
    .map(([name, section]) => say.targetNotChosen(section, { name, chosen: written }));
}

function outputsNotWritten({ outputs: [first] }: Program, { chosen }: Homes): readonly Diagnostic[] {
  if (!first || chosen.length === 0 || chosen.some(([target]) => target.writesOutputs)) return [];
  return [
    say.outputsNotWritten(first.at, {
      chosen: `this run writes for ${chosen.map(([{ name }]) => name).join(' and ')}`,
    }),
  ];
}

function withoutHome({ homeless }: Homes): readonly Diagnostic[] {
  return homeless.map(({ name, type, at }) => say.noTarget(at, { name, type }));
}

function unread({ name: target, reads }: Target, { resources }: Program): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const resource of resources) {
    for (const [option, at] of saidOf(resource))
      if (!reads.includes(option)) found.push(say.optionNotRead(at, { option, name: resource.name, target }));
  }
  return found;
}

type Said = readonly (readonly [option: string, at: Span])[];

const nothing: Said = [];

/** The options that a resource has, but for those of every target. What a generated one has of those that only engines with a state know it has from its owner. */
function saidOf({ meta, causes, options }: Resource): Said {
  const { dependsOn, provider, ignoreChanges, importId, movedFrom } = options;
  const isPlain = (meta ?? provider ?? importId ?? movedFrom ?? dependsOn[0] ?? ignoreChanges[0]) === undefined;
  if (isPlain) return nothing;
  const own = [...(meta?.entries.values() ?? [])].map((entry) => [entry.key, entry] as const);
  if (causes.length > 0) return own;
  const ofEngines = Object.entries({
    depends_on: dependsOn[0],
    provider,
    ignore_changes: ignoreChanges[0],
    import_: importId,
    moved_from: movedFrom,
  });
  return [...own, ...ofEngines.flatMap(([option, at]) => (at === undefined ? [] : [[option, at] as const]))];
}
