/** A part of a text: what is written, or a reference `${a.b[0].c}` with its path `a.b[0].c`. */
export type Part = string | { readonly path: string };

const letter = /\p{L}/u;
const inSegment = /[\p{L}\p{N}_-]/u;

/**
 * Splits a text into what is written and the references in it (specs/databricks-bundles §5.2). Segments begin with a letter; what does not have
 * the form is text. `$${` is the literal `${`, and stays as it is here. Written as a scanner: the obvious regular expression takes exponential
 * time on `${aaaa…`.
 */
export function partsOf(text: string): readonly Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (let at = text.indexOf('${'); at >= 0; at = text.indexOf('${', at)) {
    if (text[at - 1] === '$' && at - 1 >= from) {
      at += 2;
      continue;
    }
    const end = referenceEnd(text, at + 2);
    if (end < 0) {
      at += 2;
      continue;
    }
    if (at > from) parts.push(text.slice(from, at));
    parts.push({ path: text.slice(at + 2, end) });
    at = end + 1;
    from = at;
  }
  if (from < text.length) parts.push(text.slice(from));
  return parts;
}

/** The offset of the `}` of a reference whose path begins at `start`; -1 when what is there has not the form. */
function referenceEnd(text: string, start: number): number {
  let at = start;
  for (;;) {
    if (!letter.test(text.charAt(at))) return -1;
    while (inSegment.test(text.charAt(at))) at++;
    if (text[at] === '[') at = indexEnd(text, at);
    if (at < 0) return -1;
    if (text[at] === '}') return at;
    if (text[at] !== '.') return -1;
    at++;
  }
}

/** The offset behind a run of `[0][1]`. */
function indexEnd(text: string, start: number): number {
  let at = start;
  while (text[at] === '[') {
    at++;
    const digits = at;
    while (/\d/.test(text.charAt(at))) at++;
    if (at === digits || text[at] !== ']') return -1;
    at++;
  }
  return at;
}

/** The reference that a text is as a whole; undefined when it is anything else. */
export function wholeReference(text: string): string | undefined {
  if (!text.startsWith('${') || !text.endsWith('}')) return undefined;
  const [part, ...rest] = partsOf(text);
  return typeof part === 'object' && rest.length === 0 ? part.path : undefined;
}

/** `a.b[0].c` as its steps: names, and indexes as numbers. */
export function stepsOf(path: string): readonly (string | number)[] {
  return path.split('.').flatMap((segment) => {
    const [name = '', ...indexes] = segment.split('[');
    return [name, ...indexes.map((index) => Number(index.slice(0, -1)))];
  });
}
