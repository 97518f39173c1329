import type { Document, YamlVersion } from './ast/document.ts';
import type { Outcome } from './diagnostics/outcome.ts';
import type { Kinds } from './kinds/kind.ts';
import type { Catalogue } from './schema/catalogue.ts';
import type { Entry, Str } from './value/literal.ts';

/**
 * What a pass may know besides its input. Readonly, synchronous, and the only window on the world: the cli passes the disk
 * and the process, tests pass maps.
 */
export interface Env {
  /** The text of a file, or undefined when there is none. Paths use forward slashes. */
  readonly read: (path: string) => string | undefined;
  /** All files below a folder as paths, sorted; undefined when `path` is no folder. */
  readonly list: (path: string) => readonly string[] | undefined;
  /**
   * Reads and parses one file; undefined when there is none. The same file is parsed once.
   * `yamlVersion` is what the including file chose (`Document.yamlVersion`); the command line's choice wins over it.
   */
  readonly load: (path: string, yamlVersion?: YamlVersion) => Outcome<Document> | undefined;
  /** The process's environment variables. */
  readonly processEnvironment: ReadonlyMap<string, string>;
  /** What a stack may contain. */
  readonly kinds: Kinds;
  readonly options: CompileOptions;
  /** What providers offer, read from stackc's own files when it is asked for. */
  readonly catalogue: Catalogue;
}

/** What the command line decides. */
export interface CompileOptions {
  /** The environment to lay over the stack; undefined for the bare stack. */
  readonly environment: string | undefined;
  readonly yamlVersion: YamlVersion | undefined;
  /** `--var name=value`, in order; a later one wins. Their places are in the command line, which hides the values. */
  readonly variables: readonly Entry<Str>[];
  /**
   * The file with more variables, to be loaded with `Env.load`: `--var-file`, else `variables.<environment>.yaml`, else
   * `variables.yaml` beside the stack. Undefined when there is none. `variables` win over it.
   */
  readonly variableFile: string | undefined;
  readonly allowUnresolved: boolean;
  readonly allowPlainSecrets: boolean;
}
