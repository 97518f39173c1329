import type { Rule } from '../../../compiler/rule.ts';
import { pick } from '../../../compiler/value/pick.ts';
import type { Value } from '../../../compiler/value/value.ts';
import { terraformDiagnostics as say } from '../diagnostics.ts';

/** The keys of copies stand in plans and states, so Terraform takes none that is sensitive. STK6041. */
export const copiesAreNoSecrets: Rule = ({ report }) => ({
  isOfOptions: true,
  resource({ name, meta }) {
    const forEach = meta && pick(meta, 'for_each');
    if (!forEach) return;
    for (const value of forEach.kind === 'list' ? forEach.items : [forEach]) {
      const variable = secretIn(value);
      if (variable !== undefined) report(say.secretCopies(value, { name, variable }));
    }
  },
});

function secretIn(value: Value): string | undefined {
  const parts = value.kind === 'text' ? value.parts : [value];
  for (const part of parts) if (typeof part !== 'string' && part.kind === 'secret') return part.variable;
  return undefined;
}
