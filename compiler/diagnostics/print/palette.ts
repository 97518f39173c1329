/** How the parts of a printed message are colored. Passed in, so that printing stays pure. */
export interface Palette {
  readonly error: Paint;
  readonly warning: Paint;
  /** What should stand out without alarm: places, hints, related notes. */
  readonly accent: Paint;
  readonly strong: Paint;
  /** Frames, line numbers and other scenery. */
  readonly faint: Paint;
  /** Lines of a difference. */
  readonly added: Paint;
  readonly removed: Paint;
}

export type Paint = (text: string) => string;

const same: Paint = (text) => text;

/** No colors: for files, pipes, tests and golden cases. */
export const plainPalette: Palette = {
  error: same,
  warning: same,
  accent: same,
  strong: same,
  faint: same,
  added: same,
  removed: same,
};
