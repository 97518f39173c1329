import { readFileSync } from 'node:fs';
import type { Sort } from './signatures.ts';

/** Lists of texts by what they are for, from a file beside this one. */
export function readTexts(file: string): Readonly<Partial<Record<Sort, readonly string[]>>> {
  return JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'));
}
