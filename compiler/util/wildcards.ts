/** One part of a pattern: characters as they are, one character, any number of characters, or any number of folders (each with its slash). */
export type Wildcard =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'one' | 'several'; readonly fits: (character: string) => boolean }
  | { readonly kind: 'folders' };

/**
 * Whether `text` as a whole fits `parts`. All ways to read the pattern are followed at once, so that it takes as long as the text times the pattern; a regular expression
 * of several stars tries them one after the other, which takes for ever.
 */
export function fitsWildcards(text: string, parts: readonly Wildcard[]): boolean {
  const characters = [...text];
  let reached: readonly boolean[] = [true];
  for (const part of parts) {
    reached = after(part, reached, characters);
    if (!reached.includes(true)) return false;
  }
  return reached[characters.length] === true;
}

/** Where one may be behind `part`, of where one was before it. */
function after(part: Wildcard, before: readonly boolean[], characters: readonly string[]): readonly boolean[] {
  switch (part.kind) {
    case 'text':
      return afterText([...part.text], before, characters);
    case 'one':
      return [false, ...characters.map((character, at) => before[at] === true && part.fits(character))];
    case 'several':
      return sweep(before, characters, part.fits);
    default:
      return afterFolders(before, characters);
  }
}

function afterText(text: readonly string[], before: readonly boolean[], characters: readonly string[]): boolean[] {
  const reached: boolean[] = [];
  for (let at = 0; at + text.length <= characters.length; at++)
    reached[at + text.length] = before[at] === true && text.every((one, index) => one === characters[at + index]);
  return reached;
}

function sweep(before: readonly boolean[], characters: readonly string[], fits: (one: string) => boolean): boolean[] {
  const reached: boolean[] = [];
  for (let at = 0; at <= characters.length; at++)
    reached[at] = before[at] === true || (reached[at - 1] === true && fits(characters[at - 1] ?? ''));
  return reached;
}

/** Behind any slash that a folder with a name stands in front of. */
function afterFolders(before: readonly boolean[], characters: readonly string[]): boolean[] {
  const reached: boolean[] = [];
  let isInFolder = false;
  let isBehindFolder = false;
  for (let at = 0; at <= characters.length; at++) {
    const isReached: boolean = before[at] === true || isBehindFolder;
    reached[at] = isReached;
    isBehindFolder = characters[at] === '/' && isInFolder;
    isInFolder = characters[at] !== '/' && (isReached || isInFolder);
  }
  return reached;
}
