import { isBefore, placeOf, type Span } from '../../source/span.ts';
import { didYouMean } from '../../util/did-you-mean.ts';
import { resolveDiagnostics as say } from '../diagnostics.ts';
import { findNull, isWithheld, type Scope, visibleNames } from '../variables/scope.ts';
import { keepUndeclared } from './keep-undeclared.ts';
import { type Asked, namesToSuggest, type Site, type State, type Substitution } from './substitution.ts';

/**
 * Reports a variable without a value: STK2040, or STK2041 where that is allowed. Says nothing when a file could not be read
 * that may define it: that was reported, and explains this.
 */
export function reportUnresolved(name: string, at: Span, { scope, substitution }: Site): void {
  if (substitution.state.unread.variables) return;
  keepUndeclared({ name, at: placeOf(at) }, undefined, { scope, substitution });
  const empty = findNull(scope, name);
  const suggestion = empty ? '' : suggest(name, scope, substitution.state);
  const related = empty ? [{ at: empty, note: 'it is empty here' }] : [];
  if (substitution.allowUnresolved) {
    const text = `\${vars.${name}}`;
    substitution.report(say.unresolvedVariableAllowed(at, { name, text, suggestion }, related));
    return;
  }
  keepMissing({ name, at: placeOf(at) }, substitution);
  substitution.report(say.unresolvedVariable(at, { name, suggestion }, related));
}

/** Remembers the first use in the order in which messages are shown. */
function keepMissing(asked: Asked, { state: { missing } }: Substitution): void {
  const key = asked.name.toLowerCase();
  const known = missing.get(key);
  if (!known || isBefore(asked.at, known.at)) missing.set(key, asked);
}

/** Where the process gives only what is declared (`settings.process_variables`), most likely that was forgotten. */
function suggest(name: string, scope: Scope, state: State): string {
  if (!isWithheld(scope, name))
    return didYouMean(
      name,
      namesToSuggest(state, () => [...visibleNames(scope)]),
    );
  return ` The process has it, but the stack takes only what it declares: write "${name}: null" under "variables".`;
}
