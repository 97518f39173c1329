import { itemsIn, valueIn } from '../config.ts';
import { dataikuDiagnostics as say } from '../diagnostics.ts';
import type { Rule } from './rule.ts';

/** A permission is one group's or one person's, and gives something: DSS takes others without a word, and nobody has them. */
export const permissionsNameSomebody: Rule = ({ permissions }, _, report) => {
  for (const [index, item] of itemsIn(permissions).entries()) {
    if (item.kind !== 'dict') continue;
    const [group, user] = [valueIn(item, 'group'), valueIn(item, 'user')];
    const path = `permissions[${index}]`;
    if (!group === !user) {
      const found = group ? 'both' : 'neither';
      report({ ...say.permissionOfNobody(item, { found }), path });
    } else if (item.entries.size === 1) report({ ...say.permissionToNothing(item, {}), path });
  }
};
