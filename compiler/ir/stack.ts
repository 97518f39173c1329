import type { Severity } from '../diagnostics/diagnostic.ts';
import type { ProviderTypes } from '../schema/provider-types.ts';
import type { Span } from '../source/span.ts';
import type { Credential, Dict } from '../value/literal.ts';
import type { Value } from '../value/value.ts';
import type { BackendChoice, Output, SecretVariable } from './program.ts';

/** The resolved stack: one environment laid over it, every variable replaced, every block of a known shape. */
export interface Stack {
  readonly name: string;
  /** The foreign format that it was read from; undefined for our own. */
  readonly dialect?: string;
  /** Where the name is written, if it is. */
  readonly nameAt?: Span | undefined;
  readonly description: string | undefined;
  /** Who owns the stack, for targets whose engine has organizations. */
  readonly organization?: string | undefined;
  readonly environment: string | undefined;
  /** Where the environment says that it is protected. */
  readonly protection?: Span | undefined;
  readonly settings: Settings;
  /** What providers offer, with the provider schemas that the stack names. */
  readonly types: ProviderTypes;
  /** In the order of the source. */
  readonly blocks: readonly Block[];
  /** Where includes stand that could not be read; none in foreign formats. */
  readonly unread?: readonly Span[];
  /** Names of blocks that the environment removes, with the place that does so. */
  readonly removed: ReadonlyMap<string, Span>;
  /** Blocks that the environment removes and that say what becomes of what they made. */
  readonly dropped?: readonly Block[];
  /** What the stack tells others; none in foreign formats. */
  readonly outputs?: readonly Output[];
  readonly secrets: ReadonlyMap<string, SecretVariable>;
  /** Whether a variable has given a value that is called a credential. */
  readonly hasCredentials?: boolean;
  /** What expressions made of such values, with the expressions as they are written: no message shows it. */
  readonly madeOfCredentials?: ReadonlyMap<string, string>;
  /** The target that the stack chose for what several targets can take (`iac_backend`). */
  readonly backend: BackendChoice | undefined;
  /** What the stack says to one target only, by target name: `terraform: {backend}`. */
  readonly sections: ReadonlyMap<string, Dict<Value>>;
  /** Everything but variables, resources and environments, with its values; undefined for foreign formats. */
  readonly head?: Dict<Value> | undefined;
  readonly at: Span;
}

/** One entry under `resources:`, or one that a block made. */
export interface Block {
  /** The kind's key: `databricks_jobs`. */
  readonly kind: string;
  /** The logical name. */
  readonly name: string;
  /** Set when the name was made from a credential. */
  readonly credential?: Credential | undefined;
  readonly body: Dict<Value>;
  readonly at: Span;
  /** From the nearest cause outwards; empty for what the user wrote. */
  readonly causes: readonly Span[];
  /** What else is made below this block: what made it knows, its kind does not. */
  readonly below?: readonly Block[];
  /** What the files of `Kind.templates` hold, by the path that the kind gave: plain text, and the values of the placeholders between. */
  readonly templates?: Templates | undefined;
}

/** `settings:` with the process environment's `LAKTORY_*` values and the defaults behind it (specs/laktory-language §5). */
export interface Settings {
  readonly workspaceRoot: string | Value;
  readonly runtimeRoot: string | undefined;
  readonly buildRoot: string | undefined;
  readonly dataframeBackend: string | undefined;
  readonly dataframeApi: string | undefined;
  /** What the stack says to named rules, by name. */
  readonly rules?: ReadonlyMap<string, { readonly severity: 'off' | Severity; readonly at: Span }>;
  /** Sets of named rules that are off otherwise. */
  readonly ruleSets?: readonly string[];
}

/** Foreign formats have no settings. */
export const noSettings: Settings = {
  workspaceRoot: '',
  runtimeRoot: undefined,
  buildRoot: undefined,
  dataframeBackend: undefined,
  dataframeApi: undefined,
};

/** The files of a block in which placeholders are replaced. */
export interface Templates {
  /** What each holds, by the path that the kind gave (`Kind.templates`): plain text, and the values of the placeholders between. */
  readonly pieces: ReadonlyMap<string, readonly (string | Value)[]>;
  /** The variables that those placeholders ask for, by name. */
  readonly variables: ReadonlyMap<string, Value>;
}
