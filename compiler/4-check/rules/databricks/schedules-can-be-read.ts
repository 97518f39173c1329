import type { Resource } from '../../../ir/program.ts';
import type { Rule } from '../../../rule.ts';
import { quartzProblem } from '../../../util/cron.ts';
import { didYouMean } from '../../../util/did-you-mean.ts';
import { isTimeZone, timeZoneNames } from '../../../util/time-zone.ts';
import type { Dict } from '../../../value/literal.ts';
import { pick } from '../../../value/pick.ts';
import type { Value } from '../../../value/value.ts';
import { databricksRuleDiagnostics as say } from './diagnostics.ts';

/** Schedules of Databricks are expressions of Quartz (STK4115). */
export const schedulesCanBeRead: Rule = ({ report }) => ({
  resource(resource) {
    for (const schedule of schedulesOf(resource)) {
      const value = pick(schedule, 'quartz_cron_expression');
      const reason = value?.kind === 'string' ? quartzProblem(value.value) : undefined;
      if (value?.kind === 'string' && reason !== undefined)
        report(say.badQuartz(value, { expression: value.value, reason }));
    }
  },
});

/** Their time zones are in the IANA database (STK4116). */
export const timeZonesExist: Rule = ({ report }) => ({
  resource(resource) {
    for (const schedule of schedulesOf(resource)) {
      const value = pick(schedule, 'timezone_id');
      if (value?.kind !== 'string' || value.value === '' || isTimeZone(value.value)) continue;
      report(say.badTimeZone(value, { zone: value.value, suggestion: didYouMean(value.value, timeZoneNames()) }));
    }
  },
});

/** The mapping that has the schedule, wherever the type keeps it. */
function schedulesOf({ type, mode, properties }: Resource): readonly Dict<Value>[] {
  if (mode !== 'managed' || !type.startsWith('databricks_')) return [];
  const inside = ['schedule', 'cron_schedule'].flatMap((key) => {
    const value = pick(properties, key);
    return (value?.kind === 'list' ? value.items : [value]).flatMap((each) => (each?.kind === 'dict' ? [each] : []));
  });
  return [properties, ...inside];
}
