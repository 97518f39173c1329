import type { Document, YamlVersion } from './ast/document.ts';
import type { CompileOptions } from './compile-options.ts';
import type { Outcome } from './diagnostics/outcome.ts';
import type { Inputs } from './inputs.ts';
import type { BuildStep, Built } from './ir/output-file.ts';
import type { Jq } from './jq.ts';
import type { Kinds } from './kinds/kind.ts';
import type { ProviderTypes } from './schema/provider-types.ts';
import type { SharedWork } from './shared-work.ts';
import type { SourceFile } from './source/source-file.ts';
import type { Target } from './target.ts';
import type { Trace } from './value/origin.ts';

/**
 * What a pass may know besides its input. Readonly, synchronous, and the only window on the world: the cli passes the disk
 * and the process, tests pass maps.
 */
export interface Env {
  /**
   * The text of a file; undefined when there is none. What is there but cannot be read as text is undefined, too, and reported
   * (STK8022, STK8023). Paths use forward slashes.
   */
  readonly read: (path: string) => Outcome<string | undefined>;
  /** All files below a folder as paths, sorted; undefined when `path` is no folder, or one that cannot be read as a whole. */
  readonly list: (path: string) => readonly string[] | undefined;
  /** The files in the folder in which `path` is, or would be, for suggestions. Folders below are not looked into. */
  readonly beside: (path: string) => readonly string[];
  /**
   * Reads and parses one file; undefined when there is none. The same file is parsed once.
   * `yamlVersion` is what the including file chose (`Document.yamlVersion`); the command line's choice wins over it.
   */
  readonly load: (path: string, yamlVersion?: YamlVersion) => Outcome<Document> | undefined;
  /** Reads YAML that is in no file of the user's: what a template made. */
  readonly parse: (file: SourceFile) => Outcome<Document>;
  /** The process's environment variables. Ask only for what counts: what was asked for is part of `inputs`. */
  readonly processEnvironment: Pick<ReadonlyMap<string, string>, 'get' | 'keys'>;
  /** What came of a build step of this stack; undefined where none was run, as for `check`: then its result is foreseen as well as possible. */
  readonly built?: ((step: BuildStep) => Built | undefined) | undefined;
  /** What was asked for so far. */
  readonly inputs: Inputs;
  /** What the compilations of one stack for several environments have in common; undefined for a single one. */
  readonly shared?: SharedWork | undefined;
  /** Every document that was loaded so far, by path. */
  readonly documents: ReadonlyMap<string, Document>;
  /** The text of a file that is part of stackc: `kinds/kubernetes/generated/1.34.json`, `templates/kubernetes/service.yaml.njk`. */
  readonly readBuiltIn: (path: string) => string | undefined;
  /** jq, for the filters of DataOS stacks; loaded when it is first called. */
  readonly jq: Jq;
  /** What a stack may contain. */
  readonly kinds: Kinds;
  /** Every target, in the order in which they are asked to take a resource. */
  readonly targets: readonly Target[];
  readonly options: CompileOptions;
  /** Hears where every value comes from; undefined in ordinary runs. */
  readonly trace?: Trace | undefined;
  /** What providers offer, read from stackc's own files when it is asked for. */
  readonly types: ProviderTypes;
}
