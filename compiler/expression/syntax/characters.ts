const nameStart = /[\p{L}_]/u;
const namePart = /[\p{L}\p{N}_]/u;

/** Whether a name can begin with this character: a letter of any script, or `_`. */
export function startsName(character: string): boolean {
  return (character >= 'a' && character <= 'z') || character === '_' || nameStart.test(character);
}

/** The offset behind the name that begins at `at`; `at` itself when none does. */
export function nameEnd(text: string, at: number, limit: number): number {
  if (at >= limit || !startsName(text.charAt(at))) return at;
  let end = at + 1;
  while (end < limit && continuesName(text.charAt(end))) end++;
  return end;
}

function continuesName(character: string): boolean {
  return (character >= 'a' && character <= 'z') || character === '_' || namePart.test(character);
}

/** The offset of the first character from `at` on that is no blank and no line break. */
export function skipBlanks(text: string, at: number, limit: number): number {
  let end = at;
  while (end < limit && isBlank(text.charCodeAt(end))) end++;
  return end;
}

function isBlank(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0xfeff;
}

/** At most 60 characters of `text`, on one line, for messages. */
export function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= 60 ? line : `${line.slice(0, 57)}...`;
}
