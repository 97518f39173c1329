import type { Document } from './ast/document.ts';
import type { Outcome } from './diagnostics/outcome.ts';
import type { SourceFile } from './source/source-file.ts';

/**
 * What a pass may know besides its input. Readonly, synchronous, and the only window on the world: the cli passes the disk
 * and the process, tests pass maps.
 */
export interface Env {
  /** The text of a file, or undefined when there is none. Paths use forward slashes. */
  readonly read: (path: string) => string | undefined;
  /** All files below a folder as paths, sorted; undefined when `path` is no folder. */
  readonly list: (path: string) => readonly string[] | undefined;
  /** Reads and parses one file; undefined when there is none. The same file is parsed once. */
  readonly load: (path: string) => Outcome<Document> | undefined;
  /** The process's environment variables. */
  readonly processEnvironment: ReadonlyMap<string, string>;
  readonly options: CompileOptions;
}

/** What the command line decides. */
export interface CompileOptions {
  /** The environment to lay over the stack; undefined for the bare stack. */
  readonly environment: string | undefined;
  readonly yamlVersion: '1.1' | '1.2' | undefined;
  /** `--var name=value`, in order, as a file of its own so that messages can point at it. */
  readonly variables: SourceFile | undefined;
  readonly allowUnresolved: boolean;
  readonly allowPlainSecrets: boolean;
}
