import type { Provider } from '../../../compiler/ir/program.ts';
import type { Rule } from '../../../compiler/rule.ts';
import { terraformDiagnostics as say } from '../diagnostics.ts';

/**
 * The key of a provider says its name and its alias (specs/laktory-language §6.1, §7.5): two keys without alias would be two
 * configurations of one address. STK4014.
 */
export const providersAreNamed: Rule = ({ report }) => ({
  provider(provider) {
    const problem = problemOf(provider);
    if (problem !== undefined) report(say.providerAlias(provider.at, { key: provider.key, problem }));
  },
});

function problemOf({ key, name, alias }: Provider): string | undefined {
  const expected = key === name ? undefined : key.slice(name.length + 1);
  if (alias === expected) return undefined;
  if (alias === undefined) return `has no alias, and should have "alias: ${expected}"`;
  if (expected === undefined) return `has the alias "${alias}", and should be called "${name}.${alias}"`;
  return `has the alias "${alias}", and should have "${expected}" or be called "${name}.${alias}"`;
}
