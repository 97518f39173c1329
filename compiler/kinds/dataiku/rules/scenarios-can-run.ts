import type { Report } from '../../../diagnostics/outcome.ts';
import { didYouMean } from '../../../util/did-you-mean.ts';
import { isTimeZone } from '../../../util/time-zone.ts';
import type { Tree } from '../../../value/literal.ts';
import { type Config, itemsIn, type Part, textIn, textsIn, valueIn } from '../config.ts';
import { dataikuDiagnostics as say } from '../diagnostics.ts';
import { isCron, plannedTrigger, timezoneOf } from '../scenario.ts';
import { scheduleOf } from '../schedule.ts';
import type { Rule } from './rule.ts';

/** What the planned format says of scenarios can be said to DSS, and steps name what is there: STK3526, STK3540 to STK3542. */
export const scenariosCanRun: Rule = (config, _, report) => {
  const names = namesIn(config);
  for (const [index, scenario] of config.scenarios.entries()) {
    const path = `scenarios[${index}]`;
    eachPart(valueIn(scenario, 'triggers'), `${path}.triggers`, (trigger, at) => checkTrigger(trigger, at, report));
    eachPart(valueIn(scenario, 'steps'), `${path}.steps`, (step, at) => checkStep(step, at, { names, report }));
  }
};

function eachPart(list: Tree | undefined, path: string, look: (part: Part, path: string) => void): void {
  for (const [index, item] of itemsIn(list).entries()) if (item.kind === 'dict') look(item, `${path}[${index}]`);
}

function checkTrigger(trigger: Part, path: string, report: Report): void {
  if (!isCron(trigger)) return;
  const cron = textIn(trigger, 'cron');
  if (cron === undefined) {
    report({ ...say.stepLacks(trigger, { what: 'A trigger', type: 'schedule', field: 'cron' }), path });
    return;
  }
  const schedule = scheduleOf(cron, timezoneOf(trigger), trigger);
  if (schedule.kind === 'problem') {
    const { problem } = schedule;
    report({ ...say.cronNotSupported(valueIn(trigger, 'cron') ?? trigger, { cron, problem }), path: `${path}.cron` });
  }
  const timezone = textIn(trigger, 'timezone');
  if (timezone !== undefined && timezone !== 'SERVER' && !isTimeZone(timezone)) {
    const problem = `"${timezone}" is no time zone of the IANA database, such as "Europe/Paris"`;
    const at = valueIn(trigger, 'timezone') ?? trigger;
    report({ ...say.cronNotSupported(at, { cron, problem }), path: `${path}.timezone` });
  }
  for (const entry of trigger.entries.values()) {
    const { key } = entry;
    if (plannedTrigger.has(key)) continue;
    report({ ...say.unknownKey(entry, { key, suggestion: didYouMean(key, plannedTrigger) }), path: `${path}.${key}` });
  }
}

type Names = Readonly<Record<'dataset' | 'recipe', ReadonlySet<string>>>;

function namesIn({ datasets, recipes, externalDatasets }: Config): Names {
  const named = (parts: readonly Part[]) => parts.flatMap((part) => textIn(part, 'name') ?? []);
  const external = textsIn(externalDatasets).map(({ value }) => value);
  return { dataset: new Set([...named(datasets), ...external]), recipe: new Set(named(recipes)) };
}

const namedBy: ReadonlyMap<string, 'dataset' | 'recipe'> = new Map([
  ['build_dataset', 'dataset'],
  ['run_recipe', 'recipe'],
]);

/** Steps of the planned format that nothing in DSS is known to stand for. */
const unsupported: ReadonlyMap<string, string> = new Map([
  ['conditional', 'nobody has said what its condition is written in; DSS runs a step under "runConditionType"'],
  ['notification', 'DSS sends messages through reporters, which a project cannot declare'],
]);

function checkStep(
  step: Part,
  path: string,
  { names, report }: { readonly names: Names; readonly report: Report },
): void {
  const type = textIn(step, 'type') ?? '';
  const at = valueIn(step, 'type') ?? step;
  const reason = unsupported.get(type);
  if (reason) report({ ...say.notSupported(at, { key: type, reason }), path: `${path}.type` });
  const kind = namedBy.get(type);
  if (!kind) return;
  const name = textIn(step, kind);
  if (name === undefined) {
    report({ ...say.stepLacks(at, { what: 'A step', type, field: kind }), path });
  } else if (!names[kind].has(name)) {
    const suggestion = didYouMean(name, names[kind]);
    report({ ...say.unknownInStep(valueIn(step, kind) ?? step, { kind, name, suggestion }), path: `${path}.${kind}` });
  }
}
