import { placesIn } from '../../ast/place-in-scalar.ts';
import { parsePlaceholders } from '../../expression/placeholders.ts';
import { placeOf } from '../../source/span.ts';
import type { Str, Tree } from '../../value/literal.ts';
import type { Secret } from '../../value/value.ts';
import { applyPatterns } from '../variables/pattern.ts';
import { findVariable, giverOf, isDeclared } from '../variables/scope.ts';
import type { Asked, Site } from './substitution.ts';

/**
 * The value of a credential field when a variable alone feeds it that the stack declares nowhere: this variable, taken as if it were
 * declared with `sensitive: true`, so that its value is never read. A variable of the stack that is nothing but such a variable
 * counts as it.
 */
export function undeclaredCredential(node: Tree, site: Site): Secret | undefined {
  const asked = node.kind === 'string' ? undeclaredAlone(node, site) : undefined;
  if (!asked) return undefined;
  const name = asked.name.toLowerCase();
  const { assumed, secrets } = site.substitution.state;
  if (!assumed.has(name)) assumed.set(name, asked);
  if (!secrets.has(name)) secrets.set(name, { name, description: undefined, isAssumed: true, at: placeOf(asked.at) });
  return { ...placeOf(asked.at), kind: 'secret', variable: name };
}

/** The variable of a text that is nothing but a variable, followed through the stack's own variables; placed where the text is. */
function undeclaredAlone(node: Str, { scope }: Site): Asked | undefined {
  const first = variableAlone(applyPatterns(node.value, scope.patterns), node);
  const followed = new Set<Tree>();
  for (let asked = first; asked && first; ) {
    const variable = findVariable(scope, asked.name);
    if (!isDeclared(scope, asked.name)) {
      const isSetting = variable !== undefined && giverOf(scope, variable) === 'settings';
      return isSetting ? undefined : { name: asked.name, at: first.at };
    }
    if (variable?.value.kind !== 'string' || followed.has(variable.value)) return undefined;
    followed.add(variable.value);
    asked = variableAlone(variable.value.value, variable.value);
  }
  return undefined;
}

function variableAlone(text: string, node: Str): Asked | undefined {
  if (!text.includes('${')) return undefined;
  const [only, ...more] = parsePlaceholders(text, placesIn(node)).value;
  if (more.length > 0 || only === undefined || typeof only === 'string') return undefined;
  if (only.kind === 'computed') {
    const name = /^\$\{\{\s*vars?\.([A-Za-z_]\w*)\s*\}\}$/.exec(only.text)?.[1];
    return name === undefined ? undefined : { name, at: placeOf(only) };
  }
  if (only.kind !== 'variable' || only.steps.length > 0 || only.name.length !== 1) return undefined;
  const [name] = only.name;
  return typeof name === 'string' ? { name, at: placeOf(only) } : undefined;
}
