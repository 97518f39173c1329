/** One resource type as the provider describes it, before equal shapes are shared. */
export type TreeShape = ReadonlyMap<string, TreeField>;

export interface TreeField {
  readonly type: TreeType;
  readonly required: boolean;
  /** Only the provider sets it. */
  readonly computed: boolean;
  /** A nested block in Terraform's language, not an attribute. */
  readonly block: boolean;
  readonly sensitive?: boolean;
  readonly deprecated?: boolean;
  /** The most blocks that may be given. */
  readonly most?: number;
  /** The texts that the provider's documentation names, in the catalogue's words: `known=A|B`. */
  readonly known?: string;
  /** When it came or went, in the catalogue's words (`ageOf`); undefined for what all versions have that have what it stands in. */
  readonly age?: string;
}

export type TreeType =
  | { readonly kind: 'string' | 'boolean' | 'integer' | 'float' | 'any' }
  | { readonly kind: 'list' | 'set' | 'map'; readonly item: TreeType }
  /** `one` is Terraform's list with at most one element, `object` a single nested object. */
  | { readonly kind: 'object' | 'one'; readonly shape: TreeShape };

export interface ProviderTree {
  readonly resources: ReadonlyMap<string, TreeShape>;
  readonly data: ReadonlyMap<string, TreeShape>;
  readonly provider: TreeShape;
  /** The few sentences that the provider has: by type, then by path of the field. */
  readonly descriptions: ReadonlyMap<string, string>;
}
