/** JSON pointers (RFC 6901). */

/** The parts of a pointer without their escapes; undefined when the text is no pointer, with the reason in the words of Python's jsonpointer. */
export function readPointer(text: string): { readonly parts: readonly string[] } | { readonly problem: string } {
  const broken = /~[^01]|~$/.exec(text);
  if (broken) return { problem: `Found invalid escape ${broken[0]}` };
  const [before, ...parts] = text.split('/');
  if (before !== '') return { problem: 'Location must start with /' };
  return { parts: parts.map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~')) };
}

/** One part as it stands in a pointer. */
export function escapePart(part: string): string {
  return part.replaceAll('~', '~0').replaceAll('/', '~1');
}
