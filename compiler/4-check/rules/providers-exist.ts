import type { Link } from '../../ir/program.ts';
import type { Rule } from '../../rule.ts';
import { asWritten } from '../../source/as-written.ts';
import { didYouMean } from '../../util/did-you-mean.ts';
import type { Value } from '../../value/value.ts';
import { checkDiagnostics as say } from '../diagnostics.ts';

/** The provider that a resource asks for is declared. STK4009, or STK4025 where unresolved names are allowed. References to nothing are reported as such. */
export const providersExist: Rule = ({ program: { providers, links }, options, report }) => {
  const keys = new Set(providers.map((provider) => provider.key));
  return {
    isOfOptions: true,
    resource({ name, options: { provider }, causes }) {
      if (!provider || causes.length > 0) return;
      const found = provider.kind === 'ref' ? links.get(provider) : undefined;
      const asked = provider.kind === 'string' ? provider.value : askedBy(provider, found);
      if (asked === '' || keys.has(asked)) return;
      const message = options.allowUnresolved ? say.unknownProviderAllowed : say.unknownProviderReference;
      const written = asWritten(provider, asked);
      const isOfVariable = /\bvars?[.[]/.test(written);
      const shown = isOfVariable ? written : asked;
      report(message(provider, { name, provider: shown, suggestion: isOfVariable ? '' : didYouMean(asked, keys) }));
    },
  };
};

/** What a reference asks for when it does not lead to a provider: a resource, or what looks like an attribute of a provider. */
function askedBy(provider: Value, found: Link | undefined): string {
  if (found?.target.kind === 'resource') return found.target.name;
  return found && found.path.length > 0 && provider.kind === 'ref' ? provider.text : '';
}
