import { fromByteString, toByteString } from './byte-string.ts';
import { lowerCharacter, mapCharacters, titleCharacter, upperCharacter } from './letter-case.ts';
import { isSpace } from './space.ts';

/** Each word's first letter in title case; a word ends at what is no letter, digit or underscore. https://pkg.go.dev/strings#Title. */
export function titleWords(text: string): string {
  let afterSeparator = true;
  return mapCharacters(text, (character) => {
    const changed = afterSeparator ? titleCharacter(character) : character;
    afterSeparator = separates(character);
    return changed;
  });
}

function separates(character: string): boolean {
  if (character <= '\x7f') return !/\w/.test(character);
  return !/[\p{L}\p{Nd}]/u.test(character) && isSpace(character);
}

/** Each word's first letter in lower case; words end at white space. goutils `Uncapitalize`. */
export function untitleWords(text: string): string {
  let atStart = true;
  return mapCharacters(text, (character) => {
    const changed = atStart && !isSpace(character) ? lowerCharacter(character) : character;
    atStart = isSpace(character);
    return changed;
  });
}

/** Upper case becomes lower, lower case upper, at a word's start title case. goutils `SwapCase`. */
export function swapCase(text: string): string {
  let atStart = true;
  return mapCharacters(text, (character) => {
    const lower = /\p{Ll}/u.test(character);
    const cased = lower || /[\p{Lu}\p{Lt}]/u.test(character);
    const start = atStart;
    atStart = cased ? false : isSpace(character);
    if (!cased) return character;
    if (!lower) return lowerCharacter(character);
    return start ? titleCharacter(character) : upperCharacter(character);
  });
}

/** The first byte of each word, read as Latin-1, as goutils `Initials` does. */
export function initials(text: string): string {
  let atStart = true;
  let found = '';
  for (const byte of toByteString(text)) {
    if (isSpace(byte)) atStart = true;
    else if (atStart) {
      found += byte;
      atStart = false;
    }
  }
  return found;
}

/** The text without white space; where there is any, its bytes are read as Latin-1, as goutils `DeleteWhiteSpace` does. */
export function withoutSpace(text: string): string {
  const bytes = [...toByteString(text)];
  const kept = bytes.filter((byte) => !isSpace(byte));
  return kept.length === bytes.length ? text : kept.join('');
}

/** `text` cut to `width` bytes, three of them dots; `left` bytes may be cut at the front. goutils `AbbreviateFull`. */
export function abbreviate(text: string, left: number, width: number): string {
  return fromByteString(abbreviateBytes(toByteString(text), left, width));
}

function abbreviateBytes(bytes: string, left: number, width: number): string {
  if (width < 4) return '';
  if (bytes.length <= width) return bytes;
  const wanted = Math.min(left, bytes.length);
  const offset = bytes.length - wanted < width - 3 ? bytes.length - (width - 3) : wanted;
  if (offset <= 4) return `${bytes.slice(0, width - 3)}...`;
  if (width < 7) return '';
  if (offset + width - 3 < bytes.length) return `...${abbreviateBytes(bytes.slice(offset), 0, width - 3)}`;
  return `...${bytes.slice(bytes.length - (width - 3))}`;
}
