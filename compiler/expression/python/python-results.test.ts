import { readFileSync } from 'node:fs';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { workOut } from './worked-out.ts';

const test = suite('expression/python-results');

/** Recorded by `npm run conformance:expressions -- --record`. */
const path = new URL('./python-results.json', import.meta.url);
const { results }: { results: readonly (readonly [string, string])[] } = JSON.parse(readFileSync(path, 'utf8'));

test('gives what Python gives', () => {
  assert.ok(results.length > 500);
  const differences = results.flatMap(([expression, expected]) => {
    const { shown } = workOut(`\${{ ${expression} }}`);
    const same = expected === 'error' ? shown.startsWith('error') : shown === expected;
    return same ? [] : [`${expression}: ${shown}, not ${expected}`];
  });
  assert.is(differences.join('\n'), '');
});

test.run();
