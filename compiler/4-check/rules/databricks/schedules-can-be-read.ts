import type { Resource } from '../../../ir/program.ts';
import type { Rule } from '../../../rule.ts';
import { quartzOf, quartzProblem } from '../../../util/cron.ts';
import { didYouMean } from '../../../util/did-you-mean.ts';
import { onceForEach } from '../../../util/once.ts';
import { isTimeZone, timeZoneNames } from '../../../util/time-zone.ts';
import type { Dict } from '../../../value/literal.ts';
import { pick } from '../../../value/pick.ts';
import type { Value } from '../../../value/value.ts';
import { databricksRuleDiagnostics as say } from './diagnostics.ts';

/** Schedules of Databricks are expressions of Quartz (STK4115). Many jobs share a few of them, so each is read once. */
export const schedulesCanBeRead: Rule = ({ report }) => {
  const problemOf = onceForEach(quartzProblem);
  const check = (schedule: Dict<Value>): void => {
    const value = pick(schedule, 'quartz_cron_expression');
    const reason = value?.kind === 'string' ? problemOf(value.value) : undefined;
    if (value?.kind === 'string' && reason !== undefined)
      report(say.badQuartz(value, { expression: value.value, reason, suggestion: suggestQuartz(value.value) }));
  };
  return { resource: (resource) => eachSchedule(resource, check) };
};

/** What a schedule of cron is called by Quartz. */
function suggestQuartz(expression: string): string {
  const quartz = quartzOf(expression);
  return quartz === undefined ? '' : ` Write "${quartz}".`;
}

/** Short names that Java has besides (`ZoneId.SHORT_IDS`): Databricks reads zones with Java. */
const javaZones: ReadonlySet<string> = new Set(
  'ACT AET AGT ART AST BET BST CAT CNT CST CTT EAT ECT IET IST JST MIT NET NST PLT PNT PRT PST SST VST'.split(' '),
);

/** Their time zones are in the IANA database, or Java knows them (STK4116). */
export const timeZonesExist: Rule = ({ report }) => {
  const check = (schedule: Dict<Value>): void => {
    const value = pick(schedule, 'timezone_id');
    if (value?.kind !== 'string' || value.value === '') return;
    if (isTimeZone(value.value) || javaZones.has(value.value) || offset.test(value.value)) return;
    report(say.badTimeZone(value, { zone: value.value, suggestion: didYouMean(value.value, timeZoneNames) }));
  };
  return { resource: (resource) => eachSchedule(resource, check) };
};

/** `GMT+2`, `UTC+02:00`, which Java reads as well. */
const offset = /^(?:GMT|UTC|UT)[+-]\d{1,2}(?::?\d\d)?$/;

/** Every mapping that may have the schedule, wherever the type keeps it. */
function eachSchedule({ type, mode, properties }: Resource, visit: (schedule: Dict<Value>) => void): void {
  if (mode !== 'managed' || !type.startsWith('databricks_')) return;
  visit(properties);
  visitIn(pick(properties, 'schedule'), visit);
  visitIn(pick(properties, 'cron_schedule'), visit);
}

function visitIn(value: Value | undefined, visit: (schedule: Dict<Value>) => void): void {
  if (value?.kind === 'dict') visit(value);
  else if (value?.kind === 'list') for (const each of value.items) if (each.kind === 'dict') visit(each);
}
