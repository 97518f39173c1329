import { knownProviders } from '../../../compiler/kinds/terraform/known-providers.ts';
import type { Rule } from '../../../compiler/rule.ts';
import { didYouMean } from '../../../compiler/util/did-you-mean.ts';
import { terraformDiagnostics as say } from '../diagnostics.ts';
import { isUnknown, usedAs } from '../provider-sources.ts';

/** Terraform installs providers, so it must be known where each comes from: by its source, its name, or the types that use it. STK2015. */
export const providersHaveSources: Rule = ({ program, report }) => {
  const used = usedAs(program);
  return {
    provider(provider) {
      const { name, at } = provider;
      if (!isUnknown(provider) || used.has(name)) return;
      report(say.unknownProvider(at, { name, suggestion: didYouMean(name, knownProviders) }));
    },
  };
};
