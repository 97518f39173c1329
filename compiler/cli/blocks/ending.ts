import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Argument } from '../invocation.ts';
import type { World } from '../world.ts';

/** Something that is to be ended. */
export interface EndingRequest {
  readonly world: World;
  /** As it was given. */
  readonly id: Argument;
  /** Seconds between asking and making it. */
  readonly grace: number;
}

/** Why something was not ended, with the exit code of stackc for it; undefined when it was. */
export type NotEnded = { readonly problem: Diagnostic; readonly code: number } | undefined;
