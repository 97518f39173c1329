import type { Rule } from '../../../rule.ts';
import { didYouMean } from '../../../util/did-you-mean.ts';
import { inWords } from '../../../util/in-words.ts';
import { pick, pickDicts } from '../../../value/pick.ts';
import { databricksRuleDiagnostics as say } from './diagnostics.ts';
import { has } from './has.ts';

/** `permission_level` is one that the object has (STK4118), by the documentation of the provider: `knownWith` of the type. */
export const permissionLevelsFit: Rule = ({ report }) => ({
  resource({ mode, shape, properties }) {
    const levels = mode === 'managed' ? shape?.rules?.knownWith?.['access_control.permission_level'] : undefined;
    const object = levels && Object.keys(levels).find((key) => has(properties, key));
    const known = object === undefined ? undefined : levels?.[object];
    if (object === undefined || !known) return;
    for (const control of pickDicts(properties, 'access_control')) {
      const value = pick(control, 'permission_level');
      if (value?.kind !== 'string' || known.includes(value.value)) continue;
      const about = { level: value.value, object, levels: inWords(known) };
      report(say.badLevel(value, { ...about, suggestion: didYouMean(value.value, known) }));
    }
  },
});
