import type { Rule } from '../../rule.ts';
import { checkDiagnostics as say } from '../diagnostics.ts';

/**
 * A generated resource may have the name of another of a different type: both have addresses of their own, but a reference says
 * only the name. STK4017.
 */
export const referencesAreClear: Rule = ({ program: { index }, report }) => {
  if (index.namesakes.size === 0) return {};
  return {
    reference({ ref, link }) {
      if (link?.target.kind !== 'resource') return;
      const { name } = link.target;
      const related = index.namesakes.get(name)?.map(({ type, at }) => ({ at, note: `this is a ${type}` }));
      if (related) report(say.ambiguousReference(ref, { name }, related));
    },
  };
};
