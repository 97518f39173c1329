import {
  type JobState,
  type PodState,
  startOfWatch,
  type WatchEvent,
  type WatchOptions,
  type WatchTask,
  watchStep,
} from '../../../compiler/kinds/infrastructure/watch-job.ts';
import type { Json } from '../../../compiler/util/json.ts';
import type { Answer, Case } from './case.ts';
import { type Scene, sceneOf } from './watch-scenes.ts';

/** Plays the scene that a case describes in words against the machine that follows a Job, with a clock that the scene moves. */
export function watched({ description = '' }: Case): Answer {
  const scene = sceneOf(description);
  if (!scene) return { errors: [{ msg: `No scene is known for "${description}"` }] };
  const options: WatchOptions = {
    job: 'j',
    jobTimeout: scene.timeout,
    podTimeout: 60,
    streamsOutput: scene.streams,
    mainContainer: undefined,
    readsConditions: false,
  };
  return { value: play(scene, options) };
}

function play(scene: Scene, options: WatchOptions): Json {
  const [log, watches, printed]: [string[], Json[], string[]] = [[], [], []];
  const clock = { now: 0 };
  let state = startOfWatch;
  for (let round = 0; state.task.kind !== 'done' && round < 1000; round++) {
    const { task } = state;
    if (task.kind === 'watchPods' || task.kind === 'watchJob') watches.push(watchRecord(task));
    for (const event of scene.events(task, round, clock)) {
      const step = watchStep(state, event, { now: clock.now, options });
      state = step.state;
      if (step.printed !== undefined) printed.push(step.printed);
      for (const { level, text } of step.said) if (level !== 'info') log.push(`${level.toUpperCase()}: ${text}`);
      if (state.task !== task) break;
    }
  }
  const status = state.task.kind === 'done' ? state.task.status : null;
  return new Map<string, Json>([
    ['status_code', status],
    ['log', log],
    ['watches', watches],
    ['stdout', printed.map((line) => `${line}\n`).join('')],
  ]);
}

function watchRecord(task: Extract<WatchTask, { kind: 'watchPods' | 'watchJob' }>): Json {
  if (task.kind === 'watchPods') {
    return [
      'pods',
      new Map<string, Json>([
        ['label_selector', 'job-name=j'],
        ['timeout_seconds', task.timeout],
      ]),
    ];
  }
  const options = new Map<string, Json>([['field_selector', 'metadata.name=j']]);
  if (task.timeout !== undefined) options.set('timeout_seconds', task.timeout);
  return ['jobs', options];
}

export type { JobState, PodState, WatchEvent };
