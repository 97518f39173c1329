import { type Outcome, outcome } from '../diagnostics/outcome.ts';
import type { SourceFile } from '../source/source-file.ts';
import { startOf } from '../source/span.ts';
import type { Json, JsonObject } from '../util/json.ts';
import { changesBetween } from './change.ts';
import { textChecksum } from './checksum.ts';
import { planDiagnostics as say } from './diagnostics.ts';
import { members, objectOf } from './json-of.ts';
import { dictIn, member, numberIn, textIn } from './member.ts';
import type { Action, Plan } from './plan.ts';
import { printJson } from './print-json.ts';
import { isMistake, readJson } from './read-json.ts';
import type { Attributes, StateResource } from './state.ts';

const format = 'stackc plan';
const formatVersion = 1;

/** What a saved plan says besides the plan. */
export interface SavedPlan {
  readonly platform: string;
  /** What tells the state apart for which it was made; `apply` refuses any other. */
  readonly lineage: string | undefined;
  /** Where the state is kept, as it was named when the plan was made. */
  readonly statePath: string;
  /** What the stack says to the platform, as far as it is text. */
  readonly settings: ReadonlyMap<string, string>;
  readonly plan: Plan;
}

/** A saved plan as it was read, with the checksum by which a run that was interrupted knows it again. */
export interface ReadPlan extends SavedPlan {
  readonly checksum: string;
}

/**
 * The text of a saved plan: JSON with everything that `apply` needs and a checksum of the rest, so that what was approved is what is
 * applied. Sensitive values stand in it as placeholders only.
 */
export function savedPlanText({ platform, lineage, statePath, settings, plan }: SavedPlan): string {
  const body = new Map<string, Json>(
    members({
      format,
      version: formatVersion,
      platform,
      environment: plan.environment,
      lineage: lineage ?? null,
      state: statePath,
      settings,
      current_serial: plan.currentSerial,
      desired_serial: plan.desiredSerial,
      actions: plan.actions.map(actionJson),
    }),
  );
  body.set('checksum', textChecksum(printJson(body)));
  return printJson(body);
}

function actionJson(action: Action): Json {
  return members({
    action: action.kind,
    resource: resourceJson(action.resource),
    old: action.kind === 'update' || action.kind === 'no-change' ? resourceJson(action.old) : undefined,
  });
}

function resourceJson({ id, type, attributes, metadata }: StateResource): JsonObject {
  return members({ id, type, attributes: objectOf(attributes), metadata: objectOf(metadata) });
}

/**
 * Reads a saved plan. STK7005 when the text is none, STK7006 when it is not what was saved. What is not checked here is whether the
 * state is still the one for which the plan was made: `apply` compares lineage and serial.
 */
export function readSavedPlan(file: SourceFile): Outcome<ReadPlan | undefined> {
  const root = readJson(file);
  if (isMistake(root)) return outcome(undefined, [say.planNotReadable(root.at, { problem: root.problem })]);
  const refuse = (problem: string) => outcome(undefined, [say.planNotReadable(startOf(file), { problem })]);
  if (root.kind !== 'dict' || textIn(root, 'format') !== format) return refuse(`it does not say "format": "${format}"`);
  if (numberIn(root, 'version') !== formatVersion) return refuse('it was saved by another version of stackc');
  const body = new Map(objectOf(root));
  body.delete('checksum');
  const isIntact = textIn(root, 'checksum') === textChecksum(printJson(body));
  if (!isIntact) return outcome(undefined, [say.planChanged(startOf(file), {})]);
  const actions = actionsIn(root);
  if (!actions) return refuse('its actions are incomplete');
  return outcome({
    checksum: textIn(root, 'checksum') ?? '',
    platform: textIn(root, 'platform') ?? '',
    lineage: textIn(root, 'lineage'),
    statePath: textIn(root, 'state') ?? '',
    settings: textsIn(dictIn(root, 'settings')),
    plan: {
      environment: textIn(root, 'environment') ?? '',
      currentSerial: numberIn(root, 'current_serial') ?? 0,
      desiredSerial: numberIn(root, 'desired_serial') ?? 0,
      actions,
    },
  });
}

function textsIn(dict: Attributes | undefined): ReadonlyMap<string, string> {
  const entries = [...(dict?.entries.values() ?? [])];
  return new Map(entries.flatMap(({ key, value }) => (value.kind === 'string' ? [[key, value.value] as const] : [])));
}

function actionsIn(root: Attributes): readonly Action[] | undefined {
  const list = member(root, 'actions');
  if (list?.kind !== 'list') return undefined;
  const actions: Action[] = [];
  for (const item of list.items) {
    const action = item.kind === 'dict' ? actionIn(item) : undefined;
    if (!action) return undefined;
    actions.push(action);
  }
  return actions;
}

function actionIn(dict: Attributes): Action | undefined {
  const kind = textIn(dict, 'action');
  const resource = resourceIn(dict, 'resource');
  const old = resourceIn(dict, 'old');
  if (!resource) return undefined;
  if (kind === 'create' || kind === 'delete') return { kind, resource };
  if (!old) return undefined;
  if (kind === 'no-change') return { kind, resource, old };
  if (kind !== 'update') return undefined;
  return { kind, resource, old, changes: changesBetween(old.attributes, resource.attributes) };
}

function resourceIn(dict: Attributes, key: string): StateResource | undefined {
  const value = member(dict, key);
  if (value?.kind !== 'dict') return undefined;
  const [attributes, metadata] = [member(value, 'attributes'), member(value, 'metadata')];
  const [id, type] = [textIn(value, 'id'), textIn(value, 'type')];
  if (id === undefined || type === undefined || attributes?.kind !== 'dict' || metadata?.kind !== 'dict')
    return undefined;
  return { id, type, attributes, metadata };
}
