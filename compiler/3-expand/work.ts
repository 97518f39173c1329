import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Report } from '../diagnostics/outcome.ts';
import type { Build, MadeText } from '../ir/output-file.ts';
import type { Forgotten, Provider, Resource, Unmade } from '../ir/program.ts';
import type { ExpandEnv, Kinds } from '../kinds/kind.ts';
import type { Span } from '../source/span.ts';

/** What is collected while blocks are worked through. */
export interface Work {
  readonly kinds: Kinds;
  /** What kinds may know. */
  readonly kindEnv: ExpandEnv;
  /** Whether a block may hold a credential that what it makes carries on. */
  readonly hasCredentials: boolean;
  readonly resources: Resource[];
  /** The resources that the names of blocks stand for, in order. */
  readonly principal: Resource[];
  readonly providers: Provider[];
  readonly files: MadeText[];
  readonly builds: Build[];
  readonly diagnostics: readonly Diagnostic[];
  /** Adds to `diagnostics`. */
  readonly report: Report;
  /** Blocks that stand only for what they make, with the names of that. */
  readonly virtual: Map<string, string[]>;
  readonly disabled: Map<string, Span>;
  readonly unmade: Unmade[];
  readonly forgotten: Forgotten[];
  readonly aliases: Map<string, string>;
}
