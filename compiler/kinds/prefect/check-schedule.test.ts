/** Every row was put to Prefect 3.9.1's own models (`RawScheduleConfig`, `CronSchedule`). */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { sourceFile } from '../../source/source-file.ts';
import type { Json } from '../../util/json.ts';
import { valueAt } from '../../value/build.ts';
import { checkSchedule, checkSlugs } from './check-schedule.ts';

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

for (const rrule of [
  'FREQ=DAILY;COUNT=3',
  'freq=daily',
  'RRULE:FREQ=DAILY',
  'DTSTART:20260101T000000Z\nRRULE:FREQ=WEEKLY',
  '{"rrule": "FREQ=DAILY"}',
  '{{ rule }}',
])
  test(`rrule ${rrule} is taken`, () => assert.equal(codes({ rrule }), []));
for (const rrule of ['FREQ=FOO', 'garbage', '', 'INTERVAL=2'])
  test(`rrule ${rrule} is refused`, () => assert.equal(codes({ rrule }), ['STK3652']));

test('an anchor is a date', () => {
  assert.equal(codes({ interval: 60, anchor_date: '2026-01-01' }), []);
  assert.equal(codes({ interval: 60, anchor_date: '2026-01-01T00:00:00+02:00' }), []);
  assert.equal(codes({ interval: 60, anchor_date: 'never' }), ['STK3652']);
});

test('each slug is there once', () => {
  const found: Diagnostic[] = [];
  const dicts = ['a', 'b', 'a'].map((slug) => valueAt(at, new Map([['slug', slug]])));
  checkSlugs(
    dicts.flatMap((each) => (each.kind === 'dict' ? [each] : [])),
    { name: 'nightly', report: (each) => void found.push(each) },
  );
  assert.equal(
    found.map(({ code }) => code),
    ['STK3652'],
  );
});

test('exactly one of three', () => {
  assert.equal(codes({}), ['STK3651']);
  assert.equal(codes({ cron: '0 3 * * *', rrule: 'FREQ=DAILY' }), ['STK3651']);
  assert.equal(codes({ rrule: 'FREQ=DAILY', timezone: 'Europe/Zurich' }), []);
  assert.equal(codes({ rrule: 'FREQ=DAILY', timezone: 'Europe/Zuerich' }), ['STK3652']);
});

test.run();
