import type { Report } from '../../compiler/diagnostics/outcome.ts';
import type { Json, JsonObject } from '../../compiler/util/json.ts';
import { deferredPart } from '../../compiler/value/deferred.ts';
import type { Dict, Entry } from '../../compiler/value/literal.ts';
import { mapEntries } from '../../compiler/value/map.ts';
import { pickDict } from '../../compiler/value/pick.ts';
import type { Value } from '../../compiler/value/value.ts';
import { terraformDiagnostics as say } from './diagnostics.ts';
import { plainJson } from './expression.ts';
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
  const backend = withoutAssumed(section, 'backend', { words, report });
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
 * `terraform.cloud` as Terraform reads it, with nothing but plain values (STK6003) and in the place of a backend (STK6002). Undefined when there is none.
 */
export function cloudOf(section: Dict<Value>, words: Words, report: Report): JsonObject | undefined {
  const cloud = section.entries.get('cloud');
  const body = withoutAssumed(section, 'cloud', { words, report });
  if (!cloud || !body) return undefined;
  const backend = [...(pickDict(section, 'backend')?.entries.values() ?? [])].find(isUsed);
  if (backend) {
    report(say.secondBackend(backend, { first: 'cloud', second: backend.key }, [{ at: cloud, note: 'the other one' }]));
  }
  checkEach(body, report);
  return new Map([...body.entries].map(([key, { value }]) => [key, plainJson(value, words)]));
}

/** Whether Terraform keeps its state somewhere that the stack names: in a backend or in the cloud. */
export function hasBackend(section: Dict<Value>): boolean {
  if (section.entries.has('cloud')) return true;
  return [...(pickDict(section, 'backend')?.entries.values() ?? [])].some(isUsed);
}

/** `databricks_workspace: false` is none. */
function isUsed({ value }: Entry<Value>): boolean {
  return value.kind !== 'boolean' || value.value;
}

/**
 * What comes from a variable that is taken as sensitive is left for "terraform init" (STK6020): stacks of the original hand credentials to
 * their backend like this, and Terraform takes a part of a backend's configuration when it starts.
 */
function withoutAssumed(
  section: Dict<Value>,
  what: 'backend' | 'cloud',
  { words, report }: { readonly words: Words; readonly report: Report },
): Dict<Value> | undefined {
  const reduced = (dict: Dict<Value>): Dict<Value> =>
    mapEntries<Value, Value>(dict, (entry) => {
      const { key, value } = entry;
      if (value.kind === 'dict') return { ...entry, value: reduced(value) };
      if (value.kind !== 'secret' || !words.secrets.get(value.variable)?.isAssumed) return entry;
      const how = what === 'cloud' ? 'with "terraform login"' : `with "terraform init -backend-config=${key}=…"`;
      report(say.backendLeftOut(value, { key, what, how }));
      return undefined;
    });
  const part = pickDict(section, what);
  return part && reduced(part);
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
  return plainJson(value, words);
}

function checkPlain({ key, value }: Entry<Value>, report: Report): void {
  if (deferredPart(value) !== undefined) report(say.backendNotPlain(value, { key }));
  else if (value.kind === 'list') for (const item of value.items) checkPlain({ ...value, key, value: item }, report);
  else if (value.kind === 'dict') checkEach(value, report);
}

function checkEach(dict: Dict<Value>, report: Report): void {
  for (const entry of dict.entries.values()) checkPlain(entry, report);
}
