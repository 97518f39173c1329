import { misuse, type Run, spend, spendText } from './run.ts';
import type { Locate } from './value.ts';
import { describe, isCallable, type TemplateValue } from './value.ts';

/** How deeply lists and mappings may be nested: deeper ones hold themselves. */
const deepest = 200;

interface Style {
  /** Blanks for each level, or a text; nothing for all on one line. */
  readonly spaces: TemplateValue;
  readonly at: Locate;
}

/** `value` as JSON text, as `JSON.stringify` writes it; whole numbers keep all their digits. */
export function jsonText(run: Run, value: TemplateValue, { spaces, at }: Style): string {
  const unit = typeof spaces === 'number' ? ' '.repeat(Math.min(10, Math.max(0, spaces))) : '';
  const text = print({ run, at, unit: typeof spaces === 'string' ? spaces.slice(0, 10) : unit }, value, '');
  return spendText(run, text.length, at) ? text : '';
}

interface Printing {
  readonly run: Run;
  readonly at: Locate;
  readonly unit: string;
}

function print(printing: Printing, value: TemplateValue, indent: string, depth = 0): string {
  const { run, at } = printing;
  if (!spend(run, 1 + (typeof value === 'string' ? value.length >> 6 : 0), at)) return '';
  if (value === undefined || value === null) return 'null';
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : 'null';
  if (typeof value !== 'object') return String(value);
  if (isCallable(value) || depth > deepest) {
    misuse(run, at, '"dump"', isCallable(value) ? `cannot write ${describe(value)}` : 'was given a list in itself');
    return '';
  }
  return printParts(printing, value, indent, depth + 1);
}

function printParts(
  printing: Printing,
  value: TemplateValue[] | Map<string, TemplateValue>,
  indent: string,
  depth: number,
): string {
  const { unit } = printing;
  const inner = indent + unit;
  const parts = Array.isArray(value)
    ? value.map((item) => print(printing, item, inner, depth))
    : Array.from(value)
        .filter(([, item]) => item !== undefined)
        .map(([key, item]) => `${JSON.stringify(key)}:${unit ? ' ' : ''}${print(printing, item, inner, depth)}`);
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  if (parts.length === 0 || unit === '') return `${open}${parts.join(',')}${close}`;
  return `${open}\n${inner}${parts.join(`,\n${inner}`)}\n${indent}${close}`;
}
