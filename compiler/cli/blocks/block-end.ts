import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Span } from '../../source/span.ts';
import type { World } from '../world.ts';

/** How something that was run has ended. */
export interface BlockEnd {
  /** By which it could be found; undefined when it was never started. */
  readonly identifier: string | undefined;
  /** The exit code; of a process that a signal has ended, the signal's number below zero. Undefined when nothing ended by itself. */
  readonly statusCode: number | undefined;
  /** What went wrong besides the exit code, and the exit code of stackc for it. */
  readonly failure?: { readonly problem: Diagnostic; readonly code: number } | undefined;
  /** Somebody has stopped it with Ctrl-C or a signal. */
  readonly isInterrupted: boolean;
}

/** Where something runs: what it may use and how it talks. */
export interface Running {
  readonly world: World;
  /** What people call the block. */
  readonly name: string;
  /** The place of the command, for messages. */
  readonly at: Span;
  /** Tells what is going on, with the time that has passed. */
  readonly note: (text: string) => void;
  /** A note that is shown even with `--quiet`. */
  readonly warn: (text: string) => void;
  /** Told as soon as there is something that could be ended: the id for `stackc kill`. */
  readonly started: (id: string) => void;
  /** Whether standard output is kept free for the result, so that the program's goes to standard error. */
  readonly isMachineRead: boolean;
  /** Seconds between asking something to end and making it. */
  readonly grace: number;
}
