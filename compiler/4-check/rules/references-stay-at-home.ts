import type { Homes } from '../../homes.ts';
import type { Rule } from '../../rule.ts';
import { checkDiagnostics as say } from '../diagnostics.ts';

/** A resource cannot know what another engine makes, so references do not lead from one target to another. STK4027. */
export function referencesStayAtHome({ of: homes, chosen }: Homes): Rule {
  if (chosen.length < 2) return () => ({});
  return ({ report }) => ({
    reference({ ref, from, link }) {
      if (from?.kind !== 'resource' || link?.target.kind !== 'resource') return;
      const [here, there] = [homes.get(from), homes.get(link.target)];
      if (!here || !there || here === there) return;
      const related = [{ at: link.target.at, note: `this is written for ${there.name}` }];
      const values = { name: from.name, here: here.name, target: link.target.name, there: there.name };
      report(say.referenceToOtherTarget(ref, values, related));
    },
  });
}
