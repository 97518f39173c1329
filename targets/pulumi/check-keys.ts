import type { Program, Provider, Resource } from '../../compiler/ir/program.ts';
import type { Span } from '../../compiler/source/span.ts';
import type { Config } from './config.ts';
import { copyKey } from './copies.ts';
import { pulumiDiagnostics as say } from './diagnostics.ts';
import type { Words } from './words.ts';

/** Who has a key: a setting by its place, a provider, a resource. */
type Owner = Span | Provider | Resource;

/**
 * Configuration, resources and results of functions share their names in a program: of two things with one name Pulumi would drop one without a
 * word. STK6104, STK6105.
 */
export function checkKeys(program: Program, { own }: Config, { keys, copies, report }: Words): void {
  const taken = new Map<string, Owner>();
  const take = (key: string, owner: Owner): void => {
    if (key === 'pulumi') report(say.reservedKey(placeOf(owner), {}));
    const other = taken.get(key);
    if (!other) return void taken.set(key, owner);
    const row = { key, one: describe(other, key), other: describe(owner, key) };
    report(say.sameKey(placeOf(owner), row, [{ at: placeOf(other), note: 'the other one' }]));
  };
  for (const [key, at] of own) take(key, at);
  for (const provider of program.providers) take(keys.of(provider), provider);
  for (const resource of program.resources) {
    const key = keys.of(resource);
    const made = copies.get(resource);
    if (!made) take(key, resource);
    else for (const copy of made) take(copyKey(key, copy), resource);
  }
}

function placeOf(owner: Owner): Span {
  return 'at' in owner ? owner.at : owner;
}

function describe(owner: Owner, key: string): string {
  if (!('kind' in owner)) return `the setting "${key}"`;
  return owner.kind === 'provider' ? `the provider "${owner.key}"` : `the ${owner.type} "${owner.name}"`;
}
