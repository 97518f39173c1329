/** The objects that a store holds: the state itself, and the lock of whoever is changing it. */
export type ObjectName = 'state' | 'lock';

/** What could not be read or written, and why. */
export interface Failed {
  readonly kind: 'failed';
  readonly problem: string;
  /** `unreachable`: nobody answered at the other end, so trying again later can help. `credentials`: somebody did, and does not let us in. */
  readonly cause?: 'unreachable' | 'credentials' | undefined;
}

export type Got =
  | { readonly kind: 'text'; readonly text: string; readonly version: string }
  | { readonly kind: 'missing' }
  | Failed;

export type Put =
  | { readonly kind: 'done'; readonly version: string }
  /** Somebody else was faster: the object is not what was expected. */
  | { readonly kind: 'outdated' }
  | Failed;

/**
 * A place for a state: two texts that can be compared and swapped. Everything else (locks, serials, checkpoints) is made of that, so
 * a new kind of place is these three functions. None of them throws.
 */
export interface Store {
  /** The place as messages name it, without credentials. */
  readonly place: string;
  readonly get: (name: ObjectName) => Promise<Got>;
  /** Replaces the object of version `expected`; without one the object must not exist. */
  readonly put: (name: ObjectName, text: string, expected: string | undefined) => Promise<Put>;
  /** Removes the object of version `expected`; what is gone already is done. */
  readonly remove: (name: ObjectName, expected: string) => Promise<Put>;
}
