import type { Outcome } from '../diagnostics/outcome.ts';
import type { Block, Settings } from '../ir/stack.ts';
import type { Catalogue } from '../schema/catalogue.ts';
import type { ObjectType } from '../schema/type.ts';
import type { Dict } from '../value/literal.ts';
import type { Value } from '../value/value.ts';

export type Family = 'databricks' | 'dataos' | 'infrastructure' | 'dataiku' | 'terraform';

/** A type of block that a stack may contain. */
export interface Kind {
  /** The key under `resources:`. */
  readonly key: string;
  readonly family: Family;
  /** Keys of earlier versions: accepted with a warning that names the present one. */
  readonly formerKeys: readonly string[];
  /** The shape of the body, with the fields that every block has (`resource_options`, `lookup_existing`). */
  schema(catalogue: Catalogue): ObjectType;
  /** What the block turns into. Called once for each block that is switched on; the body has its final values. */
  expand(block: Block, env: ExpandEnv): Outcome<Expansion>;
}

export interface ExpandEnv {
  readonly settings: Settings;
  readonly catalogue: Catalogue;
  readonly read: (path: string) => string | undefined;
  readonly list: (path: string) => readonly string[] | undefined;
}

/** The block's own resource, and further blocks. Dependencies, provider and switches are handled by `3-expand`. */
export interface Expansion {
  /** Undefined for a block that stands only for its children. */
  readonly resource: OwnResource | undefined;
  /** Each with its final name; the driver expands them in this order, depth first. */
  readonly children: readonly Block[];
  /** Where the block has Terraform's meta-arguments (`depends_on`, `for_each`, …) besides `resource_options`. */
  readonly meta?: Dict<Value>;
  /** Further names under which other blocks may refer to this one. */
  readonly aliases?: readonly string[];
}

export interface OwnResource {
  readonly mode: 'managed' | 'data';
  readonly type: string;
  readonly properties: Dict<Value>;
}

/** All kinds; `find` also answers for former keys and for the provider types of the terraform family. */
export interface Kinds {
  find(key: string): Kind | undefined;
  /** Every key of a built-in kind, for suggestions. */
  readonly keys: readonly string[];
}
