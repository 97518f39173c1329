import type { Span } from '../source/span.ts';

export type Severity = 'error' | 'warning';

/** A second place that explains the first: "set here", "overridden here". `note` is a short phrase without full stop. */
export interface Related {
  readonly at: Span;
  readonly note: string;
}

/** One thing to tell the user. Made only by the functions that `defineDiagnostics` returns. */
export interface Diagnostic {
  /** `STK` and four digits; the first digit names the room. Never reused. */
  readonly code: string;
  readonly severity: Severity;
  /** One sentence in the user's words. */
  readonly message: string;
  readonly at: Span;
  /** Places that explain, in the order in which to read them. */
  readonly related: readonly Related[];
  /** What stands in the holes of the message, for those who act on it. */
  readonly values?: Readonly<Record<string, string | number>>;
  /** What a program printed, whose failure this is about: lines, without credentials. */
  readonly output?: string;
  /** What stands at the place is a credential, and must not be shown. */
  readonly hidesText?: boolean;
  /** The stack lacks something, which may stand in a part that has mistakes; `name`: the value of that name is what it is called. */
  readonly missing?: true | 'name';
  /** The place as the tools of a foreign format name it, `datasets[2].name`; for programs that know it by that name. */
  readonly path?: string;
}
