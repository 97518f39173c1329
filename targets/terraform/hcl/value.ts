import type { Json, JsonObject } from '../../../compiler/util/json.ts';
import { assign, close, type Lines, line, open } from './lines.ts';
import { heredoc, keyExpression, referenceExpression, textExpression } from './text.ts';

/** What texts are: templates, or addresses and the like without `${}` around them. */
export type Spelling = 'template' | 'reference';

/** Where a value goes. */
export interface Slot {
  readonly indent: string;
  /** As it is written in front of the equals sign. */
  readonly key: string;
  readonly spelling: Spelling;
}

/** An attribute, or a member of an object. Lists of several items and objects have a line for each item. */
export function writeValue(lines: Lines, { indent, key, spelling }: Slot, value: Json): void {
  const text = onOneLine(value, spelling);
  if (text !== undefined) {
    const long = typeof value === 'string' && spelling === 'template' ? heredoc(value, indent) : undefined;
    assign(lines, indent, [key, long ?? text]);
  } else writeContainer(lines, { indent, spelling, opening: `${key} = `, closing: '' }, value);
}

interface Container {
  readonly indent: string;
  readonly spelling: Spelling;
  readonly opening: string;
  readonly closing: string;
}

function writeContainer(lines: Lines, { indent, spelling, opening, closing }: Container, value: Json): void {
  const inner = `${indent}  `;
  if (isList(value)) {
    open(lines, `${indent}${opening}[`);
    for (const item of value) {
      const text = onOneLine(item, spelling);
      if (text !== undefined) line(lines, `${inner}${text},`);
      else writeContainer(lines, { indent: inner, spelling, opening: '', closing: ',' }, item);
    }
    close(lines, `${indent}]${closing}`);
  } else if (isObject(value)) {
    open(lines, `${indent}${opening}{`);
    value.forEach((item, name) => {
      const key = spelling === 'reference' ? name : keyExpression(name);
      writeValue(lines, { indent: inner, key, spelling }, item);
    });
    close(lines, `${indent}}${closing}`);
  }
}

/** Values without parts, empty ones, and lists of one such value; undefined for what takes several lines. */
function onOneLine(value: Json, spelling: Spelling): string | undefined {
  if (typeof value === 'string') return spelling === 'reference' ? referenceExpression(value) : textExpression(value);
  if (value === null || typeof value !== 'object') return String(value);
  if (isObject(value)) return value.size === 0 ? '{}' : undefined;
  if (!isList(value)) return floatText(value.float);
  const [only] = value;
  if (only === undefined) return '[]';
  return value.length === 1 && !isContainer(only) ? `[${onOneLine(only, spelling)}]` : undefined;
}

function isContainer(value: Json): boolean {
  return isObject(value) ? value.size > 0 : isList(value) && value.length > 0;
}

/** As in JSON, which has no infinities. */
function floatText(value: number): string {
  if (!Number.isFinite(value)) return 'null';
  return Number.isInteger(value) && Math.abs(value) < 1e21 ? `${value}.0` : String(value);
}

function isObject(value: Json): value is JsonObject {
  return value instanceof Map;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
