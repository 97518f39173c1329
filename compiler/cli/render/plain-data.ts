import type { GoValue } from '../../go-template/value.ts';

/** A template's data as plain JavaScript values, for nunjucks. Integers beyond 2^53 become texts with all their digits. */
export function plainData(value: GoValue): unknown {
  if (typeof value !== 'object' || value === null) return value;
  switch (value.kind) {
    case 'integer':
      return typeof value.value === 'bigint' ? value.value.toString() : value.value;
    case 'float':
      return value.value;
    case 'list':
      return value.items.map(plainData);
    case 'map':
      return Object.fromEntries(Array.from(value.entries, ([key, item]) => [key, plainData(item)]));
    default:
      return undefined;
  }
}
