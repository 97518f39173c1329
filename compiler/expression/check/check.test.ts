import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { workOut } from '../python/worked-out.ts';

const test = suite('expression/check');

const cases: readonly (readonly [string, string])[] = [
  // Branches that are not taken are checked all the same, and everything is reported at once.
  ["'a' if True else uper('b')", 'STK2311 uper'],
  ["uper('a') + lower('b')", 'STK2311 uper, STK2311 lower'],
  ["True or 'a'.uper()", 'STK2312 .uper'],
  ['vars.s.uper()', 'STK2312 .uper'],
  ['vars.l.append(1)', 'STK2312 .append'],
  ['1 if True else len()', 'STK2313 len()'],
  ["True or 'a'.split(',', 1, 2)", "STK2313 .split(',', 1, 2)"],
  ['True or round(1, digits=2)', 'STK2313 round(1, digits=2)'],
  ['True or max(1, 2, kee=3)', 'STK2313 max(1, 2, kee=3)'],
  ['[x.foo() for x in [] if bar(x)]', 'STK2311 bar, STK2312 .foo'],
  ["f'{x!r:{nope(1)}}'", 'STK2311 nope'],
  // What cannot be told is left to the evaluation.
  ['True or len(*vars.l)', ''],
  ['True or vars.l.upper()', ''],
  ['True or sorted(vars.l, key=lambda x: x, reverse=True)', ''],
];
for (const [expression, expected] of cases) {
  const text = `\${{ ${expression} }}`;
  test(expression, () => {
    const { diagnostics } = workOut(text);
    const found = diagnostics.map(({ code, at }) => `${code} ${text.slice(at.start, at.end)}`);
    assert.is(found.join(', '), expected);
  });
}

test.run();
