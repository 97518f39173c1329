/** The text with U+FFFD for each byte that is no valid UTF-8. */
export function wellFormed(text: string): string {
  return text.toWellFormed();
}
