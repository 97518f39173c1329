import type { Resource } from '../../../ir/program.ts';
import type { Rule } from '../../../rule.ts';
import { quartzProblem } from '../../../util/cron.ts';
import { didYouMean } from '../../../util/did-you-mean.ts';
import { isTimeZone, timeZoneNames } from '../../../util/time-zone.ts';
import type { Dict } from '../../../value/literal.ts';
import { pick } from '../../../value/pick.ts';
import type { Value } from '../../../value/value.ts';
import { databricksRuleDiagnostics as say } from './diagnostics.ts';

/** Schedules of Databricks are expressions of Quartz (STK4115). Many jobs share a few of them, so each is read once. */
export const schedulesCanBeRead: Rule = ({ report }) => {
  const problemOf = once(quartzProblem);
  return {
    resource(resource) {
      for (const schedule of schedulesOf(resource)) {
        const value = pick(schedule, 'quartz_cron_expression');
        const reason = value?.kind === 'string' ? problemOf(value.value) : undefined;
        if (value?.kind === 'string' && reason !== undefined)
          report(say.badQuartz(value, { expression: value.value, reason }));
      }
    },
  };
};

/** Their time zones are in the IANA database (STK4116). To ask the engine for one takes a fifth of a millisecond. */
export const timeZonesExist: Rule = ({ report }) => {
  const exists = once((name) => name === 'UTC' || name === '' || isTimeZone(name));
  return {
    resource(resource) {
      for (const schedule of schedulesOf(resource)) {
        const value = pick(schedule, 'timezone_id');
        if (value?.kind !== 'string' || exists(value.value)) continue;
        report(say.badTimeZone(value, { zone: value.value, suggestion: didYouMean(value.value, timeZoneNames()) }));
      }
    },
  };
};

/** `answer`, asked once for each text. */
function once<Answer>(answer: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, { readonly answer: Answer }>();
  return (text) => {
    const found = known.get(text) ?? { answer: answer(text) };
    known.set(text, found);
    return found.answer;
  };
}

const keys = ['schedule', 'cron_schedule'] as const;

/** The mapping that has the schedule, wherever the type keeps it. */
function schedulesOf({ type, mode, properties }: Resource): readonly Dict<Value>[] {
  if (mode !== 'managed' || !type.startsWith('databricks_')) return [];
  const found = [properties];
  for (const key of keys) {
    const value = pick(properties, key);
    if (value?.kind === 'dict') found.push(value);
    else if (value?.kind === 'list') for (const each of value.items) if (each.kind === 'dict') found.push(each);
  }
  return found;
}
