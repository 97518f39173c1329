import type { Report } from '../diagnostics/outcome.ts';
import type { Span } from '../source/span.ts';
import { expressionDiagnostics as diagnostics } from './diagnostics.ts';
import { evaluateAccess, evaluateName } from './evaluate/evaluate-access.ts';
import { evaluateCall } from './evaluate/evaluate-call.ts';
import {
  evaluateComprehension,
  evaluateDisplay,
  evaluateMapComprehension,
  evaluateMapping,
} from './evaluate/evaluate-collections.ts';
import {
  evaluateArithmetic,
  evaluateComparison,
  evaluateConditional,
  evaluateLogical,
  evaluateUnary,
} from './evaluate/evaluate-operators.ts';
import { evaluatePlaceholder, evaluateTemplate, evaluateText } from './evaluate/evaluate-template.ts';
import { type Evaluation, fail, limits, spanOf, spend } from './evaluate/evaluation.ts';
import { canLeave } from './evaluate/result.ts';
import type { RuntimeValue } from './runtime-value.ts';
import type { Scope } from './scope.ts';
import type { Expression, ExpressionNode, Locate, Part } from './syntax.ts';

/**
 * The value of a parsed expression; undefined after the reason was reported. Gives STK2310 to STK2330 and what `scope` reports.
 * Behaves like Python 3.11, within the subset and the limits that the room's README lists. Always terminates.
 */
export function evaluate(expression: Expression, scope: Scope, report: Report): RuntimeValue | undefined {
  const evaluation = start(scope, report, expression.place);
  const value = run(evaluation, expression.root);
  return value === undefined || canLeave(evaluation, value, expression.root) ? value : undefined;
}

/** The parts of a text, and the place of that text. */
export interface PartsAt {
  readonly parts: readonly Part[];
  readonly at: Span;
}

/**
 * The value of a text with placeholders; undefined after the reason was reported. A single placeholder keeps its type; among other
 * text, numbers and booleans are written as YAML writes them, and null, lists and maps are reported (STK2328).
 */
export function evaluateParts({ parts, at }: PartsAt, scope: Scope, report: Report): RuntimeValue | undefined {
  const evaluation = start(scope, report, () => at);
  const [only] = parts;
  if (parts.length !== 1 || only === undefined) return evaluateText(evaluation, parts, at);
  if (typeof only === 'string') return only;
  const value = evaluatePlaceholder(evaluation, only);
  return value === undefined || canLeave(evaluation, value, { start: 0, end: 0 }) ? value : undefined;
}

function start(scope: Scope, report: Report, place: Locate): Evaluation {
  const { work = { left: limits.work } } = scope;
  return { scope, report, place, locals: undefined, budget: { left: limits.work }, together: work, run };
}

function run(evaluation: Evaluation, node: ExpressionNode): RuntimeValue | undefined {
  if (!spend(evaluation, 1, node)) return undefined;
  switch (node.kind) {
    case 'constant':
      return node.value;
    case 'access':
      return evaluateAccess(evaluation, node);
    case 'name':
      return evaluateName(evaluation, node);
    case 'template':
      return evaluateTemplate(evaluation, node);
    case 'call':
      return evaluateCall(evaluation, node);
    case 'embedded':
      return evaluatePlaceholder(evaluation, node.placeholder);
    case 'lambda':
      return unsupported(
        evaluation,
        node,
        'a lambda here',
        '; it can only be given to sorted, min, max, map and filter',
      );
    case 'starred':
      return unsupported(evaluation, node, '"*" here', '; it can stand in a list and in arguments');
    default:
      return runCompound(evaluation, node);
  }
}

type Simple = 'constant' | 'access' | 'name' | 'template' | 'call' | 'embedded' | 'lambda' | 'starred';

function runCompound(
  evaluation: Evaluation,
  node: Exclude<ExpressionNode, { readonly kind: Simple }>,
): RuntimeValue | undefined {
  switch (node.kind) {
    case 'arithmetic':
      return evaluateArithmetic(evaluation, node);
    case 'comparison':
      return evaluateComparison(evaluation, node);
    case 'logical':
      return evaluateLogical(evaluation, node);
    case 'conditional':
      return evaluateConditional(evaluation, node);
    case 'unary':
      return evaluateUnary(evaluation, node);
    case 'display':
      return evaluateDisplay(evaluation, node);
    case 'mapping':
      return evaluateMapping(evaluation, node);
    case 'comprehension':
      return evaluateComprehension(evaluation, node);
    default:
      return evaluateMapComprehension(evaluation, node);
  }
}

function unsupported(evaluation: Evaluation, node: ExpressionNode, what: string, advice: string): undefined {
  return fail(evaluation, diagnostics.unsupportedSyntax(spanOf(evaluation, node), { what, advice }));
}
