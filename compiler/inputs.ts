/**
 * What a compilation asked its surroundings for: as long as all answers stay the same, so does its result. Editors watch this, and a
 * result that is kept holds as long as this holds.
 */
export interface Inputs {
  /** Files that were read, with their texts. */
  readonly files: ReadonlyMap<string, string>;
  /** Files that were looked for in vain, or could not be read. */
  readonly missing: ReadonlySet<string>;
  /** Folders that were listed, with the files below them; undefined where there was no such folder. */
  readonly folders: ReadonlyMap<string, readonly string[] | undefined>;
  /** The names of process variables that were asked for, set or not. Values are not kept: they may be secrets. */
  readonly variables: ReadonlySet<string>;
}
