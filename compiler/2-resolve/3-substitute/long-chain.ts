import { findVariable, type Scope, type Variable } from '../variables/scope.ts';

/** How many variables may be in the middle of being worked out before the rest of a chain is looked at first. */
export const longChain = 50;

/**
 * The variables that `variable` needs and that are not worked out yet, those first that others need: in this order none waits for another,
 * however long their chain. Read off the texts, so what is meant only sometimes is among them, and names that are put together are not.
 */
export function neededBy(variable: Variable, scope: Scope, busy: readonly Variable[]): readonly Variable[] {
  const seen = new Set<Variable>(busy);
  const order: Variable[] = [];
  const open: { readonly variable: Variable; readonly needs: Iterator<Variable> }[] = [];
  const enter = (next: Variable): void => {
    seen.add(next);
    open.push({ variable: next, needs: needsOf(next, scope) });
  };
  enter(variable);
  for (let last = open.at(-1); last; last = open.at(-1)) {
    const { value: next } = last.needs.next();
    if (next && !seen.has(next) && !scope.resolved.has(next)) enter(next);
    if (next) continue;
    order.push(last.variable);
    open.pop();
  }
  return order.slice(0, -1);
}

/** The variables that a text names; lists and mappings are left to the usual way, because they nest. */
function* needsOf({ value }: Variable, scope: Scope): Iterator<Variable, undefined> {
  if (value.kind !== 'string' || !value.value.includes('${')) return undefined;
  for (const { 1: name = '' } of value.value.matchAll(/\bvars?\.([\p{L}\p{N}_-]+)/gu)) {
    const found = findVariable(scope, name);
    if (found?.value.kind === 'string') yield found;
  }
  return undefined;
}
