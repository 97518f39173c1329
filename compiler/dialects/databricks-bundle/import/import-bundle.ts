import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { hasError, type Outcome, outcome, type Report } from '../../../diagnostics/outcome.ts';
import type { FieldType } from '../../../schema/type.ts';
import { placeOf } from '../../../source/span.ts';
import type { Dict, Entry, Tree } from '../../../value/literal.ts';
import type { DialectEnv } from '../../dialect.ts';
import { type BundleFiles, readBundleFiles } from '../bundle-files.ts';
import type { Note } from '../note.ts';
import { targetStack } from '../target-stack.ts';
import { targetNames } from '../targets.ts';
import { dictIn, dictTree, entriesIn, isMissing, textTree, withMembers } from '../tree.ts';
import { type BundleVariable, nothingGiven } from '../variables.ts';
import { diffTrees } from './diff-trees.ts';
import { keepVariables } from './keep-variables.ts';
import { type Told, writeTree } from './write-tree.ts';

/** A bundle as a stack of our own. */
export interface ImportedBundle {
  /** The folder of the bundle. */
  readonly folder: string;
  readonly files: readonly { readonly path: string; readonly text: string }[];
  /** The bundle's own files, for the report. */
  readonly source: BundleFiles;
  /** The stack of each target, for the report: where a value of the bundle came to stand. */
  readonly stacks: ReadonlyMap<string, Dict<Tree>>;
  readonly notes: readonly Note[];
}

/** One target: its stack, and its variables with the values that the bundle gives them. */
interface Target {
  readonly name: string;
  readonly stack: Dict<Tree>;
  readonly values: ReadonlyMap<string, Tree>;
  readonly used: ReadonlySet<string>;
  readonly variables: ReadonlyMap<string, BundleVariable>;
}

/**
 * Makes a stack of a bundle: the first target is the base, every target an environment that says how it differs, so that it compiles to what the
 * bundle compiles to (specs/databricks-bundles §7). Undefined after a mistake.
 */
export function importBundle(path: string, env: DialectEnv): Outcome<ImportedBundle | undefined> {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => void diagnostics.push(diagnostic);
  const notes: Note[] = [];
  const source = readBundleFiles(path, env, report);
  if (!source || hasError(diagnostics)) return outcome(undefined, diagnostics);
  const names = targetNames(source.root);
  const targets = (names.length > 0 ? names : [undefined]).flatMap(
    (name) => readTarget(name, { source, env, report, note: (note) => void notes.push(note) }) ?? [],
  );
  const [base] = targets;
  if (!base || hasError(diagnostics)) return outcome(undefined, diagnostics);
  const stacks = new Map(targets.map(({ name, stack }) => [name, stack]));
  const files = written(base, names.length > 0 ? targets : [], env);
  return outcome({ folder: source.folder, files, source, stacks, notes }, diagnostics);
}

interface Reading {
  readonly source: BundleFiles;
  readonly env: DialectEnv;
  readonly report: Report;
  readonly note: (note: Note) => void;
}

/** The stack of a target twice, with values and with variables; the variables stay where both say the same. */
function readTarget(name: string | undefined, { source, env, report, note }: Reading): Target | undefined {
  const made = targetStack(source, { target: name, given: nothingGiven, env, report, note });
  if (!made) return undefined;
  const { bundle, stack } = made;
  const values = simpleValues(bundle.variables);
  const quiet = { env, report: () => undefined, note: () => undefined };
  const open = { ...nothingGiven, open: new Set(values.keys()) };
  const isResolved = env.options.resolved?.has(name ?? 'default');
  const kept = isResolved ? undefined : targetStack(source, { ...quiet, target: name, given: open })?.stack;
  const used = new Set<string>();
  const resources = dictIn(stack, 'resources') ?? stack;
  const merged = keepVariables(resources, kept && dictIn(kept, 'resources'), {
    values,
    used: (one) => void used.add(one),
  });
  return {
    name: name ?? 'default',
    stack: withMembers(stack, { resources: merged }),
    values,
    used,
    variables: bundle.variables,
  };
}

/** The variables whose value is a scalar without references. */
function simpleValues(variables: ReadonlyMap<string, BundleVariable>): ReadonlyMap<string, Tree> {
  const simple = [...variables].flatMap(([name, { value }]): readonly (readonly [string, Tree])[] => {
    if (!value || value.kind === 'dict' || value.kind === 'list' || isMissing(value)) return [];
    return value.kind === 'string' && (value.value.includes('${') || value.value === '') ? [] : [[name, value]];
  });
  return new Map(simple);
}

