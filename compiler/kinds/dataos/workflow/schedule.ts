import { cronProblem } from '../../../util/cron.ts';
import { didYouMean } from '../../../util/did-you-mean.ts';
import type { JsonObject } from '../../../util/json.ts';
import { isTimeZone, timeZoneNames } from '../../../util/time-zone.ts';
import type { Dict } from '../../../value/literal.ts';
import { pick, pickDict, pickText } from '../../../value/pick.ts';
import type { Value } from '../../../value/value.ts';
import { members } from '../objects/json.ts';
import { scalarText } from '../plain.ts';
import { compareVersions } from '../stack/reference.ts';
import type { Task } from '../world.ts';
import { workflowDiagnostics as say } from './diagnostics.ts';

/** What a `schedule` says, for the skeleton of a CronWorkflow. */
export interface Schedule {
  readonly fields: JsonObject;
  /** `endOn`, for an annotation: what people wrote stays readable on the object. */
  readonly end: string | undefined;
}

/**
 * The schedule of a workflow; undefined where it has none. Argo has a list of schedules and conditions since 3.6, before that one schedule and no end
 * (specs/dataos §4.2, §6.5). Diagnostics: STK3466 to STK3469, STK3476.
 */
export function scheduleOf(section: Dict<Value>, name: string, task: Task): Schedule | undefined {
  const schedule = pickDict(section, 'schedule');
  if (schedule === undefined) return undefined;
  const cron = checkedCron(schedule, task);
  const timezone = checkedZone(schedule, name, task);
  const end = checkedEnd(schedule, task);
  const argo = task.world.profile.text('argoVersion');
  const isNew = compareVersions(argo, '3.6') >= 0;
  const at = pick(schedule, 'endOn');
  if (end !== undefined && at !== undefined && !isNew) task.report(say.endIsIgnored(at, { argo, name }));
  const fields = members({
    ...(isNew ? { schedules: [cron] } : { schedule: cron }),
    timezone,
    concurrencyPolicy: pickText(schedule, 'concurrencyPolicy') ?? 'Allow',
    when: end !== undefined && isNew ? `{{= now() < date('${end}') }}` : undefined,
  });
  return { fields, end };
}

function checkedCron(schedule: Dict<Value>, task: Task): string {
  const value = pick(schedule, 'cron');
  const cron = pickText(schedule, 'cron') ?? '';
  const reason = cronProblem(cron);
  if (value !== undefined && reason !== undefined) task.report(say.badCron(value, { cron, reason }));
  return cron;
}

function checkedZone(schedule: Dict<Value>, name: string, task: Task): string | undefined {
  const value = pick(schedule, 'timezone');
  const timezone = pickText(schedule, 'timezone');
  if (value === undefined || timezone === undefined) {
    task.report(say.noTimezone(schedule, { name }));
    return undefined;
  }
  if (!isTimeZone(timezone))
    task.report(say.unknownTimezone(value, { timezone, suggestion: didYouMean(timezone, timeZoneNames) }));
  return timezone;
}

const rfc3339 = /^\d{4}-(\d\d)-(\d\d)T\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

function checkedEnd(schedule: Dict<Value>, task: Task): string | undefined {
  const value = pick(schedule, 'endOn');
  const end = value && scalarText(value);
  if (value === undefined || end === undefined) return undefined;
  if (rfc3339.test(end) && !Number.isNaN(Date.parse(end))) return end;
  task.report(say.badEnd(value, { end }));
  return undefined;
}
