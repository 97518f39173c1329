/** A decoded document with YAML's own types. */
export type YamlValue = YamlScalar | YamlSequence | YamlMapping;

export type YamlScalar =
  | null
  | boolean
  | string
  | { readonly kind: 'integer'; readonly value: bigint }
  | { readonly kind: 'float'; readonly value: number };

export interface YamlSequence {
  readonly kind: 'sequence';
  readonly items: readonly YamlValue[];
}

/** Pairs by the identity of their key (`keyIdentity`): later ones have replaced earlier ones. */
export interface YamlMapping {
  readonly kind: 'mapping';
  readonly pairs: Map<string, readonly [YamlScalar, YamlValue]>;
}

/** What makes a key the same as another: type and value. */
export function keyIdentity(key: YamlScalar): string {
  if (key === null || typeof key !== 'object') return `${typeof key} ${String(key)}`;
  return `${key.kind} ${key.value}`;
}
