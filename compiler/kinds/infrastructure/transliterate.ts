import unidecode from 'unidecode';

/**
 * Text in ASCII: `é` is `e`, `ß` is `ss`, `日本` is `Ri Ben `. Characters outside the tables vanish. Each character by itself, because the library
 * would otherwise take two neighbours for one character in UTF-8.
 */
export function transliterate(text: string): string {
  return [...text].map((character) => (character < '\u0080' ? character : unidecode(character))).join('');
}
