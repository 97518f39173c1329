import type { Document, YamlVersion } from '../ast/document.ts';
import type { Compilation } from '../compile.ts';
import type { Outcome } from '../diagnostics/outcome.ts';
import type { DialectName } from '../dialects/dialect.ts';
import type { Env } from '../env.ts';
import type { ProviderTypes } from '../schema/provider-types.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { Target } from '../target.ts';

/**
 * The parts of the compiler that commands use. `whole-compiler.ts` puts them together, because only it may know the targets.
 */
export interface Compiler {
  readonly compile: (stackPath: string, env: Env) => Compilation;
  readonly dialectNameOf: (stackPath: string, env: Env) => DialectName | undefined;
  readonly environmentsOf: (stackPath: string, env: Env) => Outcome<readonly string[]>;
  readonly providerTypesOf: (stackPath: string, env: Env) => Outcome<ProviderTypes>;
  readonly parse: (file: SourceFile, options: { readonly yamlVersion: YamlVersion | undefined }) => Outcome<Document>;
  readonly targets: readonly Target[];
}
