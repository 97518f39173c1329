import { closest } from '../../util/did-you-mean.ts';
import { expressionDiagnostics as diagnostics } from '../diagnostics.ts';
import { functions } from '../functions/functions.ts';
import type { RuntimeValue } from '../runtime-value.ts';
import type { Access, ExpressionNode, ItemStep, Name, SliceStep, Step } from '../syntax.ts';
import { evaluateMethod } from './evaluate-call.ts';
import { type Evaluation, fail, localValue, mismatch, spanOf, spend } from './evaluation.ts';
import { itemAt, memberOf, sliceOf } from './items.ts';
import { integerOf } from './values.ts';

/** A value with its members, items and method calls, step by step. Undefined after a report. */
export function evaluateAccess(evaluation: Evaluation, node: Access): RuntimeValue | undefined {
  const [first, ...rest] = node.steps;
  if (first && node.value.kind === 'name' && isVariables(evaluation, node.value.name)) {
    const value = evaluateVariableName(evaluation, node.value, first);
    return value === undefined ? undefined : evaluateSteps(evaluation, value, rest);
  }
  const value = evaluation.run(evaluation, node.value);
  return value === undefined ? undefined : evaluateSteps(evaluation, value, node.steps);
}

/** `vars` and `var` hold the variables, unless a loop has given the name another meaning. */
function isVariables(evaluation: Evaluation, name: string): boolean {
  return (name === 'vars' || name === 'var') && localValue(evaluation, name) === undefined;
}

function evaluateVariableName(evaluation: Evaluation, name: Name, step: Step): RuntimeValue | undefined {
  const range = { start: name.start, end: step.end };
  if (step.kind === 'member') return evaluation.scope.variable(step.name, spanOf(evaluation, range));
  if (step.kind !== 'item') return notNamed(evaluation, name);
  const value = evaluation.run(evaluation, step.index);
  if (value === undefined) return undefined;
  if (typeof value === 'string') return evaluation.scope.variable(value, spanOf(evaluation, range));
  return mismatch(evaluation, step.index, { what: 'The name of a variable', expected: 'a text', value });
}

function notNamed(evaluation: Evaluation, { name, ...range }: Name): undefined {
  return fail(evaluation, diagnostics.variableNotNamed(spanOf(evaluation, range), { name }));
}

/** Takes one thing after the other from `value`. Undefined after a report. */
export function evaluateSteps(
  evaluation: Evaluation,
  value: RuntimeValue,
  steps: readonly Step[],
): RuntimeValue | undefined {
  let current: RuntimeValue | undefined = value;
  for (const step of steps) {
    if (!spend(evaluation, 1, step)) return undefined;
    current = evaluateStep(evaluation, current, step);
    if (current === undefined) return undefined;
  }
  return current;
}

function evaluateStep(evaluation: Evaluation, value: RuntimeValue, step: Step): RuntimeValue | undefined {
  switch (step.kind) {
    case 'member':
      return memberOf(evaluation, value, step.name, step);
    case 'method':
      return evaluateMethod(evaluation, value, step);
    case 'item':
      return evaluateItem(evaluation, value, step);
    default:
      return evaluateSlice(evaluation, value, step);
  }
}

function evaluateItem(
  evaluation: Evaluation,
  value: RuntimeValue,
  { index, ...range }: ItemStep,
): RuntimeValue | undefined {
  const position = evaluation.run(evaluation, index);
  if (position === undefined) return undefined;
  return itemAt(evaluation, value, position, { ...range, written: index.kind === 'constant' });
}

function evaluateSlice(evaluation: Evaluation, value: RuntimeValue, step: SliceStep): RuntimeValue | undefined {
  const bounds: (bigint | undefined)[] = [];
  for (const node of [step.from, step.to, step.by]) {
    const bound = evaluateBound(evaluation, node);
    if (bound === undefined) return undefined;
    bounds.push(bound ?? undefined);
  }
  const [from, to, by] = bounds;
  return sliceOf(evaluation, value, { from, to, by }, step);
}

/** Null when the bound is left out or null; undefined after a report. */
function evaluateBound(evaluation: Evaluation, node: ExpressionNode | undefined): bigint | null | undefined {
  if (!node) return null;
  const value = evaluation.run(evaluation, node);
  if (value === undefined || value === null) return value;
  const position = integerOf(value);
  return position ?? mismatch(evaluation, node, { what: 'A position', expected: 'a whole number', value });
}

/** A bare name. Undefined after a report. */
export function evaluateName(evaluation: Evaluation, node: Name): RuntimeValue | undefined {
  const { name } = node;
  const local = localValue(evaluation, name);
  const value = local === undefined ? evaluation.scope.name(name) : local;
  if (value !== undefined) return value;
  if (name === 'vars' || name === 'var') return notNamed(evaluation, node);
  if (functions.has(name)) return functionWithoutCall(evaluation, node);
  const suggestion = nameHint(evaluation, name);
  return fail(evaluation, diagnostics.unknownName(spanOf(evaluation, node), { name, suggestion }));
}

function functionWithoutCall(evaluation: Evaluation, { name, ...range }: Name): undefined {
  const problem = 'is a function, which needs parentheses with what it works on';
  return fail(evaluation, diagnostics.wrongArguments(spanOf(evaluation, range), { name, problem }));
}

/** The hint for an unknown name. */
export function nameHint(evaluation: Pick<Evaluation, 'scope' | 'locals'>, name: string): string {
  const names = [...evaluation.scope.names()];
  for (let { locals } = evaluation; locals; locals = locals.outer)
    for (const name of locals.values.keys()) names.push(name);
  if (name === 'resources') return ' A resource is written "${resources.name.id}", with its own braces.';
  const written = new Map(names.map((known) => [known.replace(/^vars\./, ''), known]));
  const best = closest(name, written.keys());
  if (best !== undefined) return ` Did you mean "${written.get(best)}"?`;
  return ` A variable is written "vars.${name}", and a text stands in quotes.`;
}
