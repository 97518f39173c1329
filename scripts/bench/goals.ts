import { type Costs, type Figure, medianOf, medianOfRun } from './measure.ts';

/** A goal of the project's design, and what was measured. All figures compare runs of the same round. */
export interface Goal {
  readonly what: string;
  readonly limit: string;
  readonly time: string;
  /** The same by processor time. */
  readonly processor: string;
  readonly result: 'met' | 'MISSED' | 'not run';
}

interface Rule extends Figure {
  readonly what: string;
  readonly kind: 'at most' | 'at least';
  readonly limit: number;
  readonly unit: string;
}

const ratio = (a = 0, b = 0) => a / b;
const more = (a = 0, b = 0) => a - b;

const rules: readonly Rule[] = [
  {
    what: '10 resources, against starting Node',
    kind: 'at most',
    limit: 2.5,
    unit: '×',
    runs: ['stackc 10', 'node'],
    of: ratio,
  },
  {
    what: '1,000 jobs, more than starting Node',
    kind: 'at most',
    limit: 250,
    unit: ' ms',
    runs: ['stackc 1000', 'node'],
    of: more,
  },
  {
    what: 'time for each job at 10,000, against 1,000',
    kind: 'at most',
    limit: 1.3,
    unit: '×',
    runs: ['stackc 10000', 'stackc 1000', 'node'],
    of: (a = 0, b = 0, start = 0) => (a - start) / (b - start) / 10,
  },
  {
    what: 'faster than cdktf at 1,000',
    kind: 'at least',
    limit: 10,
    unit: '×',
    runs: ['cdktf 1000', 'stackc 1000'],
    of: ratio,
  },
  {
    what: 'faster than cdktf at 10,000',
    kind: 'at least',
    limit: 20,
    unit: '×',
    runs: ['cdktf 10000', 'stackc 10000'],
    of: ratio,
  },
  {
    what: '1,000 jobs, against the floor',
    kind: 'at most',
    limit: 3,
    unit: '×',
    runs: ['stackc 1000', 'floor 1000'],
    of: ratio,
  },
  {
    what: '10,000 jobs, against the floor',
    kind: 'at most',
    limit: 3,
    unit: '×',
    runs: ['stackc 10000', 'floor 10000'],
    of: ratio,
  },
];

/** What became of each goal. */
export function goalsOf(costs: Costs): readonly Goal[] {
  const memory = medianOfRun(costs, 'stackc 10000', (cost) => cost.memory);
  const peak = { what: 'peak memory at 10,000', limit: '≤ 400 MB', time: spell(memory, ' MB'), processor: '' };
  return [...rules.map((rule) => goalOf(rule, costs)), { ...peak, result: memory <= 400 ? 'met' : 'MISSED' }];
}

function goalOf(rule: Rule, costs: Costs): Goal {
  const { what, kind, limit, unit } = rule;
  const time = medianOf(costs, rule, (cost) => cost.time);
  const isMet = kind === 'at most' ? time <= limit : time >= limit;
  const result = Number.isNaN(time) ? 'not run' : isMet ? 'met' : 'MISSED';
  const processor = spell(
    medianOf(costs, rule, (cost) => cost.processor),
    unit,
  );
  return {
    what,
    limit: `${kind === 'at most' ? '≤' : '≥'} ${limit}${unit}`,
    time: spell(time, unit),
    processor,
    result,
  };
}

function spell(value: number, unit: string): string {
  if (Number.isNaN(value)) return '';
  return `${value < 10 ? value.toFixed(2) : value.toFixed(0)}${unit}`;
}
