import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Outcome, outcome } from '../diagnostics/outcome.ts';
import type { SourceFile } from '../source/source-file.ts';
import { type Span, startOf } from '../source/span.ts';
import type { Dict, Entry, Tree } from '../value/literal.ts';
import { planDiagnostics as say } from './diagnostics.ts';
import { dictIn, member, textIn } from './member.ts';
import { isMistake, readJson } from './read-json.ts';
import type { State, StateResource, Underway } from './state.ts';

/** A mistake in a state, in the words of the schema that it breaks. */
export interface StateProblem {
  readonly at: Span;
  /** Keys and indices down to the place, joined by ` -> `; `root` for the whole. */
  readonly path: string;
  readonly problem: string;
}

export interface ReadStateOptions {
  /** The environment that is planned; a state of another one is refused. An empty name in the state fits all. */
  readonly environment: string;
  /** What the platform says about the shape of its state: types, ids, metadata. */
  readonly check: (state: Tree) => StateProblem | undefined;
}

/**
 * Reads a state file. STK7000 and STK7001 when nothing of it can be used, STK7002 when it breaks the platform's schema, STK7003 when
 * a resource stands under the wrong key, STK7004 when it belongs to another environment.
 */
export function readState(file: SourceFile, options: ReadStateOptions): Outcome<State | undefined> {
  const root = readJson(file);
  if (isMistake(root)) return outcome(undefined, [say.notJson(root.at, { problem: root.problem })]);
  const state = stateOf(root);
  if ('problem' in state) return outcome(undefined, [say.stateNotReadable(state.at, { problem: state.problem })]);
  const wrong = options.check(root);
  if (wrong) return outcome(undefined, [say.stateAgainstSchema(wrong.at, wrong)]);
  const problems = [...misplaced(root), ...environmentProblems(root, state, options.environment)];
  return problems.length > 0 ? outcome(undefined, problems) : outcome(state);
}

/** What can be read of a state without knowing the platform, or the first thing that is missing. */
function stateOf(root: Tree): State | StateProblem {
  if (root.kind !== 'dict') return unreadable(root, 'it must be an object');
  const resources = resourcesOf(root);
  if ('problem' in resources) return resources;
  if (!root.entries.has('updated_at')) return unreadable(startOf(root.file), '"updated_at" is missing');
  const serial = member(root, 'serial');
  return {
    serial: serial?.kind === 'integer' ? Number(serial.value) : 0,
    lineage: textIn(root, 'lineage'),
    environment: textIn(root, 'environment') ?? '',
    resources,
    underway: underwayOf(dictIn(root, 'underway')),
  };
}

function underwayOf(dict: Dict<Tree> | undefined): Underway | undefined {
  const started = dict && member(dict, 'started');
  if (!dict || started?.kind !== 'list') return undefined;
  const ids = started.items.flatMap((item) => (item.kind === 'string' ? [item.value] : []));
  return { plan: textIn(dict, 'plan'), started: ids };
}

function resourcesOf(root: Dict<Tree>): ReadonlyMap<string, StateResource> | StateProblem {
  const all = member(root, 'resources');
  const resources = new Map<string, StateResource>();
  if (all === undefined) return resources;
  if (all.kind !== 'dict') return unreadable(all, '"resources" must be an object');
  for (const entry of all.entries.values()) {
    const resource = resourceOf(entry);
    if ('problem' in resource) return resource;
    resources.set(entry.key, resource);
  }
  return resources;
}

function resourceOf({ key, value, ...at }: Entry<Tree>): StateResource | StateProblem {
  if (value.kind !== 'dict') return unreadable(value, `"${key}" must be an object`);
  const type = textIn(value, 'resource_type');
  if (type === undefined) return unreadable(at, `"${key}" has no "resource_type"`);
  const id = textIn(value, 'resource_id');
  if (id === undefined) return unreadable(at, `"${key}" has no "resource_id"`);
  const wrong = idProblem(id, type);
  if (wrong !== undefined) return unreadable(member(value, 'resource_id') ?? at, wrong);
  const metadata = dictIn(value, 'metadata');
  const lacks = ['deployed_at', 'deployed_by'].find((name) => !metadata?.entries.has(name));
  if (!metadata || lacks !== undefined) return unreadable(at, `"${key}" has no "${lacks ?? 'metadata'}" in "metadata"`);
  return { id, type, attributes: dictIn(value, 'attributes') ?? { ...value, entries: new Map() }, metadata };
}

function idProblem(id: string, type: string): string | undefined {
  const dot = id.indexOf('.');
  if (dot < 0) return `"${id}" is no id of a resource, which is "${type}", a dot and a name`;
  return dot === type.length && id.startsWith(type)
    ? undefined
    : `the id "${id}" does not begin with the type "${type}"`;
}

function misplaced(root: Tree): readonly Diagnostic[] {
  const all = root.kind === 'dict' ? member(root, 'resources') : undefined;
  if (all?.kind !== 'dict') return [];
  const found: Diagnostic[] = [];
  for (const entry of all.entries.values()) {
    const id = entry.value.kind === 'dict' ? textIn(entry.value, 'resource_id') : undefined;
    if (id === undefined || id === entry.key) continue;
    found.push({ ...say.idMismatch(entry, { key: entry.key, id }), path: `resources.${entry.key}` });
  }
  return found;
}

function environmentProblems(root: Tree, state: State, expected: string): readonly Diagnostic[] {
  if (state.environment === '' || state.environment === expected) return [];
  const at = root.kind === 'dict' ? member(root, 'environment') : undefined;
  return [{ ...say.otherEnvironment(at ?? root, { actual: state.environment, expected }), path: 'environment' }];
}

function unreadable(at: Span, problem: string): StateProblem {
  return { at, path: '', problem };
}
