import type { Rule } from '../../rule.ts';
import { pick } from '../../value/pick.ts';
import type { Value } from '../../value/value.ts';
import { checkDiagnostics as say } from '../diagnostics.ts';

/** Also as text, where no type has made a value of it: a target does. */
function isTrue(value: Value | undefined): boolean {
  if (value?.kind === 'boolean') return value.value;
  return value?.kind === 'string'
    ? value.value === 'true'
    : value?.kind === 'foreign' && value.expression.trim() === 'true';
}

/**
 * In an environment with `protected: true` nothing is destroyed together with what is in it unless somebody wrote so on purpose elsewhere:
 * `force_destroy` is told, also where a kind fills it in (kinds/filled-in.md). STK4044.
 */
export const protectedEnvironmentsKeepContent: Rule = ({ program: { environment = '', protection }, report }) => {
  if (!protection) return {};
  return {
    resource({ name, mode, properties, at, causes }) {
      const value = pick(properties, 'force_destroy');
      if (mode !== 'managed' || !isTrue(value)) return;
      const related = [
        ...causes.map((cause) => ({ at: cause, note: 'made for this' })),
        { at: protection, note: 'the environment is protected here' },
      ];
      report(say.forceDestroyProtected(properties.entries.get('force_destroy') ?? at, { name, environment }, related));
    },
  };
};
