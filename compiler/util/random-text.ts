/**
 * Whether a text looks as if a machine had drawn it by lot, as it does keys and tokens: one long word whose letters and digits change so often that
 * nobody made it up to be read, or many digits of base 16. Ids with dashes, paths and names of versions do not.
 */
export function looksRandom(text: string): boolean {
  if (text.length < shortest || text.length > longest || text.includes(' ')) return false;
  if (/^[0-9a-f]{32,}$/i.test(text)) return /\d/.test(text) && /[a-f]/i.test(text);
  return /^[\w+][\w+/=.~-]+$/.test(text) && isMixed(text);
}

/** Shorter words may be made up of a few letters and a year. */
const shortest = 16;
const longest = 4000;

/** Whether letters change to digits and back several times, and small letters stand beside capital ones: `Zq9xKw3vLt7`, not `sha256`, `Python3`. */
export function isMixed(word: string): boolean {
  const changes = word.match(/[A-Za-z](?=\d)|\d(?=[A-Za-z])/g)?.length ?? 0;
  return changes >= 3 && /[A-Z]/.test(word) && /[a-z]/.test(word);
}
