/** One element of a Go layout, named by its spelling there, or literal text. */
export type LayoutPart =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'element'; readonly name: ElementName; readonly text: string }
  | { readonly kind: 'fraction'; readonly trims: boolean; readonly digits: number; readonly text: string };

export type ElementName =
  | 'January'
  | 'Jan'
  | '1'
  | '01'
  | 'Monday'
  | 'Mon'
  | '2'
  | '_2'
  | '02'
  | '__2'
  | '002'
  | '15'
  | '3'
  | '03'
  | '4'
  | '04'
  | '5'
  | '05'
  | '2006'
  | '06'
  | 'PM'
  | 'pm'
  | 'MST'
  | ZoneElement;

export type ZoneElement =
  | 'Z0700'
  | 'Z070000'
  | 'Z07'
  | 'Z07:00'
  | 'Z07:00:00'
  | '-0700'
  | '-070000'
  | '-07'
  | '-07:00'
  | '-07:00:00';

export const rfc3339Nano = '2006-01-02T15:04:05.999999999Z07:00';

/** How a time prints itself (`Time.String`). */
export const printedTime = '2006-01-02 15:04:05.999999999 -0700 MST';

// Where several begin alike, the first that fits is taken, as in Go's `nextStdChunk`.
const candidates: readonly ElementName[] = [
  ...(['January', 'Jan', 'Monday', 'Mon', 'MST', '01', '02', '03', '04', '05', '06', '002', '15', '1'] as const),
  ...(['2006', '2', '_2', '__2', '3', '4', '5', 'PM', 'pm'] as const),
  ...(['-070000', '-07:00:00', '-0700', '-07:00', '-07'] as const),
  ...(['Z070000', 'Z07:00:00', 'Z0700', 'Z07:00', 'Z07'] as const),
];

/** The parts of `layout`, in order. See https://pkg.go.dev/time#pkg-constants. */
export function layoutParts(layout: string): readonly LayoutPart[] {
  const parts: LayoutPart[] = [];
  let literal = '';
  for (let at = 0; at < layout.length; ) {
    const part = partAt(layout, at);
    if (part === undefined) literal += layout.charAt(at++);
    else {
      if (literal !== '') parts.push({ kind: 'literal', text: literal });
      literal = '';
      parts.push(part);
      at += part.text.length;
    }
  }
  if (literal !== '') parts.push({ kind: 'literal', text: literal });
  return parts;
}

function partAt(layout: string, at: number): LayoutPart | undefined {
  const fraction = /^[.,](0+|9+)(?!\d)/.exec(layout.slice(at, at + 4096));
  if (fraction) {
    const digits = fraction[1] ?? '';
    return { kind: 'fraction', trims: digits.startsWith('9'), digits: digits.length, text: fraction[0] };
  }
  // In "_2006" the underscore is text.
  if (layout.startsWith('_2006', at)) return undefined;
  const name = candidates.find((candidate) => layout.startsWith(candidate, at) && standsAlone(layout, at, candidate));
  return name === undefined ? undefined : { kind: 'element', name, text: name };
}

/** "Month" holds no "Mon", and "Janus" no "Jan". */
function standsAlone(layout: string, at: number, name: ElementName): boolean {
  return (name !== 'Jan' && name !== 'Mon') || !/^[a-z]/.test(layout.charAt(at + 3));
}
