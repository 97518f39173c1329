/** What Python counts as blank: unlike JavaScript also the separators U+001C to U+001F and U+0085, but not U+FEFF. */
const blank = '[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]';

/** One run of blanks. */
export const blankEnd = new RegExp(`${blank}+`, 'u');

const onlyBlanks = new RegExp(`^${blank}+$`, 'u');
const one = new RegExp(blank, 'u');

export function isBlank(text: string): boolean {
  return onlyBlanks.test(text);
}

/** `text` without the blanks at its beginning; with `characters`, without those of them. */
export function trimStart(text: string, characters?: string): string {
  const drop = dropTest(characters);
  let start = 0;
  while (start < text.length) {
    const [character = ''] = text.slice(start, start + 2);
    if (!drop(character)) break;
    start += character.length;
  }
  return text.slice(start);
}

/** The same at the end. */
export function trimEnd(text: string, characters?: string): string {
  const drop = dropTest(characters);
  let end = text.length;
  while (end > 0) {
    const character = [...text.slice(Math.max(0, end - 2), end)].at(-1) ?? '';
    if (!drop(character)) break;
    end -= character.length;
  }
  return text.slice(0, end);
}

function dropTest(characters: string | undefined): (character: string) => boolean {
  if (characters === undefined) return (character) => one.test(character);
  const dropped = new Set(characters);
  return (character) => dropped.has(character);
}
