/**
 * The public API, name by name. Everything else may change without notice.
 *
 * `compile` and `compileFolder` write nothing: they return the files, and what there is to say about the stack.
 */
export type { YamlVersion } from './ast/document.ts';
export {
  type CompileInput,
  type CompileResult,
  type CompileSettings,
  compile,
  compileFolder,
  formatDiagnostics,
} from './cli/library.ts';
export type { Diagnostic, Related, Severity } from './diagnostics/diagnostic.ts';
export type { Inputs } from './inputs.ts';
export type { OutputFile } from './ir/output-file.ts';
export type { Stack } from './kinds/generated/stack.ts';
export { formatPlace, type Position, positionAt } from './source/position.ts';
export type { SourceFile } from './source/source-file.ts';
export type { Span } from './source/span.ts';
