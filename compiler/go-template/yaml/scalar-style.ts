import { readGo } from '../../yaml/plain/go.ts';
import { byteLength } from '../go-string.ts';

export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal';

/** What the characters of a scalar allow. */
interface Findings {
  readonly multiline: boolean;
  readonly special: boolean;
  readonly plain: boolean;
  readonly single: boolean;
  readonly block: boolean;
}

const breaks = '\\n\\r\\u0085\\u2028\\u2029';
const anyBreak = new RegExp(`[${breaks}]`);
const leadingOrTrailing = new RegExp(`^[ ${breaks}]|[ ${breaks}]$`);
const breakThenSpace = new RegExp(`[${breaks}] `);
const spaceThenBreak = new RegExp(` [${breaks}]`);
const unprintable = /[^\n\x20-\x7e\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd]/;
const startIndicator = /^(?:---|\.\.\.|[#,[\]{}&*!|>'"%@`]|[?:-](?:[ \t]|$))/;
const innerIndicator = new RegExp(`.:(?:[ \\t]|$)|[ \\t\\0${breaks}]#`, 's');
const base60 = /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?$/;

/**
 * Decides how yaml.v2's emitter writes string `text`: `key` says that it is a mapping key that fits on one line
 * (`isSimpleKey`). See `yaml_emitter_analyze_scalar` and `yaml_emitter_select_scalar_style` in `emitterc.go`, `stringv` in `encode.go`.
 */
export function scalarStyle(text: string, key: boolean): ScalarStyle {
  const found = analyze(text);
  if (text.includes('\n')) return found.block && !key ? 'literal' : 'double';
  if (!staysString(text)) return 'double';
  if (key && found.multiline) return 'double';
  if (found.plain) return 'plain';
  return found.single ? 'single' : 'double';
}

/** Whether a key is written before its colon; others stand after a `?` on lines of their own. */
export function isSimpleKey(text: string): boolean {
  return !anyBreak.test(text) && byteLength(text) <= 128;
}

/** Whether the character must be escaped between double quotes. Astral characters must: a surrogate counts. */
export function isUnprintable(character: string): boolean {
  return unprintable.test(character);
}

function staysString(text: string): boolean {
  return readGo(text).kind === 'string' && !base60.test(text);
}

function analyze(text: string): Findings {
  const special = unprintable.test(text) || spaceThenBreak.test(text);
  const multiline = anyBreak.test(text);
  const indicators = startIndicator.test(text) || innerIndicator.test(text);
  return {
    multiline,
    special,
    plain: !special && !multiline && !indicators && !leadingOrTrailing.test(text),
    single: !special && !breakThenSpace.test(text),
    block: !special && !text.endsWith(' '),
  };
}
