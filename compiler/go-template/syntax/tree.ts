import type { Span } from '../../source/span.ts';
import type { GoString } from '../value.ts';

/** What a parsed template is made of. Every node is its own place. */
export type TemplateNode = TextNode | ActionNode | BranchNode | RangeNode | CallNode | LoopControlNode;

export interface TextNode extends Span {
  readonly kind: 'text';
  readonly text: string;
}

/** `{{ pipeline }}`: prints, unless it declares or assigns. */
export interface ActionNode extends Span {
  readonly kind: 'action';
  readonly pipeline: PipelineNode;
}

export interface BranchNode extends Span {
  readonly kind: 'if' | 'with';
  readonly pipeline: PipelineNode;
  readonly body: readonly TemplateNode[];
  readonly otherwise: readonly TemplateNode[] | undefined;
}

export interface RangeNode extends Span {
  readonly kind: 'range';
  readonly pipeline: PipelineNode;
  readonly body: readonly TemplateNode[];
  readonly otherwise: readonly TemplateNode[] | undefined;
}

/** `{{ template "name" pipeline }}`, which `block` also is. */
export interface CallNode extends Span {
  readonly kind: 'template';
  readonly name: GoString;
  readonly pipeline: PipelineNode | undefined;
}

export interface LoopControlNode extends Span {
  readonly kind: 'break' | 'continue';
}

export interface PipelineNode extends Span {
  readonly kind: 'pipeline';
  /** The variables on the left of `:=` or `=`, with their `$`. */
  readonly variables: readonly string[];
  readonly assigns: boolean;
  readonly commands: readonly CommandNode[];
}

/** One stage: the first operand is called or evaluated, the others are its arguments. Never empty. */
export interface CommandNode extends Span {
  readonly kind: 'command';
  readonly first: OperandNode;
  readonly rest: readonly OperandNode[];
}

export type OperandNode =
  | BoolNode
  | DotNode
  | NilNode
  | NumberNode
  | StringNode
  | IdentifierNode
  | FieldNode
  | VariableNode
  | ChainNode
  | PipelineNode;

export interface BoolNode extends Span {
  readonly kind: 'bool';
  readonly value: boolean;
}

export interface DotNode extends Span {
  readonly kind: 'dot';
}

export interface NilNode extends Span {
  readonly kind: 'nil';
}

/** A number constant: which types it can become, as Go's untyped constants. */
export interface NumberNode extends Span {
  readonly kind: 'number';
  readonly text: string;
  readonly value: ConstantNumber;
}

export interface ConstantNumber {
  /** The value as a signed 64-bit integer. */
  readonly integer: bigint | undefined;
  /** Whether the value is an unsigned 64-bit integer. */
  readonly unsigned: boolean;
  readonly float: number | undefined;
  readonly complex: { readonly real: number; readonly imaginary: number } | undefined;
}

export interface StringNode extends Span {
  readonly kind: 'string';
  readonly value: GoString;
}

export interface IdentifierNode extends Span {
  readonly kind: 'identifier';
  readonly name: string;
}

/** `.a.b`: names without their dots, at least one. */
export interface FieldNode extends Span {
  readonly kind: 'field';
  readonly names: readonly string[];
}

/** `$x.a.b`: the name with its `$`, and the fields, maybe none. */
export interface VariableNode extends Span {
  readonly kind: 'variable';
  readonly name: string;
  readonly fields: readonly string[];
}

/** `(pipeline).a.b`, or a function name with fields. */
export interface ChainNode extends Span {
  readonly kind: 'chain';
  readonly operand: OperandNode;
  readonly fields: readonly string[];
}

/** One named template: the main one, or a `define` or `block`. */
export interface TemplateTree {
  readonly name: GoString;
  readonly body: readonly TemplateNode[];
  /** Nothing but white space and comments: such a body never replaces another. */
  readonly blank: boolean;
}
