import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** One input for Laktory, and what the real Laktory made of it. */
export interface LaktoryCase {
  readonly name: string;
  readonly settings: LaktorySettings;
  /** Texts that were written beside the document, by their path from the stack's folder. */
  readonly artifacts?: Readonly<Record<string, string>>;
  /** The stack and the files beside it, by path. */
  readonly files: Readonly<Record<string, string>>;
  readonly expected?: unknown;
  readonly rejected?: unknown;
  /** For inputs where Laktory itself is wrong: what is right, where it can be said as a document. */
  readonly correct?: unknown;
}

/** How the case is run: `case.json` of the collection. */
export interface LaktorySettings {
  /** The environment of the command line; without one the first of the stack. */
  readonly env: string | null;
  readonly target: 'terraform' | 'pulumi';
  readonly features: readonly string[];
  /** The kinds of an accepted input. */
  readonly kinds?: readonly string[];
  readonly process_env?: Readonly<Record<string, string>>;
  readonly cli_vars?: readonly string[];
  readonly cli_var_file?: string;
  /** For faulty results: the file with the right one, `reject`, or `see why.md`. */
  readonly correct?: string;
}

/** The cases of a file that `scripts/conformance/pack-laktory.ts` wrote, in alphabetical order. */
export function laktoryCases(file: string): readonly LaktoryCase[] {
  const packed: Readonly<Record<string, Omit<LaktoryCase, 'name'>>> = JSON.parse(
    gunzipSync(readFileSync(file)).toString('utf8'),
  );
  return Object.entries(packed).map(([name, one]) => ({ ...one, name }));
}
