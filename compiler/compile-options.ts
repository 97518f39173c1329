import type { YamlVersion } from './ast/document.ts';
import type { Dict, Entry, Str } from './value/literal.ts';
import type { Value } from './value/value.ts';

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
  /** The targets that `--target` names; undefined when the stack decides. */
  readonly targets: readonly string[] | undefined;
  /** The way from the environment's output folder to the stack's folder: `../..` for `generated/<environment>`. */
  readonly home: string;
  /** `false` stops before anything is lowered and printed, for who needs only the program. */
  readonly emits?: boolean;
  /** The foreign format that the stack is written in (`--dialect`); undefined when its name tells. */
  readonly dialect?: string | undefined;
  /** What the command line says to one target; it wins over the stack. */
  readonly sections?: ReadonlyMap<string, Dict<Value>> | undefined;
  /** `--set PATH=VALUE`, in order: what is laid over the stack after its environment. Values are YAML. */
  readonly set?: readonly Entry<Str>[] | undefined;
  /** `--inherit-env`: the variables of the process that infrastructure blocks start with, weaker than what the stack says. */
  readonly inherited?: ReadonlyMap<string, Value> | undefined;
  /** `--paths`: how targets write paths of local files. */
  readonly paths?: 'relative' | 'as_written' | undefined;
  /** `--resolved`: of a Databricks bundle, the file that the CLI printed for a target. */
  readonly resolved?: ReadonlyMap<string, Str> | undefined;
  /** `--state`: of a Databricks bundle, the deployment state that the CLI keeps for a target. */
  readonly state?: ReadonlyMap<string, Str> | undefined;
  /** `--skip`: kinds of a Databricks bundle's resources that are left out. */
  readonly skip?: ReadonlySet<string> | undefined;
  /** `--files`: whether local files of a Databricks bundle are uploaded, and not only their paths given; undefined: unless `state` is given. */
  readonly uploadsFiles?: boolean | undefined;
  /** Leaves `$NAME` in DataOS manifests as it is written. */
  readonly disableInterpolation?: boolean | undefined;
  readonly allowUnresolved: boolean;
  readonly allowPlainSecrets: boolean;
}
