import { bind, type Call, numberAt, textAt } from './call.ts';
import { misuse, type Run, spend } from './run.ts';
import { callable, type TemplateValue } from './value.ts';

/** The functions that every template knows. */
export function globals(run: Run): ReadonlyMap<string, TemplateValue> {
  const functions: readonly (readonly [string, readonly string[], (call: Call) => TemplateValue])[] = [
    ['range', ['start', 'stop', 'step'], range],
    ['cycler', [], cycler],
    ['joiner', ['separator'], joiner],
  ];
  return new Map(
    functions.map(([name, parameters, work]) => [
      name,
      callable(name, (given, at) => (spend(run, 1, at) ? work(bind({ run, name, at }, parameters, given)) : undefined)),
    ]),
  );
}

/** `range(stop)`, `range(start, stop, step)`: whole steps up to, not including, `stop`. */
function range(call: Call): TemplateValue {
  const isOne = call.values[1] === undefined;
  const start = isOne ? 0 : numberAt(call, 0, 0);
  const stop = numberAt(call, isOne ? 0 : 1, 0);
  const step = numberAt(call, 2, 1) || 1;
  const count = Math.max(0, Math.ceil((stop - start) / step));
  if (!spend(call.run, count, call.at)) return undefined;
  return Array.from({ length: count }, (_, index) => start + index * step);
}

/** An object whose `next()` gives one value after the other, again and again; `current` is the last one, `reset()` begins anew. */
function cycler({ run, values, at }: Call): TemplateValue {
  if (values.length === 0) return misuse(run, at, '"cycler"', 'needs values');
  const state = new Map<string, TemplateValue>([['current', null]]);
  let index = -1;
  state.set(
    'next',
    callable('next', () => {
      index = (index + 1) % values.length;
      state.set('current', values[index]);
      return values[index];
    }),
  );
  state.set(
    'reset',
    callable('reset', () => {
      index = -1;
      state.set('current', null);
      return null;
    }),
  );
  return state;
}

/** A function that gives nothing the first time and the separator from then on. */
function joiner(call: Call): TemplateValue {
  const separator = textAt(call, 0, ',');
  let isFirst = true;
  return callable('joiner', () => {
    const text = isFirst ? '' : separator;
    isFirst = false;
    return text;
  });
}
