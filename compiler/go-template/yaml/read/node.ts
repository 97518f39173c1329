/** What a YAML document is made of, before anything means something. */
export type YamlNode = ScalarNode | SequenceNode | MappingNode | AliasNode;

export interface ScalarNode {
  readonly kind: 'scalar';
  /** Empty where none is written. */
  readonly tag: string;
  readonly text: string;
  /** Whether it stands without quotes and tag, or its tag is `!`. */
  readonly implicit: boolean;
}

export interface SequenceNode {
  readonly kind: 'sequence';
  readonly tag: string;
  readonly items: YamlNode[];
}

export interface MappingNode {
  readonly kind: 'mapping';
  readonly tag: string;
  readonly pairs: [YamlNode, YamlNode][];
}

export interface AliasNode {
  readonly kind: 'alias';
  readonly name: string;
  readonly target: YamlNode;
}
