import type { Json, JsonObject } from '../util/json.ts';
import { type Change, nestedChanges } from './change.ts';
import { jsonOf, members } from './json-of.ts';
import { type Action, hasChanges, type Plan, summaryOf } from './plan.ts';

/** A plan for programs: counts, and the actions in order; an update says which attributes change, as a whole and in detail. */
export function planJson(plan: Plan): JsonObject {
  const summary = summaryOf(plan);
  return members({
    summary: members({
      create: summary.create,
      update: summary.update,
      delete: summary.delete,
      no_change: summary.unchanged,
    }),
    has_changes: hasChanges(plan),
    metadata: members({
      environment: plan.environment,
      current_serial: plan.currentSerial,
      desired_serial: plan.desiredSerial,
      total_actions: plan.actions.length,
    }),
    actions: plan.actions.map(actionJson),
  });
}

function actionJson(action: Action): Json {
  const { id, type } = action.resource;
  const changes = action.kind === 'update' ? action.changes : undefined;
  return members({
    action: action.kind,
    id,
    type,
    changes: changes?.map((change) => changeJson('key', change)),
    details: changes?.flatMap(nestedChanges).map((change) => changeJson('path', change)),
  });
}

function changeJson(name: 'key' | 'path', change: Change): Json {
  return members({
    op: change.op,
    [name]: change.path,
    old: change.op === 'add' ? undefined : jsonOf(change.old),
    new: change.op === 'remove' ? undefined : jsonOf(change.new),
  });
}
