import type { Diagnostic } from './diagnostics/diagnostic.ts';
import type { Outcome } from './diagnostics/outcome.ts';
import type { OutputFile } from './ir/output-file.ts';
import type { Program } from './ir/program.ts';
import type { Span } from './source/span.ts';
import type { Dict } from './value/literal.ts';
import type { Value } from './value/value.ts';

/** What a user asks an engine to do. */
export type Verb = 'preview' | 'deploy' | 'destroy' | 'status';

/** What has been written, and where: everything that an engine's steps may depend on. All folders are absolute paths with forward slashes. */
export interface Deployment {
  /** The folder of the target's files: `…/generated/dev/terraform`. */
  readonly folder: string;
  /** The target's files as they were written, by path from `folder`. */
  readonly files: ReadonlyMap<string, string>;
  /** Working files that are never committed: `…/.stackc/dev/terraform`. It is made before the first step. */
  readonly workFolder: string;
  /** Where the stack is, for paths that it says. */
  readonly stackFolder: string;
  /** Where stackc was started, for paths that the command line says. */
  readonly startFolder: string;
  /** The name of the stack. */
  readonly stack: string;
  /** Who owns it, where the stack says so. */
  readonly organization: string | undefined;
  /** Undefined for the bare stack. */
  readonly environment: string | undefined;
  /** Whether the environment is declared `protected`. */
  readonly isProtected: boolean;
  /** The target's own section; empty when the stack has none. */
  readonly section: Dict<Value>;
  /** The values of the command line's options, by name without dashes; a switch has one value, itself. */
  readonly options: ReadonlyMap<string, readonly string[]>;
  /** What stands behind `--`. */
  readonly extra: readonly string[];
  /** The place of the command, for messages. */
  readonly at: Span;
  /** Whether there is a file: for what an earlier run may have left. */
  readonly hasFile: (path: string) => boolean;
  /** Where the file of the workspace is that the engine asked for (`Engine.workspaceFile`). */
  readonly workspaceFile?: WorkspaceFile;
  /** Whether what the tool prints is shown with colors. */
  readonly hasColors: boolean;
}

/**
 * The external tool that a target's files are deployed with. It decides and never acts: `steps` says what has to be done, and the command line does it, one step after
 * the other, up to the first that fails.
 */
export interface Engine {
  readonly verbs: readonly Verb[];
  /** The options of the command line that it reads. Others that are only for engines are refused, not ignored. */
  readonly options: readonly string[];
  /** What must be known before there are steps, and what nothing says: a person is asked. */
  readonly missing?: (at: Deployment) => Missing | undefined;
  /** A file of the Databricks workspace that the program reads and writes itself, below the home of the user who deploys; its folder is made. */
  readonly workspaceFile?: (at: Deployment) => string | undefined;
  readonly steps: (verb: Verb, at: Deployment) => Outcome<readonly Step[]>;
  /** What a program that failed has said, once more in the words of the stack, as far as that helps. */
  readonly explain?: (failed: Failed) => readonly Diagnostic[];
}

/** A file of a workspace, over HTTP with a name and a password. */
export interface WorkspaceFile {
  readonly address: string;
  readonly username: string;
  readonly password: string;
}

/** A step that failed. */
export interface Failed {
  /** What the program printed on standard error, and on standard output where that is heard. */
  readonly printed: string;
  readonly deployment: Deployment;
  readonly program: Program;
  /** The target's files as they are written, by path below the target's folder. */
  readonly files: ReadonlyMap<string, Pick<OutputFile, 'text' | 'placeOf'>>;
}

/** Something that only a person can say; the answer counts as the value of an option. */
export interface Missing {
  /** The name of the option, without dashes. */
  readonly option: string;
  /** A question in words: `Which stack of Pulumi?` */
  readonly question: string;
}

/** A program that is run. What it prints is passed on while it runs, and signals are passed on to it. */
export interface Step {
  /** The program and its arguments; no shell. */
  readonly run: readonly [program: string, ...args: string[]];
  /** The working folder. */
  readonly folder: string;
  /** Variables of the process besides those that it inherits. */
  readonly environment?: Readonly<Record<string, string>>;
  /** It prints what somebody wants to see, so that it goes to standard output; otherwise it prepares something, and is heard on standard error. */
  readonly isResult: boolean;
  /** The exit code that means "done, and there is a difference"; 0 means "done", every other one that it failed. */
  readonly difference?: number;
  /** What goes to standard output says why it failed, so that it is heard as standard error is; the program then sees no terminal. */
  readonly isHeard?: true;
  /** The program prints its version, which is not shown; one below this is refused. A version that is not told is taken. */
  readonly lowestVersion?: string;
  /** What the program reads on standard input; nothing if not given. */
  readonly input?: string;
  /** Its being taken is a difference by itself. */
  readonly isDifference?: true;
  /** What the program prints decides what follows: it is not shown, and these steps are taken before those behind. */
  readonly next?: (printed: string) => Outcome<readonly Step[]>;
  /** Without a difference there is nothing left to do: further steps are not taken. */
  readonly endsWithoutDifference?: true;
  /** Asked before the step is taken, unless `--yes` is given; any answer but yes ends it. */
  readonly question?: string;
  /** It takes away what nobody gets back: in a protected environment the environment's name must be typed as well, and `--yes` does not do. */
  readonly isGrave?: true;
  /** Files that are put elsewhere when it has ended well; what is not there is left. */
  readonly moves?: readonly { readonly from: string; readonly to: string }[];
  /** Files that are of no use when all is over, such as a saved plan: they are removed, however it ends. */
  readonly temporary?: readonly string[];
}
