import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { canonicalText } from '../../plan/canonical-text.ts';
import { sourceFile } from '../../source/source-file.ts';
import { startOf } from '../../source/span.ts';
import { scheduleOf } from './schedule.ts';

const test = suite('kinds/dataiku/schedule');
const at = startOf(sourceFile('project.yml', ''));

const first = '"startingFrom": "2024-01-01T00:00:00.000+0000"';
const cases: readonly (readonly [string, string])[] = [
  ['* * * * *', '{"frequency": "Minutely", "repeatFrequency": 1}'],
  ['*/15 * * * *', '{"frequency": "Minutely", "repeatFrequency": 15}'],
  ['5 * * * *', `{"frequency": "Hourly", "hour": 0, "minute": 5, "repeatFrequency": 1, ${first}, "timezone": "UTC"}`],
  ['5 */6 * * *', `{"frequency": "Hourly", "hour": 0, "minute": 5, "repeatFrequency": 6, ${first}, "timezone": "UTC"}`],
  [
    ' 30  3 * * * ',
    `{"frequency": "Daily", "hour": 3, "minute": 30, "repeatFrequency": 1, ${first}, "timezone": "UTC"}`,
  ],
  [
    '0 3 * * 5,MON',
    `{"daysOfWeek": ["Monday", "Friday"], "frequency": "Weekly", "hour": 3, "minute": 0, "repeatFrequency": 1, ${first}, "timezone": "UTC"}`,
  ],
  [
    '0 3 * * fri-7',
    `{"daysOfWeek": ["Sunday", "Friday", "Saturday"], "frequency": "Weekly", "hour": 3, "minute": 0, "repeatFrequency": 1, ${first}, "timezone": "UTC"}`,
  ],
  [
    '0 4 15 * *',
    '{"frequency": "Monthly", "hour": 4, "minute": 0, "monthlyRunOn": "ON_THE_DAY", "repeatFrequency": 1, "startingFrom": "2024-01-15T00:00:00.000+0000", "timezone": "UTC"}',
  ],
];

for (const [cron, expected] of cases) {
  test(`"${cron}" is a trigger`, () => {
    const made = scheduleOf(cron, 'UTC', at);
    assert.is(made.kind === 'params' ? canonicalText(made.params) : made.problem, expected);
  });
}

const refused: readonly (readonly [string, RegExp])[] = [
  ['0 2 * *', /five fields/],
  ['@daily', /five fields/],
  ['0 2 * 1 *', /it must be/],
  ['0 2 1 * 1', /it must be/],
  ['*/7 * * * *', /parts of 7 minutes/],
  ['0 */5 * * *', /parts of 5 hours/],
  ['*/5 2 * * *', /it must be/],
  ['60 2 * * *', /it must be/],
  ['0 2 * * 8', /it must be/],
  ['0 2 * * MON-', /it must be/],
  ['0 2 * * 1-2-3', /it must be/],
  ['0 2 32 * *', /it must be/],
];

for (const [cron, expected] of refused) {
  test(`"${cron}" is none`, () => {
    const made = scheduleOf(cron, 'UTC', at);
    assert.match(made.kind === 'problem' ? made.problem : 'it is one', expected);
  });
}

test.run();
