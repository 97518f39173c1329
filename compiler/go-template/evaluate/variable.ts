import type { Span } from '../../source/span.ts';
import { templateExecution } from '../diagnostics.ts';
import type { Compiler } from './compiler.ts';
import { type Evaluate, fail, unset } from './run.ts';
import { candidates } from './scope.ts';

/** The value of a variable. A name that nothing before this place has declared fails when it is read, as in Go. */
export function compileVariable(compiler: Compiler, name: string, at: Span): Evaluate {
  const slots = candidates(compiler.scope, name).map((binding) => binding.slot);
  const [only] = slots;
  if (slots.length === 1 && only !== undefined) {
    return ({ run, slots: values }) => {
      run.at = at;
      const value = values[only];
      return value === unset ? fail(run, templateExecution.variableNotSet(at, { name })) : value;
    };
  }
  return ({ run, slots: values }) => {
    run.at = at;
    for (const slot of slots) {
      const value = values[slot];
      if (value !== unset) return value;
    }
    return fail(run, templateExecution.variableNotSet(at, { name }));
  };
}
