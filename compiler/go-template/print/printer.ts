import type { Budget } from '../function.ts';

/** The flags of one `%` verb. */
export interface Flags {
  readonly sharp: boolean;
  readonly zero: boolean;
  readonly plus: boolean;
  readonly minus: boolean;
  readonly space: boolean;
  readonly width: number | undefined;
  readonly precision: number | undefined;
  /** `%#v` and `%+v`. */
  readonly sharpV: boolean;
  readonly plusV: boolean;
}

export const noFlags: Flags = {
  sharp: false,
  zero: false,
  plus: false,
  minus: false,
  space: false,
  width: undefined,
  precision: undefined,
  sharpV: false,
  plusV: false,
};

/** A printing at work: what has been written, and how the current verb writes. */
export interface Printer {
  readonly budget: Budget;
  text: string;
  flags: Flags;
  /** How deeply the value being written is nested. */
  depth: number;
  /** Over a bound: nothing more is written. The budget remembers it. */
  stopped: boolean;
}

export function printer(budget: Budget): Printer {
  return { budget, text: '', flags: noFlags, depth: 0, stopped: false };
}

/** Appends `text` as it is. */
export function write(into: Printer, text: string): void {
  if (into.stopped) return;
  into.text += text;
  if (into.text.length > 4096) into.stopped = into.budget.reserve(into.text.length) !== undefined;
}

/** Appends `text`, padded to the width with blanks or zeros: code points count. */
export function pad(into: Printer, text: string): void {
  const { width, minus } = into.flags;
  const missing = width === undefined ? 0 : width - countCharacters(text);
  if (minus) {
    write(into, text);
    writePadding(into, missing);
  } else {
    writePadding(into, missing);
    write(into, text);
  }
}

export function writePadding(into: Printer, count: number): void {
  if (count <= 0 || into.stopped) return;
  into.stopped = into.budget.reserve(into.text.length + count) !== undefined;
  if (!into.stopped) write(into, (into.flags.zero ? '0' : ' ').repeat(count));
}

/** Runs `act` with other flags. */
export function withFlags(into: Printer, flags: Partial<Flags>, act: () => void): void {
  const before = into.flags;
  into.flags = { ...before, ...flags };
  act();
  into.flags = before;
}

/** The number of code points of `text`. */
export function countCharacters(text: string): number {
  let count = text.length;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0xd800 && unit <= 0xdbff) count--;
  }
  return count;
}

/** The first `count` code points of `text`. */
export function firstCharacters(text: string, count: number | undefined): string {
  if (count === undefined || text.length <= count) return text;
  return Array.from(text.slice(0, 2 * count))
    .slice(0, count)
    .join('');
}
