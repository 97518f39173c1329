import { functionHint, methodHint } from '../check/hints.ts';
import { expressionDiagnostics as diagnostics } from '../diagnostics.ts';
import { functions } from '../functions/functions.ts';
import { methodNames, methodOf } from '../functions/methods.ts';
import type { RuntimeValue } from '../runtime-value.ts';
import type { Arguments, Call, ExpressionNode, Lambda, MethodStep, Range } from '../syntax.ts';
import { type Called, callWith, type Given } from './bind.ts';
import { type Evaluation, fail, localValue, mismatch, notYetKnown, spanOf, spend } from './evaluation.ts';
import type { Callable, FunctionValue } from './invocation.ts';
import { itemsOf } from './iterate.ts';
import type { Signature } from './signature.ts';
import { describe, isMap, isOpaque, upper } from './values.ts';

/** `name(…)`. Undefined after a report. */
export function evaluateCall(evaluation: Evaluation, node: Call): RuntimeValue | undefined {
  const { name, start, end } = node;
  const callable = functions.get(name);
  if (!callable) return unknownFunction(evaluation, name, { start, end: start + name.length });
  const given = evaluateArguments(evaluation, node.arguments, callable.signature, node);
  return given && callWith(evaluation, { name, callable, start, end }, given);
}

function unknownFunction(evaluation: Evaluation, name: string, range: Range): undefined {
  return fail(
    evaluation,
    diagnostics.unknownFunction(spanOf(evaluation, range), { name, suggestion: functionHint(name) }),
  );
}

/** `value.name(…)`. Undefined after a report. */
export function evaluateMethod(
  evaluation: Evaluation,
  value: RuntimeValue,
  step: MethodStep,
): RuntimeValue | undefined {
  const { name, start, end } = step;
  const callable = methodOf(value, name);
  if (!callable) return unknownMethod(evaluation, value, step);
  const given = evaluateArguments(evaluation, step.arguments, callable.signature, step);
  return given && callWith(evaluation, { name, callable, start, end }, given);
}

function unknownMethod(evaluation: Evaluation, value: RuntimeValue, { name, start }: MethodStep): undefined {
  const range = { start, end: start + 1 + name.length };
  if (isOpaque(value)) return notYetKnown(evaluation, range, 'it has no methods yet');
  const suggestion = methodHint(name, methodNames(value));
  const owner = upper(describe(value));
  return fail(
    evaluation,
    diagnostics.unknownMember(spanOf(evaluation, range), { owner, what: 'method', name, suggestion }),
  );
}

/** Evaluates the arguments. A function is accepted only where the signature takes one. */
function evaluateArguments(
  evaluation: Evaluation,
  { positional, named }: Arguments,
  signature: Signature,
  range: Range,
): Given | undefined {
  const values: RuntimeValue[] = [];
  const byName = new Map<string, RuntimeValue>();
  let taken: FunctionValue | undefined;
  for (const node of positional) {
    const wanted = signature.parameters[values.length];
    const asFunction = wanted?.type === 'function' && values.length < signature.byPosition;
    const found = asFunction ? functionOf(evaluation, node) : undefined;
    if (found) taken = found;
    if (!(found ? values.push(null) : addPositional(evaluation, node, values))) return undefined;
  }
  for (const { name, value: node } of named) {
    const asFunction = signature.parameters.some(
      (parameter) => parameter.name === name && parameter.type === 'function',
    );
    const found = asFunction ? functionOf(evaluation, node) : undefined;
    if (found) taken = found;
    else if (!addNamed(evaluation, { name, node }, byName)) return undefined;
  }
  return spend(evaluation, values.length, range) ? { positional: values, named: byName, function: taken } : undefined;
}

function addPositional(evaluation: Evaluation, node: ExpressionNode, values: RuntimeValue[]): boolean {
  if (node.kind !== 'starred') {
    const value = evaluation.run(evaluation, node);
    if (value !== undefined) values.push(value);
    return value !== undefined;
  }
  const value = evaluation.run(evaluation, node.value);
  const items = value === undefined ? undefined : itemsOf(evaluation, value, node, 'What follows "*"');
  if (!items || !spend(evaluation, items.length, node)) return false;
  for (const item of items) values.push(item);
  return true;
}

interface Named {
  readonly name: string | undefined;
  readonly node: ExpressionNode;
}

function addNamed(evaluation: Evaluation, { name, node }: Named, values: Map<string, RuntimeValue>): boolean {
  const value = evaluation.run(evaluation, node);
  if (value === undefined) return false;
  if (name !== undefined) return values.set(name, value).size > 0;
  if (!isMap(value)) {
    mismatch(evaluation, node, { what: 'What follows "**"', expected: 'a map', value });
    return false;
  }
  for (const [key, entry] of value) values.set(String(key), entry);
  return true;
}

/** A lambda, the name of a function, or the method of a type (`str.lower`); undefined for any other expression. */
function functionOf(evaluation: Evaluation, node: ExpressionNode): FunctionValue | undefined {
  if (node.kind === 'lambda') return (...values) => callLambda(evaluation, node, values);
  if (node.kind === 'name' && localValue(evaluation, node.name) === undefined) {
    const callable = functions.get(node.name);
    return callable && ((...values) => callPlainly(evaluation, { ...node, callable }, values));
  }
  if (node.kind !== 'access' || node.value.kind !== 'name' || node.steps.length !== 1) return undefined;
  const [step] = node.steps;
  if (step?.kind !== 'member' || !['str', 'dict', 'list', 'set', 'tuple'].includes(node.value.name)) return undefined;
  const { name } = step;
  return (...values) => callUnbound(evaluation, { name, ...rangeOf(node) }, values);
}

function rangeOf({ start, end }: Range): Range {
  return { start, end };
}

function callPlainly(
  evaluation: Evaluation,
  called: Called,
  positional: readonly RuntimeValue[],
): RuntimeValue | undefined {
  return callWith(evaluation, called, { positional, named: new Map(), function: undefined });
}

function callUnbound(
  evaluation: Evaluation,
  { name, start, end }: { readonly name: string } & Range,
  [subject = null, ...values]: readonly RuntimeValue[],
): RuntimeValue | undefined {
  const callable: Callable | undefined = methodOf(subject, name);
  if (callable) return callPlainly(evaluation, { name, callable, start, end }, values);
  const owner = upper(describe(subject));
  const at = spanOf(evaluation, { start, end });
  return fail(evaluation, diagnostics.unknownMember(at, { owner, what: 'method', name, suggestion: '' }));
}

function callLambda(
  evaluation: Evaluation,
  { parameters, body, ...range }: Lambda,
  values: readonly RuntimeValue[],
): RuntimeValue | undefined {
  if (parameters.length !== values.length) {
    const problem = `has ${parameters.length} parameters, but ${values.length} values are passed to it`;
    return fail(evaluation, diagnostics.wrongArguments(spanOf(evaluation, range), { name: 'lambda', problem }));
  }
  const bound = new Map(parameters.map((name, index) => [name, values[index] ?? null]));
  return evaluation.run({ ...evaluation, locals: { values: bound, outer: evaluation.locals } }, body);
}
