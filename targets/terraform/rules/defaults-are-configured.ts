import type { Resource } from '../../../compiler/ir/program.ts';
import { providerOfType } from '../../../compiler/kinds/terraform/known-providers.ts';
import type { Rule } from '../../../compiler/rule.ts';
import { inWords } from '../../../compiler/util/in-words.ts';
import { terraformDiagnostics as say } from '../diagnostics.ts';

/**
 * What names no provider is deployed with the one without alias; where the stack configures a provider only under aliases, Terraform makes an empty one of it, which finds its host and
 * credentials wherever the process has some. STK6047, once for each provider.
 */
export const defaultsAreConfigured: Rule = ({ program: { providers }, report }) => {
  const plain = new Set(providers.filter(({ alias }) => alias === undefined).map(({ name }) => name));
  const aliased = providers.filter(({ name, alias }) => alias !== undefined && !plain.has(name));
  if (aliased.length === 0) return {};
  const first = new Map<string, Resource>();
  return {
    resource(resource) {
      if (resource.options.provider) return;
      const provider = providerOfType(resource.type);
      if (!first.has(provider)) first.set(provider, resource);
    },
    end() {
      for (const provider of new Set(aliased.map(({ name }) => name))) {
        const resource = first.get(provider);
        const keys = aliased.filter(({ name }) => name === provider).map(({ key }) => key);
        if (resource) report(say.onlyAliases(resource.at, { name: resource.name, provider, keys: inWords(keys) }));
      }
    },
  };
};
