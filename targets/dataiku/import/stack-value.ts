import type { Json, JsonObject } from '../../../compiler/util/json.ts';
import { isDocument, type Wire, type WireDocument } from '../dss/wire.ts';

/** A value of DSS as a stack has it: what would be a placeholder in a stack is written so that it stays text. */
export function stackValue(value: Wire): Json {
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'string') return stackText(value);
  if (typeof value === 'number') return Number.isSafeInteger(value) ? value : { float: value };
  if (isDocument(value)) return stackMapping(value);
  return value.map(stackValue);
}

export function stackMapping(document: WireDocument): ReadonlyMap<string, Json> {
  return new Map(Object.entries(document).map(([key, value]) => [key, stackValue(value)]));
}

/** `${` begins an expression in a stack, and `{{ env.` a process variable. */
export function stackText(text: string): string {
  const plain = text.replaceAll('${', () => '$${');
  return /\{\{\s*(?:env\.|'\{\{')/.test(plain) ? plain.replaceAll('{{', "{{ '{{' }}") : plain;
}

/** Whether there is anything in a value. */
export function isFilled(value: Wire | undefined): value is Wire {
  if (value === undefined || value === null || value === '') return false;
  if (Array.isArray(value)) return value.length > 0;
  return !isDocument(value) || Object.keys(value).length > 0;
}

/** A text that says something, as a stack has it. */
export function filledText(value: Wire | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? stackText(value) : undefined;
}

/** A list or mapping with something in it, as a stack has it. */
export function listOf(value: Wire | undefined): Json | undefined {
  return isFilled(value) ? stackValue(value) : undefined;
}

/** The members that are not undefined, in their order. */
export function jsonObject(members: Readonly<Record<string, Json | undefined>>): JsonObject {
  return new Map(
    Object.entries(members).flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const])),
  );
}
