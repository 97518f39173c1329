import { textAt } from '../../value/build.ts';
import type { Dict } from '../../value/literal.ts';
import { pickDict } from '../../value/pick.ts';
import type { Value } from '../../value/value.ts';
import { plainOf } from './plain.ts';
import { pythonText } from './python-text.ts';

/** Environment variables by name; null takes a variable away. */
export type Environment = ReadonlyMap<string, Value>;

/** A block's own variables, scalars as the texts that Python makes of them: `True`, `1.5` (specs/prefect §1.1). */
export function ownEnvironment(body: Dict<Value>): Environment {
  const own = pickDict(body, 'env');
  return new Map([...(own?.entries.values() ?? [])].map(({ key, value }) => [key, asText(value)]));
}

/** `base` with `own` over it: a variable of both keeps the place that it has in `base`. What is null is gone (specs/prefect §1.3). */
export function effectiveEnvironment(base: Environment, own: Environment): Environment {
  // A map that is built twice over keeps the place of the first and the value of the last.
  const all = new Map([...base, ...own]);
  return new Map([...all].filter(([, value]) => value.kind !== 'null'));
}

function asText(value: Value): Value {
  switch (value.kind) {
    case 'boolean':
    case 'integer':
    case 'float':
      return textAt(value, pythonText(plainOf(value)));
    default:
      return value;
  }
}
