import { giverOf, isDeclared, type Variable } from '../variables/scope.ts';
import type { Asked, Site } from './substitution.ts';

/** Remembers the first use of a variable that the stack does not declare; `given` is what gives it a value, if anything does. */
export function keepUndeclared(asked: Asked, given: Variable | undefined, { scope, substitution }: Site): void {
  const giver = given && giverOf(scope, given);
  if (giver === 'stack' || giver === 'settings') return;
  const { undeclared } = substitution.state;
  const name = asked.name.toLowerCase();
  if (undeclared.has(name) || isDeclared(scope, name)) return;
  undeclared.set(name, { ...asked, given, isOfProcess: giver === 'process' });
}
