import type { YamlVersion } from '../ast/document.ts';
import type { Include } from '../ast/node.ts';
import type { Env } from '../env.ts';
import type { Site } from './injection.ts';

/** A place in a tree that still has includes: the variables in sight, and the includes that led here, outermost first. */
export interface IncludeSite extends Site {
  readonly env: Env;
  readonly chain: readonly Include[];
  /** Where this is: an include that fails at the root (or that of an environment) or below `variables` may have held variables. */
  readonly part: 'root' | 'variables' | 'other';
  /** What the stack file chose; the files that it includes are read alike. */
  readonly yamlVersion: YamlVersion | undefined;
}
