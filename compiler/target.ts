import type { Outcome } from './diagnostics/outcome.ts';
import type { Program } from './ir/program.ts';
import type { Json } from './util/json.ts';

/** One lowered tree: what the file says, before it is spelled. */
export interface Artifact {
  /** Relative to the target's folder, forward slashes. */
  readonly path: string;
  readonly tree: Json;
}

/** A text to be written. `path` is relative to the folder of the environment: `terraform/stack.tf.json`. */
export interface OutputFile {
  readonly path: string;
  readonly text: string;
}

/** What artifacts are for. `lower` decides, `print` only spells; files are written by the cli. */
export interface Target {
  /** Also the folder name under targets/ and under golden/<case>/expected/. */
  readonly name: string;
  lower(program: Program, env: TargetEnv): Outcome<readonly Artifact[]>;
  print(artifact: Artifact): string;
}

/** What a target may know besides the program. */
export interface TargetEnv {
  /** The name of the stack file as the generated header shows it: relative to its own folder, so no machine's path. */
  readonly stackFile: string;
}
