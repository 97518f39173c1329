import type { Diagnostic } from './diagnostics/diagnostic.ts';
import type { Outcome } from './diagnostics/outcome.ts';
import type { Span } from './source/span.ts';
import type { Json } from './util/json.ts';

export type Verb = 'preview' | 'deploy' | 'destroy' | 'status';

/** What has been written, and where: everything that an engine's steps may depend on. */
export interface Deployment {
  /** The folder of the target's files, `generated/dev/terraform`, as the command line calls it. */
  readonly folder: string;
  /** Working files that are never committed: `.stackc/dev/terraform`. */
  readonly workFolder: string;
  readonly environment: string | undefined;
  /** `--yes`, and what stands behind `--`. */
  readonly isConfirmed: boolean;
  readonly extra: readonly string[];
}

/**
 * The external tool that a target's files are deployed with. It decides and never acts: `steps` says what has to be done, the command
 * line does it, and `read` turns what the tool printed into diagnostics.
 */
export interface Engine {
  readonly verbs: readonly Verb[];
  steps(verb: Verb, at: Deployment): Outcome<readonly Step[]>;
  read?(output: string, placeOf: PlaceOf): readonly Diagnostic[];
}

/** Where in the stack a part of a written file comes from. `address` and `path` are the engine's own words. */
export type PlaceOf = (address: string, path: string) => Span | undefined;

export type Step = CommandStep | RequestStep;

export interface CommandStep {
  readonly kind: 'command';
  /** The program and its arguments; no shell. */
  readonly run: readonly string[];
  /** The working folder. */
  readonly in: string;
  /** Variables of the process besides those that it inherits. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Exit codes that mean success, and those that mean "there is a difference". */
  readonly success?: readonly number[];
  readonly difference?: readonly number[];
  /** A question that must be answered with yes before the step is taken. */
  readonly question?: string;
}

export interface RequestStep {
  readonly kind: 'request';
  readonly request: HttpRequest;
  /** Further steps that the answer calls for. */
  readonly then?: (answer: Json) => readonly Step[];
}

export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly url: string;
  readonly body?: Json;
}
