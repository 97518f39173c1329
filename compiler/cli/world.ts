/** Everything outside that the command line touches, so that tests can run it in-process with other folders and streams. */
export interface World {
  /** The folder in which stackc was started: absolute. Paths in messages are relative to it. */
  readonly folder: string;
  /** Tells the program that runs from one that was built differently; undefined where its sources are run, which may change any time. */
  readonly program?: string | undefined;
  /** Environment variables. */
  readonly variables: ReadonlyMap<string, string>;
  /** What is piped into stackc, when a command asks for it. */
  readonly stdin: () => AsyncIterable<string | Uint8Array>;
  /** Results only. */
  readonly stdout: (text: string) => void;
  /** Everything else. */
  readonly stderr: (text: string) => void;
  /** The system's numbers of the streams, where programs that stackc runs may write to them by themselves. */
  readonly streams?: { readonly stdout: number; readonly stderr: number };
  /** Whether a person can be asked: standard input and standard error are a terminal. */
  readonly isTerminal?: () => boolean;
  /** Waits, not longer than the signal allows; tests make it short. Without it time passes as it does. */
  readonly wait?: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
  /** Whether each stream is shown with colors. */
  readonly colors: { readonly stdout: boolean; readonly stderr: boolean };
}

/** Exit codes; an engine's own code is passed on as it is. */
export const exit = {
  done: 0,
  errors: 1,
  difference: 2,
  usage: 64,
  unavailable: 69,
  bug: 70,
  busy: 75,
  refused: 77,
  interrupted: 130,
} as const;
