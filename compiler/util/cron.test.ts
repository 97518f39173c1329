import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { cronProblem, quartzOf, quartzProblem } from './cron.ts';

const test = suite('util/cron');

const cron: readonly (readonly [string, string | undefined])[] = [
  ['*/2 * * * *', undefined],
  ['0 6 1,15 JAN-MAR mon-fri', undefined],
  ['0-30/5 2 ? * 0', undefined],
  ['@daily', undefined],
  ['@every 5m', undefined],
  ['', 'it has no fields, and five are needed'],
  ['0 6 * *', 'it has 4 fields, and five are needed'],
  ['0 0 6 * * ?', 'it has 6 fields, and five are needed'],
  ['60 * * * *', 'the minute 60 is not between 0 and 59'],
  ['* 25 * * *', 'the hour 25 is not between 0 and 23'],
  ['* * 0 * *', 'the day of the month 0 is not between 1 and 31'],
  ['* * * FOO *', 'the month cannot be "FOO"'],
  ['* * * * 7', 'the day of the week 7 is not between 0 and 6'],
  ['*/0 * * * *', 'the step of the minute is 0'],
  ['1,, * * * *', 'the minute cannot be ""'],
];
for (const [text, expected] of cron) test(`cron "${text}"`, () => assert.is(cronProblem(text), expected));

const quartz: readonly (readonly [string, string | undefined])[] = [
  ['0 0 6 * * ?', undefined],
  ['0 0/5 14,18 ? * MON-FRI', undefined],
  ['0 15 10 L * ? 2026-2030', undefined],
  ['0 15 10 L-3 * ?', undefined],
  ['0 15 10 15W * ?', undefined],
  ['0 15 10 ? * 6L', undefined],
  ['0 15 10 ? * FRI#3', undefined],
  ['0 6 * * *', 'it has 5 fields, and six or seven are needed (Quartz begins with the second)'],
  ['0 0 6 * * *', 'one of day of the month and day of the week must be "?"'],
  ['0 0 6 ? * ?', 'day of the month and day of the week cannot both be "?"'],
  ['0 0 24 * * ?', 'the hour 24 is not between 0 and 23'],
  ['0 0 6 ? * 0', 'the day of the week 0 is not between 1 and 7'],
  ['0 0 6 ? * 1#6', 'the day of the week cannot be "1#6"'],
];
for (const [text, expected] of quartz) test(`Quartz "${text}"`, () => assert.is(quartzProblem(text), expected));

const inQuartz: readonly (readonly [string, string | undefined])[] = [
  ['0 5 * * *', '0 0 5 * * ?'],
  ['30 6 * * 1-5', '0 30 6 ? * 2-6'],
  ['0 0 * * 0', '0 0 0 ? * 1'],
  ['0 0 * * 7', '0 0 0 ? * 1'],
  ['0 8 * * MON', '0 0 8 ? * MON'],
  ['0 0 1 * *', '0 0 0 1 * ?'],
  ['0 0 5 * * *', '0 0 5 * * ?'],
  ['0 0 1 * 1', undefined],
  ['0 0 * * */2', undefined],
  ['0 0 5 * * ?', undefined],
  ['every day', undefined],
  ['', undefined],
];
for (const [text, expected] of inQuartz) {
  test(`"${text}" in the words of Quartz`, () => assert.is(quartzOf(text), expected));
}

test.run();
