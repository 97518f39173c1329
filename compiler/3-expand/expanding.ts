import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Env } from '../env.ts';
import type { Provider, Resource } from '../ir/program.ts';
import type { ExpandEnv } from '../kinds/kind.ts';
import type { Span } from '../source/span.ts';

/** What is collected while blocks are worked through. */
export interface Expanding {
  readonly env: Env;
  /** What kinds may know. */
  readonly kindEnv: ExpandEnv;
  readonly resources: Resource[];
  readonly providers: Provider[];
  readonly diagnostics: Diagnostic[];
  /** Blocks that stand only for their children, with the names of those. */
  readonly virtual: Map<string, string[]>;
  readonly disabled: Map<string, Span>;
  readonly aliases: Map<string, string>;
}
