import { placesIn } from '../../../ast/place-in-scalar.ts';
import type { Span } from '../../../source/span.ts';
import type { Dict, Str } from '../../../value/literal.ts';
import { pick, pickDict } from '../../../value/pick.ts';
import type { Value } from '../../../value/value.ts';
import { dataosDiagnostics as say } from '../diagnostics.ts';
import { type JsonSchema, readJsonSchema, type SchemaProblem } from '../json-schema/validate.ts';
import type { StackDefinition } from '../model/definition.ts';
import { toPlainJson } from '../plain.ts';
import type { Task } from '../world.ts';

/** Checks a stackSpec against the JSON Schema of its stack, on the user's own lines. Diagnostics: STK3407. */
export function checkStackSpec(stackSpec: Dict<Value>, definition: StackDefinition, task: Task): void {
  const schema = schemaOf(definition, task);
  if (schema === undefined) return;
  for (const problem of schema.check(toPlainJson(stackSpec))) {
    const values = { place: wordsFor(problem.path), reason: problem.reason, stack: definition.selector };
    task.report(say.stackSpecWrong(placeOf(stackSpec, problem), values));
  }
}

/** The schema of a stack; undefined where it has none, or none that can be read, which `checkDefinition` reports once. */
function schemaOf(definition: StackDefinition, task: Task): JsonSchema | undefined {
  const text = schemaText(definition);
  if (text === undefined) return undefined;
  const schema = task.world.schemas(text, () => readSchema(text.value));
  return typeof schema === 'string' ? undefined : schema;
}

function schemaText({ body }: StackDefinition) {
  const section = pickDict(body, 'stackSpecValueSchema');
  const text = section && pick(section, 'jsonSchema');
  return text?.kind === 'string' && text.value.trim() !== '' ? text : undefined;
}

/** Says what is wrong with the schema of a stack itself. Diagnostics: STK3408. */
export function checkSchema(definition: StackDefinition, report: Task['report']): void {
  const text = schemaText(definition);
  const schema = text && readSchema(text.value);
  if (text === undefined || typeof schema !== 'string') return;
  const at = placeOfMistake(text);
  report(say.schemaUnusable(at ?? text, { stack: definition.selector, reason: schema }));
}

/** Where a text stops being JSON, as far as the engine tells it. */
function placeOfMistake(text: Str): Span | undefined {
  try {
    JSON.parse(text.value);
    return undefined;
  } catch (error) {
    const position = error instanceof Error ? /at position (\d+)/.exec(error.message)?.[1] : undefined;
    if (position === undefined) return undefined;
    const at = Math.min(Number(position), text.value.trimEnd().length - 1);
    return placesIn(text)(at, at + 1);
  }
}

function readSchema(text: string): JsonSchema | string {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    return `it is no JSON (${reason.replace(/, "[\s\S]*$/, '').replace(/ in JSON.*$/, '')})`;
  }
  return readJsonSchema(parsed);
}

function wordsFor(path: readonly (string | number)[]): string {
  if (path.length === 0) return 'The stackSpec';
  return `"${path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`))
    .join('')
    .replace(/^\./, '')}"`;
}

/** The value at the path; the key itself where it is the key that may not be there. */
function placeOf(stackSpec: Dict<Value>, { path, key }: SchemaProblem): Span {
  let found: Value = stackSpec;
  for (const part of path) {
    const next: Value | undefined =
      found.kind === 'dict' ? pick(found, String(part)) : found.kind === 'list' ? found.items[Number(part)] : undefined;
    if (next === undefined) break;
    found = next;
  }
  return (key !== undefined && found.kind === 'dict' ? found.entries.get(key) : undefined) ?? found;
}
