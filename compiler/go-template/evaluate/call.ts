import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Span } from '../../source/span.ts';
import { templateExecution } from '../diagnostics.ts';
import { type Argument, type Failure, isFailure, type ParameterType, type TemplateFunction } from '../function.ts';
import type { OperandNode } from '../syntax/tree.ts';
import type { GoValue } from '../value.ts';
import { checkArgument, compileArgument } from './argument.ts';
import { fits, fitsItems, spend, weightOf } from './bounds.ts';
import type { Compiler } from './compiler.ts';
import { type EvaluateArgument, type Evaluated, type Frame, fail, failed, type Run } from './run.ts';

/** A call with the value that is piped into it, if the command is not the first of its pipeline. */
export type EvaluateCall = (frame: Frame, dot: GoValue, piped: GoValue) => Evaluated;

/** The place of a call, and its arguments. */
export interface CallSite {
  /** The function's name: where a wrong number of arguments is reported. */
  readonly name: Span;
  /** The whole command: where a failure of the function is reported. */
  readonly command: Span;
  readonly rest: readonly OperandNode[];
  /** Whether a value is piped into the call: it becomes the last argument. */
  readonly piped: boolean;
}

/** A call of `callee`: arguments are counted, evaluated from left to right, checked, and passed. */
export function compileCall(compiler: Compiler, callee: TemplateFunction, site: CallSite): EvaluateCall {
  const count = site.rest.length + (site.piped ? 1 : 0);
  if (!takes(callee, count)) return wrongCount(callee, site, count);
  const evaluate = compileArguments(
    site.rest.map((node, at) => compileArgument(compiler, node, parameterAt(callee, at))),
  );
  const last = site.piped ? parameterAt(callee, count - 1) : undefined;
  return (frame, dot, piped) => {
    const { run } = frame;
    run.at = site.name;
    const args = evaluate(frame, dot);
    if (args === failed) return failed;
    if (last !== undefined) {
      const checked = checkArgument(run, piped, last);
      if (checked === failed) return failed;
      args.push(checked);
    }
    return invoke(callee, { args, frame, site });
  };
}

/** The type of the parameter at `at`, the variadic one beyond the fixed ones. */
export function parameterAt(callee: TemplateFunction, at: number): ParameterType {
  return callee.parameters[at] ?? callee.variadic ?? 'any';
}

export function takes(callee: TemplateFunction, count: number): boolean {
  const { length } = callee.parameters;
  return callee.variadic === undefined ? count === length : count >= length;
}

function wrongCount(callee: TemplateFunction, site: CallSite, count: number): EvaluateCall {
  const diagnostic = countDiagnostic(callee, site.name, count);
  return ({ run }) => {
    run.at = site.name;
    return fail(run, diagnostic);
  };
}

export function countDiagnostic(callee: TemplateFunction, at: Span, count: number) {
  const { length } = callee.parameters;
  const least = callee.variadic === undefined ? '' : 'at least ';
  const wanted = `${least}${length} argument${length === 1 ? '' : 's'}`;
  return templateExecution.argumentCount(at, { name: callee.name, wanted, found: count });
}

/** Evaluates the arguments from left to right; one and two, which nearly all calls have, without a loop. */
function compileArguments(evaluate: readonly EvaluateArgument[]): EvaluateArguments {
  const [first, second] = evaluate;
  if (first === undefined) return () => [];
  if (second === undefined) {
    return (frame, dot) => {
      const value = first(frame, dot);
      return value === failed ? failed : [value];
    };
  }
  if (evaluate.length === 2) {
    return (frame, dot) => {
      const one = first(frame, dot);
      if (one === failed) return failed;
      const two = second(frame, dot);
      return two === failed ? failed : [one, two];
    };
  }
  return (frame, dot) => {
    const args: Argument[] = [];
    for (const argument of evaluate) {
      const value = argument(frame, dot);
      if (value === failed) return failed;
      args.push(value);
    }
    return args;
  };
}

type EvaluateArguments = (frame: Frame, dot: GoValue) => Argument[] | typeof failed;

/** Calls `callee` with checked arguments; what it makes is charged. */
export function invoke(
  callee: TemplateFunction,
  call: { readonly args: readonly Argument[]; readonly frame: Frame; readonly site: { readonly command: Span } },
): Evaluated {
  const { frame, site } = call;
  const { run } = frame;
  run.stepsLeft--;
  for (const argument of call.args) run.stepsLeft -= weightOf(argument);
  if (run.stepsLeft < 0 && !spend(run, 0)) return failed;
  const result = callee.call(call.args, frame.set.scope);
  if (run.failure !== undefined) return failed;
  if (typeof result === 'string') {
    run.stepsLeft -= result.length / 4;
    return fits(run, result.length) ? result : failed;
  }
  if (!isFailure(result)) return within(run, result);
  run.at = site.command;
  return fail(run, failureDiagnostic(callee.name, result, site.command));
}

/** Charges what a function made. */
function within(run: Run, result: GoValue): Evaluated {
  run.stepsLeft -= weightOf(result);
  if (typeof result !== 'object' || result === null || result.kind !== 'list') return result;
  return fitsItems(run, result.items.length) ? result : failed;
}

function failureDiagnostic(name: string, { message, cause }: Failure, at: Span): Diagnostic {
  if (cause === undefined) return templateExecution.functionFailed(at, { name, reason: clause(message) });
  const related = [{ at: cause.at, note: 'failed here' }, ...cause.related];
  return templateExecution.innerTemplate(at, { name, reason: clause(cause.message) }, related);
}

/** A reason without its full stop, for the middle of a sentence. */
function clause(message: string): string {
  return message.replace(/\.$/, '');
}
