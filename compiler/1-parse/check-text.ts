import { type Span, span } from '../source/span.ts';
import { typographic, unseen } from '../yaml/plain/unseen.ts';
import type { CheckedScalar } from '../yaml/read/policy.ts';
import { parseDiagnostics as say } from './diagnostics.ts';
import type { StackReading } from './stack-reading.ts';

const invisible = `[${unseen}]`;
const quoted = new RegExp(`^[${typographic}].*[${typographic}]$`, 's');

const anywhere = new RegExp(`[${unseen}${typographic}]`);

/** Where it cannot be meant: at the ends of a text, behind a colon or dash, before a number sign. */
const misleading = new RegExp(
  `^${invisible}|${invisible}$|(?<=:)${invisible}|(?<=^[-?])${invisible}|${invisible}(?=#)`,
);

/** The old way of including a file; `-<` before it did so as an item of a list. */
const oldInclude = /(-<[ \t]*)?\$\{include\.([^}\s]*)\}?/g;

/** Whether a file holds anything that plain texts must be searched for. Most do not. */
export function isSuspicious(text: string): boolean {
  return text.includes('${include.') || anywhere.test(text);
}

/**
 * What can be wrong inside of a text: STK1049 for the old way of including, STK1053 for halves of characters, STK1058 for characters
 * that nobody sees where they mislead, STK1059 for quotes that are none.
 */
export function checkText({ problems }: StackReading, text: string, { at, isEscaped, isPlain }: CheckedScalar): void {
  if (text.includes('${include.')) for (const found of oldIncludes(at)) problems.report(found);
  if (isEscaped && /\p{Surrogate}/u.test(text)) problems.report(say.halfCharacter(at, {}));
  if (isPlain && anywhere.test(text)) {
    const found = firstInvisible(at);
    if (found) problems.report(found);
    if (quoted.test(text)) problems.report(say.typographicQuotes(at, {}));
  }
}

/** STK1049 for each old include inside of a place. */
export function oldIncludes(at: Span) {
  const { file, start, end } = at;
  const before = file.text.slice(Math.max(0, start - 20), start);
  return Array.from(file.text.slice(start, end).matchAll(oldInclude), ({ 0: { length }, 1: dash, 2: path, index }) => {
    const isMerge = index === 0 && /<<[ \t]*:[ \t]*["']?$/.test(before);
    const tag = dash ? '- !extend' : isMerge ? '<<: !update' : '!use';
    const old = dash ? '-< ${include.…}' : '${include.…}';
    const place = span(file, start + index, start + index + length);
    return say.oldInclude(place, { old, instead: `${tag} ${path || 'path'}` });
  });
}

/** STK1058 for the first character that misleads inside of a place. */
export function firstInvisible({ file, start, end }: Span) {
  const index = file.text.slice(start, end).search(misleading);
  if (index < 0) return undefined;
  const place = span(file, start + index, start + index + 1);
  return say.invisibleCharacter(place, { character: nameOf(file.text.charCodeAt(start + index)) });
}

const names: ReadonlyMap<number, string> = new Map([
  [0xa0, 'no-break space'],
  [0xad, 'soft hyphen'],
  [0x200b, 'zero-width space'],
  [0x200c, 'zero-width non-joiner'],
  [0x200d, 'zero-width joiner'],
  [0x202f, 'narrow no-break space'],
  [0x2060, 'word joiner'],
  [0x3000, 'ideographic space'],
  [0xfeff, 'byte order mark'],
]);

function nameOf(code: number): string {
  const number = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  const name = names.get(code);
  return name === undefined ? number : `${number} (${name})`;
}
