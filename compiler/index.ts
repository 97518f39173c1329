/**
 * The public API, name by name. Everything else may change without notice.
 *
 * `compile` is pure: give it an `Env` that reads files from wherever they are, and write the returned files yourself.
 */
export { parse } from './1-parse/parse.ts';
export type { Document, YamlVersion } from './ast/document.ts';
export { type Compilation, compile, environmentsOf } from './compile.ts';
export type { CompileOptions } from './compile-options.ts';
export type { Diagnostic, Related, Severity } from './diagnostics/diagnostic.ts';
export type { Outcome } from './diagnostics/outcome.ts';
export type { Env } from './env.ts';
export type { Build, OutputFile } from './ir/output-file.ts';
export type { Program, Provider, Resource } from './ir/program.ts';
export type { Stack } from './kinds/generated/stack.ts';
export { openKinds } from './kinds/index.ts';
export type { Kind, Kinds } from './kinds/kind.ts';
export { openProviderTypes, type ProviderTypes } from './schema/provider-types.ts';
export { formatPlace, type Position, positionAt } from './source/position.ts';
export { type SourceFile, sourceFile } from './source/source-file.ts';
export type { Span } from './source/span.ts';
export type { Artifact, Target, TargetEnv } from './target.ts';
export type { Json, JsonFloat, JsonObject } from './util/json.ts';
export type { Value } from './value/value.ts';
