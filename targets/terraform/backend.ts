import type { Dict, Entry } from '../../compiler/ast/node.ts';
import type { Report } from '../../compiler/diagnostics/outcome.ts';
import { pickDict } from '../../compiler/ir/pick.ts';
import type { Program, ProgramIndex } from '../../compiler/ir/program.ts';
import type { TextPart, Value } from '../../compiler/ir/value.ts';
import type { Json, JsonObject } from '../../compiler/util/json.ts';
import { terraformDiagnostics as say } from './diagnostics.ts';
import { dictToJson, toJson } from './expression.ts';

/** The original's own backend: it asked Databricks for a token while compiling, which a compiler without a network cannot. */
const ofTheOriginal = 'databricks_workspace';

/**
 * `terraform.backend` as Terraform reads it: one backend (STK6002) with nothing but plain values (STK6003), because it is looked at
 * before there are variables or resources. A backend without settings (`local:`) is an empty block. Undefined when there is none.
 */
export function backendOf({ targets, index }: Program, report: Report): JsonObject | undefined {
  const own = targets.get('terraform');
  const backend = own && pickDict(own, 'backend');
  const entries = [...(backend?.entries.values() ?? [])].filter((entry) => isBackend(entry, report));
  const [first, second] = entries;
  if (!first) return backend && backend.entries.size === 0 ? new Map() : undefined;
  if (second) {
    const names = { first: first.key, second: second.key };
    report(say.secondBackend(second, names, [{ at: first, note: 'the other one' }]));
  }
  for (const entry of entries) checkPlain(entry, report);
  return new Map(entries.map(({ key, value }) => [key, bodyOf(value, index)]));
}

function isBackend({ key, value, ...at }: Entry<Value>, report: Report): boolean {
  if (key !== ofTheOriginal) return true;
  if (value.kind === 'boolean' && !value.value) return false;
  report(say.workspaceBackend(at, {}));
  return false;
}

function bodyOf(value: Value, index: ProgramIndex): Json {
  if (value.kind === 'null') return new Map();
  return value.kind === 'dict' ? dictToJson(value, index) : toJson(value, index);
}

function checkPlain({ key, value }: Entry<Value>, report: Report): void {
  if (value.kind === 'ref' || value.kind === 'secret' || (value.kind === 'text' && !value.parts.every(isWritten)))
    report(say.backendNotPlain(value, { key }));
  else if (value.kind === 'list') for (const item of value.items) checkPlain({ ...value, key, value: item }, report);
  else if (value.kind === 'dict') checkEach(value, report);
}

/** A variable without a value stays text; that was reported where variables are looked up. */
function isWritten(part: TextPart): boolean {
  return typeof part === 'string' || (part.kind === 'native' && part.expression.startsWith('vars.'));
}

function checkEach(dict: Dict<Value>, report: Report): void {
  for (const entry of dict.entries.values()) checkPlain(entry, report);
}
