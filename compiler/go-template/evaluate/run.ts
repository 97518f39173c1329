import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Span } from '../../source/span.ts';
import type { Argument, FunctionScope } from '../function.ts';
import type { GoString, GoValue } from '../value.ts';

export type MissingKey = 'default' | 'zero' | 'error';

/** How much a rendering may do. */
export interface Limits {
  /** Evaluated nodes, iterations, calls, and the work of functions: a quarter of a step for a character or item. */
  readonly steps: number;
  /** How deeply templates may call each other: ten-thousandths of Node's stack, see `weights` in scope.ts. */
  readonly depth: number;
  /** UTF-16 units of the output, and of every text on the way; eight times the items of every list. */
  readonly length: number;
}

/** One rendering at work. */
export interface Run {
  readonly limits: Limits;
  readonly missingKey: MissingKey;
  output: string;
  stepsLeft: number;
  depth: number;
  /** The node that is being evaluated: where an error is, by Go's rules. */
  at: Span;
  failure: Diagnostic | undefined;
}

/** One call of a template: `slots` holds its variables, `$` first. */
export interface Frame {
  readonly run: Run;
  readonly set: TemplateSet;
  readonly slots: Slot[];
}

/** The templates that know each other by name. `tpl` works in a set of its own. */
export interface TemplateSet {
  readonly templates: ReadonlyMap<GoString, CompiledTemplate>;
  readonly scope: FunctionScope;
}

/** A template body as a function. */
export interface CompiledTemplate {
  readonly name: GoString;
  readonly slots: number;
  /** How deeply its blocks are nested: what a call of it costs in depth. */
  readonly nesting: number;
  /** Nothing but white space: such a template never replaces another. */
  readonly blank: boolean;
  readonly execute: Execute;
}

/** The value of an expression, or that the rendering has failed (`run.failure` says how). */
export type Evaluated = GoValue | typeof failed;

export type Evaluate = (frame: Frame, dot: GoValue) => Evaluated;

/** An argument that was evaluated and checked. */
export type EvaluateArgument = (frame: Frame, dot: GoValue) => Argument | typeof failed;

export const failed = Symbol('failed');

/** A variable that is declared only on a path that was not taken. */
export const unset = Symbol('unset');

export type Slot = GoValue | typeof unset;

/** How a body ends: at its end, by `break` or `continue`, or by a failure. */
export type Signal = 'done' | 'break' | 'continue' | 'failed';

export type Execute = (frame: Frame, dot: GoValue) => Signal;

export const nothing: Execute = () => 'done';

/** Records why the rendering fails; the first reason counts. */
export function fail(run: Run, diagnostic: Diagnostic): typeof failed {
  run.failure ??= diagnostic;
  return failed;
}
