/**
 * What an unquoted scalar means to one reader, as a value: `<<`, which is more only as a key, is text. A date keeps its text; `unusable`
 * is what the reader refuses (`=` in PyYAML).
 */
export type PlainValue =
  | { readonly kind: 'null' | 'date' | 'unusable' | 'string' }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'integer'; readonly value: number | bigint }
  | { readonly kind: 'float'; readonly value: number };

/** The readings that occur again and again, so that nobody allocates them. */
export const plain = {
  null: { kind: 'null' },
  date: { kind: 'date' },
  unusable: { kind: 'unusable' },
  string: { kind: 'string' },
  true: { kind: 'boolean', value: true },
  false: { kind: 'boolean', value: false },
} as const satisfies Record<string, PlainValue>;

/** Every word that is more than text to one of the readers, in the three casings that count. */
const words = new Set(
  ['null', 'true', 'false', 'yes', 'no', 'on', 'off', 'y', 'n'].flatMap((word) => [
    word,
    `${word.charAt(0).toUpperCase()}${word.slice(1)}`,
    word.toUpperCase(),
  ]),
);

/** Whether `text` might be anything but text to one of the readers. Most values are decided by their first character. */
export function canBeSpecial(text: string): boolean {
  const first = text.charCodeAt(0);
  if (first > 64) return first === 126 ? text === '~' : text.length <= 5 && words.has(text);
  if (first > 47) return first < 58 || text === '=';
  return first === 43 || first === 45 || first === 46 || text === '';
}

/**
 * The whole number with these digits (and a prefix `0x`, `0o`, `0b`): a double when it holds it exactly, else a bigint.
 * Never the double -0, which would be another number.
 */
export function wholeNumber(digits: string, negative: boolean): PlainValue {
  const size = Number(digits);
  if (Number.isSafeInteger(size)) return { kind: 'integer', value: negative && size > 0 ? -size : size };
  const exact = BigInt(digits);
  return { kind: 'integer', value: negative ? -exact : exact };
}

/** `.inf`, `-.INF`, `.nan` and so on as numbers; undefined for other text. */
export function specialFloat(text: string): number | undefined {
  if (/^\.(nan|NaN|NAN)$/.test(text)) return Number.NaN;
  if (!/^[-+]?\.(inf|Inf|INF)$/.test(text)) return undefined;
  return text.startsWith('-') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
}
