import type { Resource } from '../../../ir/program.ts';
import type { Rule } from '../../../rule.ts';
import { pick, pickDicts } from '../../../value/pick.ts';
import { databricksRuleDiagnostics as say } from './diagnostics.ts';
import { has } from './has.ts';

/** A job has tags (STK4132). */
export const jobsHaveTags: Rule = ({ report }) => ({
  job({ resource }) {
    if (!has(resource.properties, 'tags')) report(say.noTags(resource.at, { job: resource.name }));
  },
});

/** A job says who owns it or as whom it runs (STK4133). */
export const jobsHaveAnOwner: Rule = ({ program, report }) => {
  const owned = new Set<Resource>();
  for (const { from, link } of program.references) {
    if (from?.kind !== 'resource' || from.type !== 'databricks_permissions') continue;
    const owners = pickDicts(from.properties, 'access_control').map((each) => pick(each, 'permission_level'));
    const isOwned = owners.some((level) => level?.kind === 'string' && level.value === 'IS_OWNER');
    if (isOwned && link?.target.kind === 'resource') owned.add(link.target);
  }
  return {
    job({ resource }) {
      if (has(resource.properties, 'run_as') || owned.has(resource)) return;
      report(say.noOwner(resource.at, { job: resource.name }));
    },
  };
};