function written(base: Target, targets: readonly Target[], env: DialectEnv): ImportedBundle['files'] {
  const used = new Set([base, ...targets].flatMap((target) => [...target.used]));
  const told: Told = new Set();
  const parts = entriesIn(base.stack, 'resources').filter(({ key }) => key !== 'providers');
  const resources = dictTree(base.stack, {
    providers: dictIn(base.stack, 'resources', 'providers'),
    ...Object.fromEntries(parts.map(({ key }) => [key, textTree(base.stack, `!use ${fileOf(key)}`)])),
  });
  const environments = targets.map((target) => [target.name, overlayOf(base, target, { used, env })] as const);
  const root = dictTree(base.stack, {
    name: dictIn(base.stack)?.entries.get('name')?.value,
    settings: [base, ...targets].map(({ stack }) => dictIn(stack, 'settings')).find((one) => one !== undefined),
    variables: variablesFor([base, ...targets], used),
    resources,
    environments: environments.length > 0 ? dictTree(base.stack, Object.fromEntries(environments)) : undefined,
  });
  const kinds = parts.flatMap(({ key, value }) =>
    value.kind === 'dict' ? [{ path: fileOf(key), text: writeTree(value, told) }] : [],
  );
  const description = (path: string) => base.variables.get(/^variables\.([^.]+)$/.exec(path)?.[1] ?? '')?.description;
  return [{ path: 'stack.yaml', text: writeTree(root, told, description) }, ...kinds];
}

/** One file for each type. */
function fileOf(type: string): string {
  return `stack/${type.replace(/^data\./, 'data_').replace('databricks_', '')}.yaml`;
}

/** Variables that stay, with the value of the base; those that have none are declared without. */
function variablesFor([base, ...others]: readonly Target[], used: ReadonlySet<string>): Tree | undefined {
  const entries = new Map<string, Entry<Tree>>();
  for (const [name, variable] of base?.variables ?? []) {
    const value = base?.values.get(name);
    if (used.has(name) && value) entries.set(name, { ...placeOf(variable.at), key: name, value });
  }
  for (const target of [base, ...others]) {
    for (const entry of entriesIn(target?.stack, 'variables')) {
      if (!entries.has(entry.key)) entries.set(entry.key, entry);
    }
  }
  return entries.size === 0 || !base ? undefined : { ...placeOf(base.stack), kind: 'dict', entries };
}

interface Overlaying {
  readonly used: ReadonlySet<string>;
  readonly env: DialectEnv;
}

function overlayOf(base: Target, target: Target, { used, env }: Overlaying): Tree {
  const variables = [...used].flatMap((name): readonly (readonly [string, Tree])[] => {
    const [before, value] = [base.values.get(name), target.values.get(name)];
    // A target in which the variable has no value takes that of the base away.
    if (!value) return before ? [[name, { ...placeOf(before), kind: 'null' }]] : [];
    return before && !diffTrees(before, value, undefined) ? [] : [[name, value]];
  });
  const members = new Map<string, Entry<Tree>>();
  const [from, to] = [dictIn(base.stack, 'resources'), dictIn(target.stack, 'resources')];
  for (const key of new Set([...(from?.entries.keys() ?? []), ...(to?.entries.keys() ?? [])])) {
    const difference = diffKind(key, from, to, env);
    if (difference) members.set(key, { ...placeOf(difference), key, value: difference });
  }
  const at = target.stack;
  return dictTree(at, {
    variables: variables.length > 0 ? dictTree(at, Object.fromEntries(variables)) : undefined,
    resources: members.size > 0 ? { ...placeOf(at), kind: 'dict', entries: members } : undefined,
  });
}

function diffKind(
  key: string,
  from: Dict<Tree> | undefined,
  to: Dict<Tree> | undefined,
  env: DialectEnv,
): Tree | undefined {
  const [before, wanted] = [from?.entries.get(key)?.value, to?.entries.get(key)?.value];
  if (!before) return wanted;
  if (!wanted) return { ...placeOf(before), kind: 'null' };
  const type = key.startsWith('data.') ? env.types.data(key.slice('data.'.length)) : env.types.resource(key);
  const map: FieldType | undefined = type && { kind: 'map', value: type };
  return diffTrees(before, wanted, map);
}
