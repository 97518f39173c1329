import { characterClass } from '../../util/character-class.ts';

/** Whether a text has signs of a pattern. */
export function hasGlob(text: string): boolean {
  return /[*?[]/.test(text);
}

/** Go's patterns of paths: `*` and `?` stay within one part, `[…]` is a class, and `**` is the same as `*`. */
export function globMatcher(pattern: string): (path: string) => boolean {
  let source = '';
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern.charAt(at);
    if (character === '*') source += '[^/]*';
    else if (character === '?') source += '[^/]';
    else if (character === '[') {
      const end = pattern.indexOf(']', at + 2);
      if (end < 0) source += '\\[';
      else {
        const set = pattern.slice(at + 1, end);
        source += characterClass(set.replace(/^\^/, ''), set.startsWith('^'));
        at = end;
      }
    } else source += character.replace(/[.+^${}()|\]\\/]/g, '\\$&');
  }
  // Neighbouring stars say nothing more than one, and would cost time.
  const expression = new RegExp(`^${source.replaceAll(/(?:\[\^\/\]\*)+/g, '[^/]*')}$`, 'u');
  return (path) => expression.test(path);
}
