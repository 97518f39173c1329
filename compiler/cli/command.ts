import type { Compiler } from './compiler.ts';
import type { Invocation } from './invocation.ts';
import type { Option } from './option.ts';
import type { World } from './world.ts';

/** One command: what help says about it, and where its code is. */
export interface Command {
  readonly name: string;
  /** Half a sentence for the list of commands. */
  readonly summary: string;
  /** What the command takes besides options, as help shows it; undefined when it takes nothing. */
  readonly argument:
    | {
        readonly name: string;
        readonly help: string;
        readonly isRepeatable?: boolean;
        /** The words that the first one may be, for completion. */
        readonly words?: readonly string[];
      }
    | undefined;
  readonly options: readonly Option[];
  /** The command runs another program, and passes on to it what stands behind `--`: half a sentence for help. */
  readonly extra?: string;
  /** What somebody new should know, in a few lines. */
  readonly description: string;
  /** Command lines with what they do. */
  readonly examples: readonly (readonly [string, string])[];
  /** The code; what is not needed at every start is imported when the command is run. */
  readonly load: () => RunCommand | Promise<RunCommand>;
}

/** Runs a command and gives its exit code. */
export type RunCommand = (invocation: Invocation, session: Session) => number | Promise<number>;

export interface Session {
  readonly world: World;
  readonly compiler: Compiler;
  /** Every command, for those that speak about the others; filled in by `run`. */
  readonly commands?: readonly Command[];
}
