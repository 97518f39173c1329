import { medianOf, type Times } from './measure.ts';

/** A goal of the project's design, and what was measured. All figures compare runs of the same round. */
export interface Goal {
  readonly what: string;
  readonly limit: string;
  readonly value: string;
  readonly met: boolean;
}

/** The goals that `times` and `memory` (megabytes at 10,000 jobs) can answer. */
export function goalsOf(times: Times, memory: number): readonly Goal[] {
  const ratio = (name: string, to: string) => medianOf(times, [name, to], (a = 0, b = 0) => a / b);
  const over = (name: string) => medianOf(times, [name, 'node'], (a = 0, b = 0) => a - b);
  const growth = medianOf(times, ['stackc 10000', 'stackc 1000', 'node'], (a = 0, b = 0, start = 0) => {
    return (a - start) / 10 / (b - start);
  });
  return [
    atMost('10 resources, against starting Node', ratio('stackc 10', 'node'), { limit: 2.5, unit: '×' }),
    atMost('1,000 jobs, more than starting Node', over('stackc 1000'), { limit: 250, unit: ' ms' }),
    atMost('time for each job at 10,000, against 1,000', growth, { limit: 1.3, unit: '×' }),
    atLeast('faster than cdktf at 1,000', ratio('cdktf 1000', 'stackc 1000'), 10),
    atLeast('faster than cdktf at 10,000', ratio('cdktf 10000', 'stackc 10000'), 20),
    atMost('1,000 jobs, against the floor', ratio('stackc 1000', 'floor 1000'), { limit: 3, unit: '×' }),
    atMost('10,000 jobs, against the floor', ratio('stackc 10000', 'floor 10000'), { limit: 3, unit: '×' }),
    atMost('peak memory at 10,000', memory, { limit: 400, unit: ' MB' }),
  ];
}

interface Limit {
  readonly limit: number;
  readonly unit: string;
}

function atMost(what: string, value: number, { limit, unit }: Limit): Goal {
  return { what, limit: `≤ ${limit}${unit}`, value: `${spell(value)}${unit}`, met: value <= limit };
}

function atLeast(what: string, value: number, limit: number): Goal {
  return { what, limit: `≥ ${limit}×`, value: `${spell(value)}×`, met: value >= limit };
}

function spell(value: number): string {
  return value < 10 ? value.toFixed(2) : value.toFixed(0);
}
