import { decode } from 'html-entities';
import { transliterate } from './transliterate.ts';

/** How a text becomes a name that somebody else's rules allow. */
export interface SlugRules {
  /** Runs of what is not allowed; each becomes one dash. */
  readonly disallowed: RegExp;
  /** The longest result, in characters. */
  readonly maximum: number;
  readonly keepsCase: boolean;
}

/**
 * The slug of a text as python-slugify makes it (specs/prefect §2), step by step in its order: quotes, transliteration, HTML entities, letter case,
 * commas in numbers, what is not allowed, dashes, length. Can be empty.
 */
export function slug(text: string, { disallowed, maximum, keepsCase }: SlugRules): string {
  const ascii = transliterate(text.replace(/'+/g, '-').normalize('NFKD'));
  const decoded = decodeEntities(ascii).normalize('NFKD');
  const cased = keepsCase ? decoded : decoded.toLowerCase();
  const dashed = cased
    .replace(/'+/g, '')
    .replace(/(?<=\d),(?=\d)/g, '')
    .replace(disallowed, '-')
    .replace(/-{2,}/g, '-');
  const trimmed = trimDashes(dashed);
  return trimmed.length < maximum ? trimmed : trimDashes(trimmed.slice(0, maximum));
}

/** Named entities of HTML 4, then decimal, then hexadecimal ones; a number that is no character leaves all of its kind as they are. */
function decodeEntities(text: string): string {
  const named = text.replace(/&[A-Za-z][A-Za-z0-9]*;/g, (entity) =>
    decode(entity, { level: 'html4', scope: 'strict' }),
  );
  const decimal = decodeNumbers(named, /&#(\d+);/g, 10);
  return decodeNumbers(decimal, /&#x([\da-fA-F]+);/g, 16);
}

function decodeNumbers(text: string, pattern: RegExp, base: number): string {
  const numbers = [...text.matchAll(pattern)].map(([, digits = '']) => Number.parseInt(digits, base));
  if (numbers.some((number) => number > 0x10ffff)) return text;
  return text.replace(pattern, (_, digits: string) => String.fromCodePoint(Number.parseInt(digits, base)));
}

function trimDashes(text: string): string {
  return text.replace(/^-+|-+$/g, '');
}
