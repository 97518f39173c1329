/** Four times the input is four times the work, counted and not timed: see growth.ts. */
import { execFileSync } from 'node:child_process';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';

const test = suite('golden/growth');
const output = execFileSync(process.execPath, ['--import', 'tsx', 'golden/growth.ts'], { encoding: 'utf8' });
const counts: readonly (readonly [string, number, number])[] = JSON.parse(output);

test('more than seventy constructs are counted', () => assert.ok(counts.length > 75));

for (const [name, one, four] of counts) {
  test(name, () => {
    assert.ok(one > 160, `only ${one} blocks of code were counted`);
    assert.ok(
      four / one < 4.4,
      `${one} blocks of code, and ${four} for four times as many: ${(four / one).toFixed(2)} times`,
    );
  });
}

test.run();
