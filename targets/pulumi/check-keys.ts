import type { Report } from '../../compiler/diagnostics/outcome.ts';
import type { Program, Resource } from '../../compiler/ir/program.ts';
import type { Span } from '../../compiler/source/span.ts';
import type { Config } from './config.ts';
import { copyKey } from './copies.ts';
import { pulumiDiagnostics as say } from './diagnostics.ts';
import type { Words } from './words.ts';

interface Owner {
  readonly at: Span;
  /** What it is, in words: `the resource "load"`. */
  readonly what: string;
}

/**
 * Configuration, resources and results of functions share their names in a program: of two things with one name Pulumi would drop one without a
 * word. STK6104, STK6105.
 */
export function checkKeys(program: Program, { own }: Config, words: Words): void {
  const taken = new Map<string, Owner>();
  for (const [key, at] of own) take(taken, key, { at, what: `the setting "${key}"` }, words.report);
  for (const provider of program.providers) {
    take(taken, words.keys.of(provider), { at: provider.at, what: `the provider "${provider.key}"` }, words.report);
  }
  for (const resource of program.resources) {
    for (const key of keysOfResource(resource, words)) {
      take(taken, key, { at: resource.at, what: `the ${resource.type} "${resource.name}"` }, words.report);
    }
  }
}

function keysOfResource(resource: Resource, { keys, copies }: Words): readonly string[] {
  const key = keys.of(resource);
  return copies.get(resource)?.map((copy) => copyKey(key, copy)) ?? [key];
}

function take(taken: Map<string, Owner>, key: string, owner: Owner, report: Report): void {
  const other = taken.get(key);
  if (key === 'pulumi') report(say.reservedKey(owner.at, {}));
  if (!other) taken.set(key, owner);
  else
    report(
      say.sameKey(owner.at, { key, one: other.what, other: owner.what }, [{ at: other.at, note: 'the other one' }]),
    );
}
