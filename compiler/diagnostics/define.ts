import type { Span } from '../source/span.ts';
import type { Diagnostic, Related, Severity } from './diagnostic.ts';

/** One row of a table of messages. Holes are written `{name}`. */
export interface DiagnosticRow {
  readonly code: `STK${number}`;
  readonly severity: Severity;
  readonly message: string;
  /** Set where the place holds a credential, which no print-out may show. */
  readonly hidesText?: true;
  /** Set where the message says that the stack lacks something, which may stand in a part that has mistakes: `name` when the hole of that name is what it is called. */
  readonly missing?: true | 'name';
}

/** The names of the holes in a message, read out of the text by the type system. */
type Holes<Message extends string> = Message extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Holes<Rest>
  : never;

type Fill<Message extends string> = [Holes<Message>] extends [never]
  ? Readonly<Record<never, never>>
  : Readonly<Record<Holes<Message>, string | number>>;

type Make<Row extends DiagnosticRow> = (
  at: Span,
  values: Fill<Row['message']>,
  related?: readonly Related[],
) => Diagnostic;

/** The functions that make the diagnostics of one table, by row name; `rows` is the table itself, for lists and tests. */
export type Diagnostics<Table extends Readonly<Record<string, DiagnosticRow>>> = {
  readonly [Name in keyof Table]: Make<Table[Name]>;
} & { readonly rows: Table };

/**
 * Turns a table of messages into functions. A call with a missing or misspelt value does not compile.
 * A value is put into the message as it is: call sites pass text for people, never secrets.
 */
export function defineDiagnostics<const Table extends Readonly<Record<string, DiagnosticRow>>>(
  rows: Table,
): Diagnostics<Table> {
  const make: Record<string, unknown> = { rows };
  for (const [name, row] of Object.entries(rows)) {
    make[name] = (at: Span, values: Readonly<Record<string, string | number>>, related: readonly Related[] = []) => ({
      code: row.code,
      severity: row.severity,
      message: row.message.replace(/\{(\w+)\}/g, (_, hole: string) => String(values[hole] ?? '')),
      at,
      related,
      ...(Object.keys(values).length > 0 ? { values } : {}),
      ...(row.hidesText ? { hidesText: true } : {}),
      ...(row.missing ? { missing: row.missing } : {}),
    });
  }
  // Adapter: the only place where the mapped type is asserted rather than derived.
  return make as Diagnostics<Table>;
}
