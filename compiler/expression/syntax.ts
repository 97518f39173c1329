import type { Span } from '../source/span.ts';

/** Maps offsets in a decoded string to where they are written: in a plain scalar an addition, with escapes a table. */
export type Locate = (start: number, end: number) => Span;

/** A piece of a text: literal text or a placeholder. In literal text `$${` has become `${`. */
export type Part = string | Placeholder;

export type Placeholder = Variable | Reference | Computed | Foreign;

interface Written extends Span {
  /** The source text of the placeholder, from `${` to the closing brace. */
  readonly text: string;
}

/** `${vars.name}` or `${var.name}`, with a path into a map or list where one is written: `${vars.sizes.dev}`, `${vars.zones[0]}`. */
export interface Variable extends Written {
  readonly kind: 'variable';
  /** One string, unless placeholders stand in the name: `${vars.size_${vars.environment}}`. */
  readonly name: readonly Part[];
  readonly steps: readonly Step[];
  /** What the offsets of `steps` mean. */
  readonly place: Locate;
}

/** `${resources.name.path}`. Names may have dots, so where the name ends is known only to who knows all names. */
export interface Reference extends Written {
  readonly kind: 'reference';
  /** Everything after `resources.`; never empty. */
  readonly parts: readonly Part[];
}

/** `${{ expression }}`. */
export interface Computed extends Written {
  readonly kind: 'computed';
  readonly expression: Expression;
}

/** Any other `${…}`: the target's own language. Variables, references and expressions inside it are still ours. */
export interface Foreign extends Written {
  readonly kind: 'foreign';
  /** Everything between the braces. */
  readonly parts: readonly Part[];
}

/** A parsed expression. Nodes carry offsets only; `place` turns them into a span when there is something to report. */
export interface Expression {
  readonly root: ExpressionNode;
  readonly place: Locate;
}

/** Offsets in the decoded string. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

export type ExpressionNode =
  | Constant
  | Template
  | Name
  | Display
  | Mapping
  | Comprehension
  | MapComprehension
  | Access
  | Call
  | Lambda
  | Unary
  | Arithmetic
  | Comparison
  | Logical
  | Conditional
  | Starred
  | Embedded;

/** A number, a text without placeholders, true, false or none. */
export interface Constant extends Range {
  readonly kind: 'constant';
  readonly value: null | boolean | bigint | number | string;
}

/** A text literal in which placeholders or, in an f-string, fields stand. */
export interface Template extends Range {
  readonly kind: 'template';
  readonly parts: readonly TemplatePart[];
}

export type TemplatePart = Part | Field;

/** `{value!r:spec}` in an f-string. */
export interface Field extends Range {
  readonly kind: 'field';
  readonly value: ExpressionNode;
  readonly conversion: 'r' | 's' | 'a' | undefined;
  readonly specification: readonly TemplatePart[];
  /** For `{value=}`: the text of the expression with its equals sign; otherwise empty. */
  readonly label: string;
}

export interface Name extends Range {
  readonly kind: 'name';
  readonly name: string;
}

/** `[a, b]`, `(a, b)` or `{a, b}`. */
export interface Display extends Range {
  readonly kind: 'display';
  readonly type: 'list' | 'tuple' | 'set';
  readonly items: readonly ExpressionNode[];
}

/** `{key: value, **other}`. */
export interface Mapping extends Range {
  readonly kind: 'mapping';
  /** Without a key: all entries of the value, written with `**`. */
  readonly entries: readonly { readonly key: ExpressionNode | undefined; readonly value: ExpressionNode }[];
}

/** `[item for …]`; a generator is read as a list. */
export interface Comprehension extends Range {
  readonly kind: 'comprehension';
  readonly type: 'list' | 'set';
  readonly item: ExpressionNode;
  readonly loops: readonly Loop[];
}

/** `{key: value for …}`. */
export interface MapComprehension extends Range {
  readonly kind: 'map-comprehension';
  readonly key: ExpressionNode;
  readonly value: ExpressionNode;
  readonly loops: readonly Loop[];
}

