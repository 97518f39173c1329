/** Code points whose one-to-one mapping is not the first choice of JavaScript's full mapping: Greek with iota below, dotted I. */
const simpleUpper: readonly (readonly [number, number, number])[] = [
  [0x1f80, 0x1f87, 8],
  [0x1f90, 0x1f97, 8],
  [0x1fa0, 0x1fa7, 8],
  [0x1fb3, 0x1fb3, 9],
  [0x1fc3, 0x1fc3, 9],
  [0x1ff3, 0x1ff3, 9],
];

/** The upper case of one character, which is always one character (`ß` stays). See https://pkg.go.dev/unicode#ToUpper. */
export function upperCharacter(character: string): string {
  const upper = character.toUpperCase();
  if (isOne(upper)) return upper;
  const point = character.codePointAt(0) ?? 0;
  const [, , shift = 0] = simpleUpper.find(([first, last]) => point >= first && point <= last) ?? [];
  return String.fromCodePoint(point + shift);
}

/** The lower case of one character, which is always one character. */
export function lowerCharacter(character: string): string {
  const lower = character.toLowerCase();
  return isOne(lower) ? lower : character === '\u0130' ? 'i' : character;
}

const titles: ReadonlyMap<string, string> = new Map([
  ['\u01c4', '\u01c5'],
  ['\u01c5', '\u01c5'],
  ['\u01c6', '\u01c5'],
  ['\u01c7', '\u01c8'],
  ['\u01c8', '\u01c8'],
  ['\u01c9', '\u01c8'],
  ['\u01ca', '\u01cb'],
  ['\u01cb', '\u01cb'],
  ['\u01cc', '\u01cb'],
  ['\u01f1', '\u01f2'],
  ['\u01f2', '\u01f2'],
  ['\u01f3', '\u01f2'],
]);

/** The title case of one character: upper case but for the Croatian digraphs and Georgian. */
export function titleCharacter(character: string): string {
  if (/[\u10d0-\u10fa\u10fd-\u10ff]/.test(character)) return character;
  return titles.get(character) ?? upperCharacter(character);
}

export function upperText(text: string): string {
  if (isAscii(text)) return text.toUpperCase();
  return mapCharacters(text, upperCharacter);
}

export function lowerText(text: string): string {
  if (isAscii(text)) return text.toLowerCase();
  return mapCharacters(text, lowerCharacter);
}

/** Applies `change` to every character; bytes that are no valid UTF-8 become U+FFFD unless the text is changed by nothing. */
export function mapCharacters(text: string, change: (character: string) => string): string {
  let result = '';
  for (const character of text) result += change(/\p{Cs}/u.test(character) ? '\ufffd' : character);
  return result;
}

function isAscii(text: string): boolean {
  return /^[\x00-\x7f]*$/.test(text);
}

function isOne(text: string): boolean {
  return text.length === 1 || (text.length === 2 && (text.codePointAt(0) ?? 0) > 0xffff);
}
