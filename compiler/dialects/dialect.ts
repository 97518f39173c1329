import type { Document, YamlVersion } from '../ast/document.ts';
import type { Outcome, Report } from '../diagnostics/outcome.ts';
import type { Stack } from '../ir/stack.ts';
import type { ProviderTypes } from '../schema/provider-types.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { Dict, Entry, Str } from '../value/literal.ts';
import type { Value } from '../value/value.ts';

/** As `--dialect` calls them. */
export type DialectName = 'databricks-bundle' | 'dataiku' | 'dataos';

/** A foreign format, read as it is: its files become a stack without that anybody has to rewrite them. */
export interface Dialect {
  readonly name: DialectName;
  /** Whether `path` is written in it. Looks at names first, and into a file only where its name leaves it open. */
  readonly recognizes: (path: string, env: DialectEnv) => boolean;
  /** The environments that a file of it has; the first is used when nobody chooses one. Empty when every environment is the same. */
  readonly environments: (path: string, env: DialectEnv) => readonly string[];
  /** Undefined when there is nothing that later passes could look at, which is reported. */
  readonly read?: (path: string, env: DialectEnv) => Outcome<Stack | undefined>;
  /** Instead of `read`: the format as the document of a stack, with the environment that was asked for and no other. */
  readonly asStack?: (path: string, env: DialectEnv) => Outcome<AsStack | undefined>;
}

/** What a dialect may know of the world; `Env` has all of it. */
export interface DialectEnv {
  readonly read: (path: string) => Outcome<string | undefined>;
  readonly list: (path: string) => readonly string[] | undefined;
  readonly load: (path: string, yamlVersion?: YamlVersion) => Outcome<Document> | undefined;
  /** Reads a part of a file, such as one of its documents. */
  readonly parse: (file: SourceFile) => Outcome<Document>;
  readonly processEnvironment: Pick<ReadonlyMap<string, string>, 'get'>;
  readonly types: ProviderTypes;
  readonly options: DialectOptions;
}

/** What of the command line a dialect may look at. */
export interface DialectOptions {
  readonly environment: string | undefined;
  readonly disableInterpolation?: boolean | undefined;
  /** A variable without a value is a warning, and what asks for it stays as it is written. */
  readonly allowUnresolved?: boolean | undefined;
  /** `--var name=value`, in order. */
  readonly variables?: readonly Entry<Str>[] | undefined;
  /** `--resolved TARGET=FILE`, by target. */
  readonly resolved?: ReadonlyMap<string, Str> | undefined;
  /** `--state TARGET=FILE`, by target. */
  readonly state?: ReadonlyMap<string, Str> | undefined;
  /** `--skip KIND`: kinds of a bundle's resources that are left out. */
  readonly skip?: ReadonlySet<string> | undefined;
  /** What the command line says to targets, by target: files that it names are no input themselves. */
  readonly sections?: ReadonlyMap<string, Dict<Value>> | undefined;
  /** `--files none`: local files are not uploaded; only their paths are given. */
  readonly uploadsFiles?: boolean | undefined;
}

/** What a foreign format becomes that is written down as a stack of our own: it goes through the same passes. */
export interface AsStack {
  readonly document: Document;
  /** Variables of the command line that the format has used up. */
  readonly used: ReadonlySet<string>;
}

/** Where variables without a value are reported: as warnings with `--allow-unresolved`. */
export function unlessAllowed(report: Report, { options }: DialectEnv): Report {
  return options.allowUnresolved ? (diagnostic) => report({ ...diagnostic, severity: 'warning' }) : report;
}
