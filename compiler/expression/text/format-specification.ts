/** Python's format specification: `[[fill]align][sign][z][#][0][width][grouping][.precision][type]`. */
export interface Specification {
  readonly fill: string;
  readonly align: '<' | '>' | '=' | '^' | undefined;
  readonly sign: '-' | '+' | ' ';
  /** `#`: prefixes for other bases, and a point where digits would otherwise be dropped. */
  readonly alternate: boolean;
  /** `z`: no minus before a zero. */
  readonly noMinusZero: boolean;
  readonly width: number;
  readonly grouping: ',' | '_' | '';
  readonly precision: number | undefined;
  /** One letter, `%`, or nothing. */
  readonly type: string;
}

const pattern =
  /^(?:(?<fill>.)(?<filled>[<>=^])|(?<align>[<>=^]))?(?<sign>[-+ ])?(?<z>z)?(?<alternate>#)?(?<zero>0)?(?<width>\d+)?(?<grouping>[,_])?(?:\.(?<precision>\d+))?(?<type>[a-zA-Z%])?$/su;

/** More than any width or precision that means something. */
const largest = 10_000;

/** Undefined when `text` is no specification; a text that says why when its numbers are too large. */
export function parseSpecification(text: string): Specification | string | undefined {
  const groups = pattern.exec(text)?.groups;
  if (!groups) return undefined;
  const width = Number(groups['width'] ?? 0);
  const precision = groups['precision'] === undefined ? undefined : Number(groups['precision']);
  if (width > largest || (precision ?? 0) > largest) return `widths and precisions end at ${largest}`;
  const zero = groups['zero'] !== undefined;
  return {
    fill: groups['fill'] ?? (zero ? '0' : ' '),
    align: alignOf(groups['filled'] ?? groups['align']) ?? (zero ? '=' : undefined),
    sign: groups['sign'] === '+' ? '+' : groups['sign'] === ' ' ? ' ' : '-',
    alternate: groups['alternate'] !== undefined,
    noMinusZero: groups['z'] !== undefined,
    width,
    grouping: groups['grouping'] === ',' ? ',' : groups['grouping'] === '_' ? '_' : '',
    precision,
    type: groups['type'] ?? '',
  };
}

function alignOf(text: string | undefined): Specification['align'] {
  return text === '<' || text === '>' || text === '=' || text === '^' ? text : undefined;
}
