import type { Report } from '../../diagnostics/outcome.ts';
import type { Dict } from '../../value/literal.ts';
import type { Value } from '../../value/value.ts';
import type { ExpandEnv } from '../kind.ts';
import type { Surroundings } from './surroundings.ts';

/** A block while it is turned into a resource. */
export interface Expanding {
  readonly name: string;
  readonly body: Dict<Value>;
  /** The body without what only one run gives it, of which a work pool is made. */
  readonly asPool: Dict<Value>;
  readonly world: Surroundings;
  readonly env: ExpandEnv;
  readonly report: Report;
}
