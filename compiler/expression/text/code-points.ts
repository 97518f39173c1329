/** Texts by code points, as Python counts them. Texts without surrogates, nearly all, are handled by their units. */

const surrogate = /[\ud800-\udfff]/;

export function isSimple(text: string): boolean {
  return !surrogate.test(text);
}

/** What it costs to find a position in `text`: with surrogates all before it must be counted. */
export function workOf(text: string): number {
  return isSimple(text) ? text.length >> 6 : text.length >> 1;
}

export function lengthOf(text: string): number {
  return isSimple(text) ? text.length : [...text].length;
}

/** The code point at `index`, which counts from the end when negative. */
export function characterAt(text: string, index: number): string | undefined {
  const characters = isSimple(text) ? text : [...text];
  return characters[index < 0 ? characters.length + index : index];
}

/** The code points from `start` up to `end`, both counted from the beginning. */
export function sliceText(text: string, start: number, end: number): string {
  if (end <= start) return '';
  return isSimple(text) ? text.slice(start, end) : [...text].slice(start, end).join('');
}

/** How many code points stand before the unit at `offset`. */
export function indexAt(text: string, offset: number): number {
  return offset < 0 ? offset : lengthOf(text.slice(0, offset));
}
