import type { Tree } from '../../value/literal.ts';
import { listOf, type Part, partOf, textAt, textIn, textsIn, valueIn } from './config.ts';
import { scheduleOf } from './schedule.ts';

/** Fields of the planned format for a trigger by time and for steps; everything else is in the words of DSS, and handed to it as it is. */
export const plannedTrigger: ReadonlySet<string> = new Set(['type', 'cron', 'timezone', 'name', 'active']);

/** Whether a trigger is a line of cron, which DSS does not know. */
export function isCron(trigger: Part): boolean {
  const type = textIn(trigger, 'type');
  return type === 'schedule' || (type === undefined && trigger.entries.has('cron'));
}

/** The time zone that a trigger names, else that of the server. */
export function timezoneOf(trigger: Part): string {
  return textIn(trigger, 'timezone') ?? 'SERVER';
}

/** Triggers as DSS has them: a schedule becomes one by time, and `manual` is none. */
export function dssTriggers(triggers: Tree | undefined): Tree | undefined {
  if (triggers?.kind !== 'list') return triggers;
  const made = triggers.items.flatMap((trigger): readonly Tree[] => {
    if (trigger.kind !== 'dict') return [trigger];
    if (textIn(trigger, 'type') === 'manual') return [];
    return [isCron(trigger) ? temporal(trigger) : trigger];
  });
  return { ...triggers, items: made };
}

function temporal(trigger: Part): Part {
  const schedule = scheduleOf(textIn(trigger, 'cron') ?? '', timezoneOf(trigger), trigger);
  return partOf(trigger, {
    type: textAt(trigger, 'temporal'),
    name: valueIn(trigger, 'name'),
    active: valueIn(trigger, 'active') ?? { ...placeIn(trigger), kind: 'boolean', value: true },
    params: schedule.kind === 'params' ? schedule.params : partOf(trigger, {}),
  });
}

function placeIn({ file, start, end }: Part) {
  return { file, start, end };
}

/** Steps as DSS has them; a step that runs a recipe builds what the recipe writes, whether it is up to date or not. */
export function dssSteps(steps: Tree | undefined, recipes: readonly Part[]): Tree | undefined {
  if (steps?.kind !== 'list') return steps;
  const made = steps.items.map((step, index) => (step.kind === 'dict' ? dssStep(step, index, recipes) : step));
  return { ...steps, items: made };
}

function dssStep(step: Part, index: number, recipes: readonly Part[]): Part {
  const dataset = textIn(step, 'dataset') ?? '';
  const recipe = textIn(step, 'recipe') ?? '';
  switch (textIn(step, 'type')) {
    case 'build_dataset':
      return build(step, index, { name: `Build ${dataset}`, datasets: [dataset], jobType: 'RECURSIVE_BUILD' });
    case 'run_recipe': {
      const written = recipes.find((each) => textIn(each, 'name') === recipe);
      const datasets = textsIn(valueIn(written, 'outputs')).map(({ value }) => value);
      return build(step, index, { name: `Run ${recipe}`, datasets, jobType: 'NON_RECURSIVE_FORCED_BUILD' });
    }
    default:
      return step;
  }
}

interface Build {
  readonly name: string;
  readonly datasets: readonly string[];
  readonly jobType: string;
}

function build(step: Part, index: number, { name, datasets, jobType }: Build): Part {
  const partition = textIn(step, 'partition') ?? '';
  const builds = datasets.map((dataset) =>
    partOf(step, {
      type: textAt(step, 'DATASET'),
      itemId: textAt(step, dataset),
      partitionsSpec: textAt(step, partition),
    }),
  );
  return partOf(step, {
    id: textAt(step, `step_${index + 1}`),
    name: valueIn(step, 'name') ?? textAt(step, name),
    type: textAt(step, 'build_flowitem'),
    params: partOf(step, { builds: listOf(step, builds), jobType: textAt(step, jobType) }),
  });
}
