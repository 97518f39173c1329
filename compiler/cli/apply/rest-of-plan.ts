import { isSame } from '../../plan/change.ts';
import type { Action, Plan } from '../../plan/plan.ts';
import type { State } from '../../plan/state.ts';

/** What is left of a plan that an earlier run of it began: what the state shows as done is left out. */
export function restOfPlan(plan: Plan, state: State): Plan {
  const open = new Set(state.underway?.started ?? []);
  const isDone = (action: Action): boolean => {
    const { id, attributes } = action.resource;
    if (open.has(id)) return false;
    const known = state.resources.get(id);
    if (action.kind === 'delete') return !known;
    return known !== undefined && isSame(known.attributes, attributes);
  };
  return { ...plan, actions: plan.actions.filter((action) => action.kind === 'no-change' || !isDone(action)) };
}