/** `for target in values if condition …`. */
export interface Loop extends Range {
  readonly target: LoopTarget;
  readonly values: ExpressionNode;
  readonly conditions: readonly ExpressionNode[];
}

/** The name that a loop binds, or several names that unpack each item. */
export type LoopTarget = Name | LoopTargets;

export interface LoopTargets extends Range {
  readonly kind: 'targets';
  readonly targets: readonly LoopTarget[];
}

/** A value and the steps taken into it. Flat, so that a long chain does not make a deep tree. */
export interface Access extends Range {
  readonly kind: 'access';
  readonly value: ExpressionNode;
  readonly steps: readonly Step[];
}

export type Step = MemberStep | ItemStep | SliceStep | MethodStep;

/** `.name`. */
export interface MemberStep extends Range {
  readonly kind: 'member';
  readonly name: string;
}

/** `[index]`. */
export interface ItemStep extends Range {
  readonly kind: 'item';
  readonly index: ExpressionNode;
}

/** `[from:to:by]`. */
export interface SliceStep extends Range {
  readonly kind: 'slice';
  readonly from: ExpressionNode | undefined;
  readonly to: ExpressionNode | undefined;
  readonly by: ExpressionNode | undefined;
}

/** `.name(arguments)`. */
export interface MethodStep extends Range {
  readonly kind: 'method';
  readonly name: string;
  readonly arguments: Arguments;
}

/** `name(arguments)`. */
export interface Call extends Range {
  readonly kind: 'call';
  readonly name: string;
  readonly arguments: Arguments;
}

export interface Arguments {
  readonly positional: readonly ExpressionNode[];
  /** Without a name: all entries of the value, written with `**`. */
  readonly named: readonly { readonly name: string | undefined; readonly value: ExpressionNode }[];
}

/** `lambda a, b: body`: only as an argument of a function that takes one. */
export interface Lambda extends Range {
  readonly kind: 'lambda';
  readonly parameters: readonly string[];
  readonly body: ExpressionNode;
}

export interface Unary extends Range {
  readonly kind: 'unary';
  readonly operator: '+' | '-' | '~' | 'not';
  readonly operand: ExpressionNode;
}

export type ArithmeticOperator = '+' | '-' | '*' | '/' | '//' | '%' | '**' | '|' | '&' | '^' | '<<' | '>>';

/** Operators of one strength, worked from left to right. Flat, like `Access`. */
export interface Arithmetic extends Range {
  readonly kind: 'arithmetic';
  readonly first: ExpressionNode;
  readonly rest: readonly { readonly operator: ArithmeticOperator; readonly operand: ExpressionNode }[];
}

export type ComparisonOperator = '==' | '!=' | '<' | '<=' | '>' | '>=' | 'in' | 'not in' | 'is' | 'is not';

/** `a < b <= c`. */
export interface Comparison extends Range {
  readonly kind: 'comparison';
  readonly first: ExpressionNode;
  readonly rest: readonly { readonly operator: ComparisonOperator; readonly operand: ExpressionNode }[];
}

/** `a and b and c`, `a or b`: the value of the operand that decides. */
export interface Logical extends Range {
  readonly kind: 'logical';
  readonly operator: 'and' | 'or';
  readonly operands: readonly ExpressionNode[];
}

/** `whenTrue if condition else whenFalse`. */
export interface Conditional extends Range {
  readonly kind: 'conditional';
  readonly condition: ExpressionNode;
  readonly whenTrue: ExpressionNode;
  readonly whenFalse: ExpressionNode;
}

/** `*values` in a list, a set or arguments. */
export interface Starred extends Range {
  readonly kind: 'starred';
  readonly value: ExpressionNode;
}

/** A placeholder used as an operand of an expression. */
export interface Embedded extends Range {
  readonly kind: 'embedded';
  readonly placeholder: Placeholder;
}
