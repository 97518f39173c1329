import type { Json } from '../../../compiler/util/json.ts';

/** One vector: what goes in, and what the original made of it. */
export interface Case {
  readonly group: string;
  readonly id: string;
  readonly description: string | undefined;
  readonly input: Json;
  readonly context: Json | undefined;
  readonly expect: Json | undefined;
  readonly error: Json | undefined;
  readonly warnings: Json | undefined;
}

/** What the compiler makes of a case. `value` undefined is "no value" (`{"$notset": true}`). */
export type Answer =
  | { readonly value: Json | undefined; readonly warnings?: readonly string[] }
  | { readonly errors: readonly AnswerError[] };

export interface AnswerError {
  readonly field?: string;
  readonly type?: string;
  readonly msg: string;
}
