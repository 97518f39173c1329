/** A part of a text, as offsets. */
export interface Part {
  readonly start: number;
  readonly end: number;
}
