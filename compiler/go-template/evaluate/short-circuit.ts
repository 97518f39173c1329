import type { TemplateFunction } from '../function.ts';
import { isTrue } from '../truth.ts';
import { compileRaw } from './argument.ts';
import { type CallSite, compileCall, type EvaluateCall, takes } from './call.ts';
import type { Compiler } from './compiler.ts';
import { type Evaluated, failed, unset } from './run.ts';

/** Whether `callee` stops at the first operand that settles the result, and returns it. */
export function isShortCircuit(callee: TemplateFunction): boolean {
  return callee.shortCircuit !== undefined;
}

/**
 * `and` and `or`. A variable that is declared in an operand after the first (`or .x ($y := 1)`) may have no value afterwards:
 * its slot is marked before.
 */
export function compileShortCircuit(compiler: Compiler, callee: TemplateFunction, site: CallSite): EvaluateCall {
  const count = site.rest.length + (site.piped ? 1 : 0);
  if (!takes(callee, count)) return compileCall(compiler, callee, site);
  const { scope } = compiler;
  const known = scope.bindings.length;
  const before = scope.maybe;
  const operands = site.rest.map((node, at) => {
    scope.maybe = before || at > 0;
    return compileRaw(compiler, node);
  });
  scope.maybe = before;
  const maybe = scope.bindings.slice(known).flatMap((binding) => (binding.maybe ? [binding.slot] : []));
  const settles = callee.shortCircuit === 'or';
  return (frame, dot, piped) => {
    frame.run.at = site.name;
    for (const slot of maybe) frame.slots[slot] = unset;
    let value: Evaluated;
    for (const operand of operands) {
      value = operand(frame, dot);
      if (value === failed || isTrue(value) === settles) return value;
    }
    return site.piped ? piped : value;
  };
}
