import type { Json } from './fake-dss/json.ts';

/** What a server does wrong in one trial. */
export interface RandomFaults {
  /** Fault rules of the fake fleet. */
  readonly rules: readonly Json[];
  /** The write of a run after which it is killed. */
  readonly killAt: (run: number) => number;
}

const actions: readonly Json[] = [
  { type: 'status', status: 429 },
  { type: 'status', status: 500 },
  { type: 'status', status: 500, apply: true },
  { type: 'status', status: 503 },
  { type: 'reset' },
  { type: 'reset', apply: true },
  { type: 'truncate' },
  { type: 'html', status: 502 },
  { type: 'html', status: 200, apply: true },
  { type: 'slow', ms: 200 },
  { type: 'hang' },
];

/** Forty mistakes at places that a seed chooses, always the same for a seed. */
export function randomFaults(seed: number): RandomFaults {
  let state = seed * 2_654_435_761;
  const random = (below: number) => {
    // A linear congruence is random enough, and the same everywhere.
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % below;
  };
  const rules = Array.from({ length: 40 }, () => ({
    ...(random(2) === 0 ? {} : { method: random(2) === 0 ? 'POST' : 'PUT' }),
    path: '/projects/',
    skip: random(250),
    times: 1 + random(3),
    action: actions[random(actions.length)] ?? null,
  }));
  const moments = Array.from({ length: 5 }, () => 1 + random(40));
  return { rules, killAt: (run) => moments[run] ?? 1 };
}
