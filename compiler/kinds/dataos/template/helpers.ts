import { failure, type TemplateFunction, templateFunction } from '../../../go-template/function.ts';
import type { GoValue } from '../../../go-template/value.ts';
import type { Depot } from '../address/depots.ts';
import { resolveAddress } from '../address/resolve.ts';

/**
 * The functions that only the platform has (specs/dataos §3.5). Their meaning was read off their use: no definition of them is public.
 */
export function platformFunctions(depots: ReadonlyMap<string, Depot>): readonly TemplateFunction[] {
  return [
    templateFunction('getNested', { takes: ['any', 'string'], call: ([value, path]) => nested(value, path) ?? null }),
    templateFunction('hasNested', {
      takes: ['any', 'string'],
      call: ([value, path]) => (nested(value, path) ?? null) !== null,
    }),
    templateFunction('getMapValue', { takes: ['any', 'string'], call: ([value, key]) => member(value, key) ?? null }),
    templateFunction('resolve', {
      takes: ['string'],
      call: ([address]) => {
        const found = resolveAddress(address, depots);
        return typeof found === 'object' && found !== null && 'problem' in found ? failure(found.problem) : found;
      },
    }),
  ];
}

/** What stands at a path of names with dots between them; undefined where it ends nowhere. */
function nested(value: GoValue, path: string): GoValue {
  let found = value;
  for (const key of path.split('.')) found = member(found, key);
  return found;
}

function member(value: GoValue, key: string): GoValue {
  if (typeof value !== 'object' || value === null) return undefined;
  if (value.kind === 'map') return value.entries.get(key);
  return value.kind === 'struct' ? value.fields.get(key) : undefined;
}
