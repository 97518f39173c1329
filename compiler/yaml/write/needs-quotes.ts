import { readCore } from '../plain/core.ts';
import { readGo } from '../plain/go.ts';
import { canBeSpecial } from '../plain/plain-value.ts';
import { readPyyaml } from '../plain/pyyaml.ts';
import { typographic, unseen } from '../plain/unseen.ts';

/** What some reader of YAML 1.1 takes for a number or date, though none of the tables does: `01:30`, `.`, `E0`, `2023-02-30`. */
const wideReadings = [
  /^[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9_]*)?$/,
  /^[-+]?[0-9_]*\.[0-9_]*$/,
  /^[-+]?0[bBoOxX][0-9a-fA-F_]*$/,
  /^[-+]?[0-9_]*(\.[0-9_]*)?[eE][-+]?[0-9]+$/,
  /^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt ]|$)/,
];

/** Signs that begin something else; `-` does so only before a blank. Cautious with `?` and `:`, which are fine before text. */
const indicator = /^[?:,[\]{}#&*!|>'"%@`]|^-(?:$| )|^(?:---|\.\.\.)|^<<$/;

/** A colon or number sign that would end the text. */
const innerIndicator = /:(?: |$)| #/;

/** Our own reader refuses these outside of quotes (STK1058, STK1059). */
const blank = `[${unseen}]`;
const misleading = new RegExp(
  `^${blank}|${blank}$|:${blank}|^[-?]${blank}|${blank}#|^[${typographic}].*[${typographic}]$`,
  's',
);

/**
 * Whether the printable text `text` must stand in quotes, in block style, so that every reader takes it as this text: YAML 1.1
 * (PyYAML and the published types), the core schema of YAML 1.2, and Go's.
 */
export function needsQuotes(text: string): boolean {
  if (indicator.test(text) || innerIndicator.test(text) || text.startsWith(' ') || text.endsWith(' ')) return true;
  if (misleading.test(text)) return true;
  return (canBeSpecial(text) || /^[eE]/.test(text)) && isSpecial(text);
}

/** What no number and no date has; texts with it that begin like one are none. */
const noNumber = /^[-+.0-9].*[^-+.0-9a-fA-FxXoOtTzZinIN_: ]/s;

function isSpecial(text: string): boolean {
  if (noNumber.test(text)) return false;
  const readings = [readCore(text), readPyyaml(text), readGo(text)];
  return readings.some(({ kind }) => kind !== 'string') || wideReadings.some((reading) => reading.test(text));
}
