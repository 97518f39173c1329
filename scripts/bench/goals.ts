import { type Cost, type Costs, type Figure, medianOf } from './measure.ts';

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
  /** What decides: processor time, which a busy machine changes least, unless the run starts processes of its own. */
  readonly by: 'time' | 'processor' | 'memory';
}

const ratio = (a = 0, b = 0) => a / b;

const rules: readonly Rule[] = [
  goal('10 resources, against starting Node', '≤ 2 ×', ['stackc 10', 'node'], ratio),
  goal('1,000 jobs, against the floor', '≤ 1.6 ×', ['stackc 1000', 'floor 1000'], ratio),
  goal('10,000 jobs, against the floor', '≤ 1.6 ×', ['stackc 10000', 'floor 10000'], ratio),
  goal('each job at 10,000, against 1,000', '≤ 1.3 ×', ['stackc 10000', 'stackc 1000', 'node'], growth),
  goal('each job at 30,000, against 1,000', '≤ 1.3 ×', ['stackc 30000', 'stackc 1000', 'node'], growthToLargest),
  goal('faster than cdktf compiled, 1,000 jobs (for comparison)', '≥ 1 ×', ['cdktf 1000', 'stackc 1000'], ratio),
  {
    ...goal('faster than "cdktf synth" of its template', '≥ 25 ×', ['cdktf synth 1000', 'stackc 1000'], ratio),
    by: 'time',
  },
  goal('HCL against JSON, 1,000 jobs', '≤ 1.2 ×', ['hcl 1000', 'stackc 1000'], ratio),
  goal('HCL against JSON, 10,000 jobs', '≤ 1.2 ×', ['hcl 10000', 'stackc 10000'], ratio),
  goal('each further environment, against the first', '≤ 20 %', ['environments 10', 'environments 1'], furtherShare),
  goal('each further stack of 20 jobs', '≤ 30 ms', ['stacks 20', 'stacks 1'], furtherStack),
  { ...goal('peak memory at 10,000', '≤ 320 MB', ['stackc 10000'], (a = 0) => a), by: 'memory' },
  { ...goal('peak memory at 30,000', '≤ 800 MB', ['stackc 30000'], (a = 0) => a), by: 'memory' },
  goal('nothing to do at 1,000, against starting Node', '≤ 1.5 ×', ['unchanged 1000', 'node'], ratio),
];

/** A goal by processor time. `limit` is written as it is printed: `≤ 1.6 ×`. */
function goal(what: string, limit: string, runs: readonly string[], of: Figure['of']): Rule {
  const [sign, value, unit = ''] = limit.split(' ');
  return { what, kind: sign === '≤' ? 'at most' : 'at least', limit: Number(value), unit, runs, of, by: 'processor' };
}

function growth(large = 0, small = 0, start = 0): number {
  return (large - start) / (small - start) / 10;
}

function growthToLargest(large = 0, small = 0, start = 0): number {
  return (large - start) / (small - start) / 30;
}

/** Ten environments against one, in percent of the one. */
function furtherShare(ten = 0, one = 0): number {
  return ((ten - one) / 9 / one) * 100;
}

function furtherStack(twenty = 0, one = 0): number {
  return (twenty - one) / 19;
}

/** What became of each goal. */
export function goalsOf(costs: Costs): readonly Goal[] {
  return rules.map((rule) => goalOf(rule, costs));
}

function goalOf(rule: Rule, costs: Costs): Goal {
  const { what, kind, limit, unit, by } = rule;
  const measured = (pick: (cost: Cost) => number) => medianOf(costs, rule, pick);
  const deciding = measured((cost) => cost[by]);
  const isMet = kind === 'at most' ? deciding <= limit : deciding >= limit;
  const shown = (pick: 'time' | 'processor') =>
    by === 'memory'
      ? ''
      : spell(
          measured((cost) => cost[pick]),
          unit,
        );
  return {
    what,
    limit: `${kind === 'at most' ? '≤' : '≥'} ${limit} ${unit}`,
    time: by === 'memory' ? spell(deciding, unit) : shown('time'),
    processor: by === 'time' ? '' : shown('processor'),
    result: Number.isNaN(deciding) ? 'not run' : isMet ? 'met' : 'MISSED',
  };
}

function spell(value: number, unit: string): string {
  if (Number.isNaN(value)) return '';
  return `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ${unit}`;
}
