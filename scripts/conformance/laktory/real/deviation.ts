/** A line in which a document differs for a reason. */
export interface Deviation {
  readonly why: string;
  readonly line: RegExp;
  /** What the stack must have in it for the reason to hold. */
  readonly stack?: RegExp;
  /** The version of Laktory that differs; undefined for all. */
  readonly laktory?: string;
}
