import { fromValue } from '../../expression/convert.ts';
import type { RuntimeValue } from '../../expression/runtime-value.ts';
import type { Scope as ExpressionScope } from '../../expression/scope.ts';
import type { Span } from '../../source/span.ts';
import { hasUnresolved } from '../../value/deferred.ts';
import type { Dict, Tree } from '../../value/literal.ts';
import type { Value } from '../../value/value.ts';
import { findNull, settingsIn, visibleNames } from '../variables/scope.ts';
import type { ValueAt } from './embed.ts';
import { reportUnresolved } from './report-unresolved.ts';
import { namesToSuggest, type Site } from './substitution.ts';

/** How values are found from inside an expression. */
export interface Finding {
  readonly valueAt: ValueAt;
  /** A tree with its placeholders replaced. */
  readonly replaced: (tree: Tree, site: Site) => Value;
  readonly lookUp: (name: string, at: Span, site: Site) => Value | undefined;
}

/** What `${{ … }}` sees at a place: the same variables as `${vars.…}`, with their own placeholders replaced. */
export function expressionScope(site: Site, finding: Finding): ExpressionScope {
  return {
    work: site.substitution.state.work,
    variable: (name, at) => variable(name, at, site, finding),
    reference: (reference) => fromValue(finding.valueAt(reference, site)),
    name: (name) => named(name, site, finding),
    names: () => namesToSuggest(site.substitution.state, () => namesFrom(site)),
  };
}

function namesFrom(site: Site): readonly string[] {
  return [...visibleNames(site.scope)].map((name) => `vars.${name}`).concat(namesAround(site));
}

/** Always an error when there is no value: unlike text, an expression cannot be written out unresolved. A variable set to null is null. */
function variable(name: string, at: Span, site: Site, { lookUp }: Finding): RuntimeValue | undefined {
  const value = lookUp(name, at, site);
  const { substitution } = site;
  // What its own placeholders lack was reported there.
  if (value && !substitution.allowUnresolved && hasUnresolved(value)) return undefined;
  if (value) return fromValue(value);
  const empty = findNull(site.scope, name);
  if (empty) {
    substitution.state.used.add(empty);
    return null;
  }
  reportUnresolved(name, at, { ...site, substitution: { ...substitution, allowUnresolved: false } });
  return undefined;
}

/** `settings`, and the mappings around the place that have a name. */
function named(name: string, site: Site, finding: Finding): RuntimeValue | undefined {
  if (name === 'settings' || name === 'setting') return settingsAt(site, finding);
  for (let around = site.around; around; around = around.site.around) {
    if (around.name === name) return membersOf(around.dict, around.site, finding);
  }
  return undefined;
}

function namesAround({ around }: Site): readonly string[] {
  const names = ['settings'];
  for (let one = around; one; one = one.site.around) names.push(one.name);
  return names;
}

function settingsAt(site: Site, { replaced }: Finding): RuntimeValue {
  const entries = [...settingsIn(site.scope).values()];
  for (const entry of entries) site.substitution.state.used.add(entry);
  return new Map(entries.map((entry) => [entry.key, fromValue(replaced(entry.value, site))]));
}

/** What a mapping is called, and what else is plainly written in it: a placeholder there may lead back to the one that asks. */
function membersOf(dict: Dict<Tree>, site: Site, { replaced }: Finding): RuntimeValue {
  const open = [...dict.entries.values()].filter(
    ({ key, value }) => isPlain(value) || (key === 'name' && value.kind === 'string' && !value.value.includes('${{')),
  );
  return new Map(open.map(({ key, value }) => [key, fromValue(replaced(value, site))]));
}

function isPlain(tree: Tree): boolean {
  if (tree.kind === 'list') return tree.items.every(isPlain);
  if (tree.kind === 'dict') return [...tree.entries.values()].every(({ value }) => isPlain(value));
  return tree.kind !== 'string' || !tree.value.includes('${');
}
