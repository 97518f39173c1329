import type { Json } from '../util/json.ts';

/** JSON as JavaScript has it. Numbers that it could not tell apart are wrapped, so that they come back as they went. */
type Plain = null | boolean | number | string | Plain[] | { [key: string]: Plain };

/** No key of a user's begins with a null character. */
const [floatKey, integerKey] = ['\0float', '\0integer'];

export function toPlain(tree: Json): Plain {
  if (tree === null || typeof tree === 'boolean' || typeof tree === 'number' || typeof tree === 'string') return tree;
  if (typeof tree === 'bigint') return { [integerKey]: String(tree) };
  if (tree instanceof Map) return Object.fromEntries([...tree].map(([key, value]) => [key, toPlain(value)]));
  if ('float' in tree) return { [floatKey]: tree.float };
  return [...tree.values()].map(toPlain);
}

export function fromPlain(plain: Plain): Json {
  if (plain === null || typeof plain !== 'object') return plain;
  if (Array.isArray(plain)) return plain.map(fromPlain);
  const { [floatKey]: float, [integerKey]: integer } = plain;
  if (typeof float === 'number') return { float };
  if (typeof integer === 'string') return BigInt(integer);
  return new Map(Object.entries(plain).map(([key, value]) => [key, fromPlain(value)]));
}
