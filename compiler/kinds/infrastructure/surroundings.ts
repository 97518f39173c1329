import type { Value } from '../../value/value.ts';

/**
 * What the original asked of the machine it ran on. Here all of it is input with a default, so that the same stack makes the same files everywhere
 * (specs/prefect §1.3, §4.2).
 */
export interface Surroundings {
  /** Whether the original's quirks are wanted: `prefect: {compat: "2.20"}`. */
  readonly isOriginal: boolean;
  /** Variables that every block starts with; a block's own win. */
  readonly baseEnv: ReadonlyMap<string, Value>;
  /** Where containers will run, in Python's words: `linux`, `darwin`, `win32`. */
  readonly platform: string;
  readonly engineVersion: string;
  /** Prefect's version for the labels that name one; without it there are none. */
  readonly version: string | undefined;
  /** What replaces `localhost` in an API URL that a Job inherits. */
  readonly hostAlias: string | undefined;
  readonly defaultImage: Value | undefined;
  readonly defaultCommand: Value | undefined;
}

export const noSurroundings: Surroundings = {
  isOriginal: false,
  baseEnv: new Map(),
  platform: 'linux',
  engineVersion: '20.10.0',
  version: undefined,
  hostAlias: undefined,
  defaultImage: undefined,
  defaultCommand: undefined,
};
