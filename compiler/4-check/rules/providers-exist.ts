import { link } from '../../ir/link.ts';
import { didYouMean } from '../../util/did-you-mean.ts';
import { checkDiagnostics as say } from '../diagnostics.ts';
import type { Rule } from '../rule.ts';

/** The provider that a resource asks for is declared. STK4009. References to nothing are reported as such. */
export const providersExist: Rule = ({ program: { providers, index }, report }) => {
  const keys = new Set(providers.map((provider) => provider.key));
  return {
    resource({ name, options: { provider }, because }) {
      if (!provider || because.length > 0) return;
      const found = provider.kind === 'ref' ? link(index, provider) : undefined;
      const asked =
        provider.kind === 'string' ? provider.value : found?.target.kind === 'resource' ? found.target.name : '';
      if (asked === '' || keys.has(asked)) return;
      report(say.unknownProviderReference(provider, { name, provider: asked, suggestion: didYouMean(asked, keys) }));
    },
  };
};
