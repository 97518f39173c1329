import { templateExecution } from '../diagnostics.ts';
import type { GoValue } from '../value.ts';
import { type CompiledTemplate, type Frame, fail, type Signal } from './run.ts';

/** Runs `template` with `data` in a frame of its own: it sees no variables of its caller. */
export function invoke({ run, set }: Omit<Frame, 'slots'>, template: CompiledTemplate, data: GoValue): Signal {
  run.depth += template.nesting;
  if (run.depth > run.limits.depth) {
    fail(run, templateExecution.calledTooDeeply(run.at, {}));
    return 'failed';
  }
  const slots: Frame['slots'] = [data];
  for (let slot = 1; slot < template.slots; slot++) slots.push(undefined);
  const signal = template.execute({ run, set, slots }, data);
  run.depth -= template.nesting;
  return signal;
}
