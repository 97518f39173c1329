import type { Report } from '../../diagnostics/outcome.ts';
import { expressionDiagnostics as diagnostics } from '../diagnostics.ts';
import { argumentProblem } from '../evaluate/bind.ts';
import type { Callable } from '../evaluate/invocation.ts';
import { describe, upper } from '../evaluate/values.ts';
import { functions } from '../functions/functions.ts';
import { allMethodNames, isMethod, methodNames, methodOf } from '../functions/methods.ts';
import type { RuntimeValue } from '../runtime-value.ts';
import type { Access, Arguments, Call, Expression, ExpressionNode, Locate, MethodStep } from '../syntax.ts';
import { childrenOf } from './children.ts';
import { functionHint, methodHint } from './hints.ts';

/**
 * Finds mistakes that do not depend on the values of variables, also in branches that are not taken: functions and methods that do not exist
 * (STK2311, STK2312), and numbers and names of arguments (STK2313). False after a report; such an expression must not be evaluated,
 * or the same mistake would be reported again. `parsePlaceholders` checks all that it reads.
 */
export function check({ root, place }: Expression, report: Report): boolean {
  let clean = true;
  const reportHere: Report = (diagnostic) => {
    clean = false;
    report(diagnostic);
  };
  visit(root, { place, report: reportHere });
  return clean;
}

interface Checking {
  readonly place: Locate;
  readonly report: Report;
}

function visit(node: ExpressionNode, checking: Checking): void {
  if (node.kind === 'constant' || node.kind === 'name') return;
  if (node.kind === 'call') checkCall(node, checking);
  if (node.kind === 'access') checkMethods(node, checking);
  for (const child of childrenOf(node)) visit(child, checking);
}

function checkCall(node: Call, { place, report }: Checking): void {
  const { name, start, end } = node;
  const callable = functions.get(name);
  const problem = callable && problemOf(callable, node.arguments);
  if (problem !== undefined) report(diagnostics.wrongArguments(place(start, end), { name, problem }));
  if (callable) return;
  report(diagnostics.unknownFunction(place(start, start + name.length), { name, suggestion: functionHint(name) }));
}

/** Undefined also when `*` or `**` leave the number open. */
function problemOf({ signature }: Callable, { positional, named }: Arguments): string | undefined {
  if (positional.some(({ kind }) => kind === 'starred') || named.some(({ name }) => name === undefined))
    return undefined;
  const names = named.map(({ name }) => name ?? '');
  if (new Set(names).size < names.length) return 'is given an argument twice';
  return argumentProblem(signature, positional.length, names);
}

/** The first method is that of the value, if its type can be seen; of the others only the name is known. */
function checkMethods({ value, steps }: Access, checking: Checking): void {
  for (const [index, step] of steps.entries()) {
    if (step.kind !== 'method') continue;
    const subject = index === 0 ? sampleOf(value) : undefined;
    if (subject !== undefined) checkMethodOf(subject, step, checking);
    else if (!isMethod(step.name)) reportMethod(step, checking, ['A value', methodHint(step.name, allMethodNames())]);
  }
}

function checkMethodOf(subject: RuntimeValue, step: MethodStep, checking: Checking): void {
  const callable = methodOf(subject, step.name);
  const owner = upper(describe(subject));
  if (!callable) reportMethod(step, checking, [owner, methodHint(step.name, methodNames(subject))]);
  const problem = callable && problemOf(callable, step.arguments);
  if (problem === undefined) return;
  checking.report(diagnostics.wrongArguments(checking.place(step.start, step.end), { name: step.name, problem }));
}

function reportMethod(
  { name, start }: MethodStep,
  { place, report }: Checking,
  [owner, suggestion]: [string, string],
): void {
  const at = place(start, start + 1 + name.length);
  report(diagnostics.unknownMember(at, { owner, what: 'method', name, suggestion }));
}

/** Some value of the type that `node` is sure to have. */
function sampleOf(node: ExpressionNode): RuntimeValue | undefined {
  switch (node.kind) {
    case 'constant':
      return node.value;
    case 'mapping':
    case 'map-comprehension':
      return new Map();
    case 'display':
    case 'comprehension':
      return node.type === 'list' ? [] : { kind: node.type, items: [] };
    default:
      return undefined;
  }
}
