import { byPythonKey } from '../../../compiler/kinds/dataiku/key-type.ts';
import { canonicalText } from '../../../compiler/plan/canonical-text.ts';
import { type Change, changesBetween } from '../../../compiler/plan/change.ts';
import type { FormatOptions } from '../../../compiler/plan/format.ts';
import type { Action, Plan } from '../../../compiler/plan/plan.ts';
import type { Attributes, State, StateResource } from '../../../compiler/plan/state.ts';
import { byCodePoint } from '../../../compiler/util/by-code-point.ts';
import { crash, type Failure } from './failure.ts';
import { isEqual } from './python.ts';

const ranks: ReadonlyMap<string, number> = new Map([
  ['project', 0],
  ['dataset', 1],
  ['recipe', 2],
  ['model', 3],
]);

/**
 * Compares as the original does: creates, then updates, then deletes, each by type and id, so that a project is deleted before what is
 * in it; everything in the state that is not desired is deleted, whatever project it is of.
 */
export function makeForkPlan(current: State, desired: State): Plan {
  const found: { readonly id: string; readonly action: Action }[] = [];
  for (const [id, resource] of desired.resources) {
    found.push({ id, action: actionFor(resource, current.resources.get(id)) });
  }
  for (const [id, resource] of current.resources) {
    if (!desired.resources.has(id)) found.push({ id, action: { kind: 'delete', resource } });
  }
  const group = (kind: Action['kind']) =>
    found
      .filter(({ action }) => action.kind === kind)
      .sort((a, b) => (kind === 'no-change' ? byCodePoint(a.id, b.id) : byRank(a.id, b.id)))
      .map(({ action }) => action);
  return {
    environment: desired.environment,
    actions: [...group('create'), ...group('update'), ...group('delete'), ...group('no-change')],
    currentSerial: current.serial,
    desiredSerial: desired.serial,
  };
}

function byRank(a: string, b: string): number {
  return rankOf(a) - rankOf(b) || byCodePoint(a, b);
}

function rankOf(id: string): number {
  return ranks.get(id.split('.')[0] ?? '') ?? 99;
}

/** The exception of the original where a state holds a resource under another id than its own. */
export function comparisonFailure(current: State, desired: State): Failure | undefined {
  const isWrong = [...desired.resources].some(([id]) => (current.resources.get(id)?.id ?? id) !== id);
  return isWrong ? crash('Cannot compare different resources') : undefined;
}

function actionFor(resource: StateResource, old: StateResource | undefined): Action {
  if (!old) return { kind: 'create', resource };
  if (canonical(old.attributes) === canonical(resource.attributes)) return { kind: 'no-change', resource, old };
  const changes = changesBetween(old.attributes, resource.attributes);
  return { kind: 'update', resource, old, changes: changes.filter(isUnequal) };
}

function canonical(attributes: Attributes): string {
  return canonicalText(attributes, byPythonKey);
}

/** Texts decide whether something changed, but Python's equality which attributes did. */
function isUnequal(change: Change): boolean {
  return change.op !== 'change' || !isEqual(change.old, change.new);
}

/** The original takes the names of its three groups of changes for attributes that have no values. */
export function forkUpdateLines(_: readonly Change[], { palette }: FormatOptions): readonly string[] {
  return ['added', 'removed', 'modified'].map((group) => `    ${palette.update('~')} ${group}: null => null`);
}
