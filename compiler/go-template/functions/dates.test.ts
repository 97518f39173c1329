import { readFileSync } from 'node:fs';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { renderForTest } from './render-for-test.ts';

const test = suite('go-template/functions/dates');
const zones = () => readFileSync(new URL('../time/generated/zones.txt', import.meta.url), 'utf8');

/** What Go's own engine gave; undefined where it failed. */
const cases: readonly (readonly [string, string | undefined])[] = [
  ['{{ dateInZone "Mon Jan _2 15:04:05 MST 2006" 1720000000 "America/New_York" }}', 'Wed Jul  3 05:46:40 EDT 2024'],
  ['{{ dateInZone "2006-01-02 -07:00:00 MST" -3000000000 "Europe/Amsterdam" }}', '1874-12-07 +00:19:32 AMT'],
  ['{{ dateInZone "15:04 Z07:00" 4102444800 "Asia/Kolkata" }}', '05:30 +05:30'],
  ['{{ dateInZone "15:04 MST" 0 "No/Where" }}', '00:00 UTC'],
  [
    '{{ toDate "2006-01-02" "2024-02-30" }} {{ toDate "2006-01-02" "2024-02-29" }}',
    '0001-01-01 00:00:00 +0000 UTC 2024-02-29 00:00:00 +0000 UTC',
  ],
  ['{{ mustToDate "2006" "x" }}', undefined],
  ['{{ toDate "3:04PM Z07:00" "1:30AM +02:00" }}', '0000-01-01 01:30:00 +0200 +0200'],
  [
    '{{ dateModify "-1h30m" (toDate "2006" "2024") }} {{ dateModify "x" (toDate "2006" "2024") }}',
    '2023-12-31 22:30:00 +0000 UTC 2024-01-01 00:00:00 +0000 UTC',
  ],
  ['{{ mustDateModify "x" (toDate "2006" "2024") }}', undefined],
  ['{{ duration "95" }} {{ duration 95 }} {{ duration (int64 95) }}', '1m35s 0s 1m35s'],
  [
    '{{ durationRound "2h10m5s" }} {{ durationRound "1h" }} {{ durationRound "x" }} {{ durationRound "-26h" }} {{ durationRound "8761h" }}',
    '2h 60m 0s 1d 1y',
  ],
  [
    '{{ unixEpoch (toDate "2006-01-02" "1970-01-02") }} {{ htmlDate 86400 }} {{ htmlDateInZone 0 "Asia/Tokyo" }}',
    '86400 1970-01-02 1970-01-01',
  ],
  [
    '{{ (toDate "2006-01-02" "2024-05-06").Weekday }} {{ ((toDate "2006" "2024").AddDate 0 13 40).Format "2006-01-02" }}',
    'Monday 2025-03-13',
  ],
  ['{{ ((toDate "2006" "2024").Sub (toDate "2006" "2023")).Hours }}', '8760'],
];
for (const [template, expected] of cases) {
  test(template, () => {
    const result = renderForTest(template, '{}', { zones });
    if (expected === undefined) assert.match(result, /^! /);
    else assert.is(result, expected);
  });
}

test('without a table only UTC is known', () => {
  assert.is(renderForTest('{{ dateInZone "15:04 MST" 0 "UTC" }}'), '00:00 UTC');
  assert.match(renderForTest('{{ dateInZone "15:04 MST" 0 "Europe/Paris" }}'), '"Europe/Paris" is not known here');
});

test.run();
