/** A part of a text, and what takes its place. Offsets in UTF-16 units. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A text with edits; of two that overlap the later one waits. Returns how many were made. */
export function edited(text: string, edits: readonly TextEdit[]): { readonly text: string; readonly count: number } {
  const inOrder = [...edits].sort((left, right) => left.start - right.start || right.end - left.end);
  let [result, at, count] = ['', 0, 0];
  for (const { start, end, text: replacement } of inOrder) {
    if (start < at) continue;
    result += text.slice(at, start) + replacement;
    at = end;
    count += 1;
  }
  return { text: result + text.slice(at), count };
}
