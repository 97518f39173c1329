import { givenOutside } from '../2-resolve/variables/root-scope.ts';
import { withCredentialPlaces } from '../ast/credential-places.ts';
import { withUses } from '../ast/uses/with-uses.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Env } from '../env.ts';
import type { Stack } from '../ir/stack.ts';
import { withoutHandedOn } from './handed-on.ts';
import { oncePerCause, oncePerValue } from './one-cause.ts';

/**
 * The diagnostics of all passes as a user gets them: without those that only follow from others, with the places where a shared piece with a mistake is used, and with what
 * must not be shown of the files that they point into.
 */
export function forPrinting(diagnostics: readonly Diagnostic[], env: Env, stack?: Stack): readonly Diagnostic[] {
  const { documents, inputs, processEnvironment, options } = env;
  if (diagnostics.length === 0) return diagnostics;
  const given = new Map([...inputs.variables].map((name) => [name, processEnvironment.get(name) ?? '']));
  const chosen = { environment: options.environment, given: () => givenOutside(env) };
  const told = oncePerCause(withoutHandedOn(diagnostics, stack?.blocks ?? []));
  const used = oncePerValue(withUses(told, documents, chosen));
  return withCredentialPlaces(used, documents, given, stack?.madeOfCredentials);
}
