import type { Report } from '../../compiler/diagnostics/outcome.ts';
import type { SecretVariable } from '../../compiler/ir/program.ts';
import type { Json, JsonObject } from '../../compiler/util/json.ts';
import { deferredPart } from '../../compiler/value/deferred.ts';
import type { Dict, Entry } from '../../compiler/value/literal.ts';
import { mapEntries } from '../../compiler/value/map.ts';
import { pickDict } from '../../compiler/value/pick.ts';
import type { Value } from '../../compiler/value/value.ts';
import { terraformDiagnostics as say } from './diagnostics.ts';
import { dictToJson, toJson } from './expression.ts';
import type { Words } from './words.ts';

/**
 * A file of the Databricks workspace, as the original kept the state. In the document it is "http" without anything: where the file is and with which token it is reached is told when
 * Terraform starts (`workspaceFile` in engine.ts), because a compiler asks nobody and writes no credentials.
 */
const workspaceBackend = 'databricks_workspace';

/**
 * `terraform.backend` as Terraform reads it: one backend (STK6002) with nothing but plain values (STK6003), because it is looked at
 * before there are variables or resources. A backend without settings (`local:`) is an empty block. Undefined when there is none.
 */
export function backendOf(section: Dict<Value>, words: Words, report: Report): JsonObject | undefined {
  const backend = withoutAssumed(pickDict(section, 'backend'), words.secrets, report);
  const entries = [...(backend?.entries.values() ?? [])].filter((entry) => isBackend(entry, report));
  const [first, second] = entries;
  if (!first) return backend && backend.entries.size === 0 ? new Map() : undefined;
  if (second) {
    const names = { first: first.key, second: second.key };
    report(say.secondBackend(second, names, [{ at: first, note: 'the other one' }]));
  }
  for (const entry of entries) checkPlain(entry, report);
  const isWorkspace = first.key === workspaceBackend;
  return new Map<string, Json>(
    isWorkspace ? [['http', new Map()]] : entries.map(({ key, value }) => [key, bodyOf(value, words)]),
  );
}

/**
 * What comes from a variable that is taken as sensitive is left for "terraform init" (STK6020): stacks of the original hand credentials to
 * their backend like this, and Terraform takes a part of a backend's configuration when it starts.
 */
function withoutAssumed(
  backend: Dict<Value> | undefined,
  secrets: ReadonlyMap<string, SecretVariable>,
  report: Report,
): Dict<Value> | undefined {
  return (
    backend &&
    mapEntries<Value, Value>(backend, (entry) => {
      const { key, value } = entry;
      if (value.kind === 'dict') return { ...entry, value: withoutAssumed(value, secrets, report) ?? value };
      if (value.kind !== 'secret' || !secrets.get(value.variable)?.isAssumed) return entry;
      report(say.backendLeftOut(value, { key }));
      return undefined;
    })
  );
}

/** Whether the stack keeps its state in the workspace. */
export function isInWorkspace(section: Dict<Value>): boolean {
  const value = pickDict(section, 'backend')?.entries.get(workspaceBackend)?.value;
  return value?.kind === 'boolean' && value.value;
}

function isBackend({ key, value, ...at }: Entry<Value>, report: Report): boolean {
  if (key !== workspaceBackend) return true;
  if (value.kind === 'boolean') return value.value;
  report(say.workspaceBackend(at, {}));
  return false;
}

function bodyOf(value: Value, words: Words): Json {
  if (value.kind === 'null') return new Map();
  return value.kind === 'dict' ? dictToJson(value, words) : toJson(value, words);
}

function checkPlain({ key, value }: Entry<Value>, report: Report): void {
  if (deferredPart(value) !== undefined) report(say.backendNotPlain(value, { key }));
  else if (value.kind === 'list') for (const item of value.items) checkPlain({ ...value, key, value: item }, report);
  else if (value.kind === 'dict') checkEach(value, report);
}

function checkEach(dict: Dict<Value>, report: Report): void {
  for (const entry of dict.entries.values()) checkPlain(entry, report);
}
