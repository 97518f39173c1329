/** Every row was put to Prefect 3.9.1's own models (`RawScheduleConfig`, `CronSchedule`). */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { sourceFile } from '../../source/source-file.ts';
import type { Json } from '../../util/json.ts';
import { valueAt } from '../../value/build.ts';
import { checkSchedule } from './check-schedule.ts';

const test = suite('kinds/prefect/check-schedule');
const at = { file: sourceFile('stack.yaml', ''), start: 0, end: 0 };

const taken: Readonly<Record<'cron' | 'interval', readonly Json[]>> = {
  cron: [
    ...[
      '@daily',
      '0 0 * * 7',
      '0 0 L * *',
      '0 0 * * 5#2',
      '0 0 * * * 5',
      '0 0 ? * *',
      '0 0 * * MON-FRI',
      '5-1 * * * *',
    ],
    '{{ cron }}',
  ],
  interval: [
    ...[
      600,
      { float: 600.5 },
      'PT10M',
      'PT1H30M',
      'P1D',
      'P1W',
      'P1Y',
      'P1DT2H',
      '1:30:00',
      '00:10:00',
      '1 day, 1:00:00',
    ],
    ...['3 days', '1:00:00.5', '100:00:00'],
  ],
};
const refused: typeof taken = {
  cron: [
    '@every 1h',
    '@reboot',
    'R 0 * * *',
    'H * * * *',
    '0 25 * * *',
    '60 * * * *',
    '*/0 * * * *',
    '0 0 LW * *',
    '* * *',
  ],
  interval: ['600', '1:30', '1h', '0', 0, -5, '-PT5M', 'PT', '01:61:00', 'daily'],
};

function codes(members: Readonly<Record<string, Json>>): readonly string[] {
  const found: Diagnostic[] = [];
  const schedule = valueAt(at, new Map(Object.entries(members)));
  if (schedule.kind === 'dict') checkSchedule(schedule, { name: 'nightly', report: (each) => void found.push(each) });
  return found.map(({ code }) => code);
}

for (const kind of ['cron', 'interval'] as const) {
  for (const value of taken[kind])
    test(`${kind} ${String(value)} is taken`, () => assert.equal(codes({ [kind]: value }), []));
  for (const value of refused[kind]) {
    test(`${kind} ${String(value)} is refused`, () => assert.equal(codes({ [kind]: value }), ['STK3652']));
  }
}

test('exactly one of three', () => {
  assert.equal(codes({}), ['STK3651']);
  assert.equal(codes({ cron: '0 3 * * *', rrule: 'FREQ=DAILY' }), ['STK3651']);
  assert.equal(codes({ rrule: 'FREQ=DAILY', timezone: 'Europe/Zurich' }), []);
  assert.equal(codes({ rrule: 'FREQ=DAILY', timezone: 'Europe/Zuerich' }), ['STK3652']);
});

test.run();
