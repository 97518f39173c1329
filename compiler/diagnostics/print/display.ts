/**
 * Text from a user's file as a terminal may show it: tabs become two blanks; characters that would move the cursor, color
 * the screen or turn the reading direction, and those that nobody sees, become visible stand-ins, so that a file cannot make a message lie.
 */
export function display(text: string): string {
  return text.replace(/[\t\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\u00AD\u200B\u2060\uFEFF]/gu, standIn);
}

/** How many columns `shown` (a result of `display`) takes: wide characters two, combining marks none. */
export function columns(shown: string): number {
  // The common case costs one test.
  if (/^[\x20-\x7e]*$/.test(shown)) return shown.length;
  let count = 0;
  for (const character of shown) count += width(character);
  return count;
}

function standIn(character: string): string {
  if (character === '\t') return '  ';
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  if (code === 0x7f) return '\u2421';
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}

const nothing = /[\p{Mn}\p{Me}\p{Cf}]/u;
// East Asian Wide and Fullwidth in blocks, which is as exact as terminals are among themselves.
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|[\u{20000}-\u{3fffd}]/u;

function width(character: string): number {
  if (nothing.test(character)) return 0;
  return wide.test(character) ? 2 : 1;
}
