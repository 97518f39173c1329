import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { renderForTest } from './render-for-test.ts';

const test = suite('go-template/functions/bounds');

/** What would take all memory or no end: every one is stopped, and soon. */
const cases: readonly string[] = [
  '{{ repeat 1000000000 "abc" }}',
  '{{ repeat 9223372036854775807 "abc" }}',
  '{{ until 1000000000 | len }}',
  '{{ untilStep 0 9223372036854775807 1 | len }}',
  '{{ seq 1 1000000000 }}',
  '{{ indent 1000000000 "a" }}',
  '{{ $s := repeat 100000 "a" }}{{ replace "a" $s $s }}',
  '{{ $s := repeat 100000 "a" }}{{ regexReplaceAll "a" $s $s }}',
  '{{ $s := repeat 100000 "a" }}{{ wrapWith 1 $s $s }}',
  '{{ $l := list (repeat 1000 "x") }}{{ range until 60 }}{{ $l = list $l $l }}{{ end }}{{ toJson $l }}',
  '{{ $l := list 1 }}{{ range until 60 }}{{ $l = list $l $l }}{{ end }}{{ deepCopy $l | len }}',
  '{{ $l := list 1 }}{{ $m := list 1 }}{{ range until 60 }}{{ $l = list $l $l }}{{ $m = list $m $m }}{{ end }}{{ deepEqual $l $m }}',
  '{{ $l := list 1 }}{{ range until 60 }}{{ $l = list $l $l }}{{ end }}{{ toYaml $l | len }}',
  '{{ $d := dict }}{{ $_ := set $d "d" $d }}{{ merge (deepCopy (dict "d" (dict))) $d }}{{ mergeOverwrite $d $d | len }}',
  '{{ $s := repeat 1000000 "a" }}{{ join $s (until 100) }}',
  '{{ randBytes 1000000000 }}',
  '{{ $y := "a: &a [x,x,x,x,x,x,x,x]\\n" }}{{ range until 9 }}{{ $y = printf "%s%c: &%c [*%c,*%c,*%c,*%c,*%c,*%c,*%c,*%c]\\n" $y (int (add 98 .)) (int (add 98 .)) (int (add 97 .)) (int (add 97 .)) (int (add 97 .)) (int (add 97 .)) (int (add 97 .)) (int (add 97 .)) (int (add 97 .)) (int (add 97 .)) }}{{ end }}{{ fromYaml $y | len }}',
];
for (const template of cases) {
  test(template, () => {
    const result = renderForTest(template, '{}', { seed: 1 });
    assert.match(result, /^! /);
  });
}

test('a map that holds itself is given up on', () => {
  const cyclic = '{{ $d := dict }}{{ $_ := set $d "d" $d }}';
  assert.is(renderForTest(`${cyclic}[{{ toJson $d }}{{ toYaml $d }}]`), '[]');
  assert.match(renderForTest(`${cyclic}{{ deepCopy $d | len }}`), /^! /);
});

test('random functions repeat themselves under one seed, and refuse without one', () => {
  const template = '{{ randAlphaNum 8 }} {{ uuidv4 }} {{ shuffle "abcdef" }} {{ randInt 1 10 }}';
  assert.is(renderForTest(template, '{}', { seed: 7 }), renderForTest(template, '{}', { seed: 7 }));
  assert.not.equal(renderForTest(template, '{}', { seed: 7 }), renderForTest(template, '{}', { seed: 8 }));
  assert.match(renderForTest(template), /^! .*seed/);
});

test('the clock is the caller', () => {
  assert.is(
    renderForTest('{{ now | date "2006-01-02T15:04:05Z07:00" }}', '{}', { now: 1_700_000_000 }),
    '2023-11-14T22:13:20Z',
  );
  assert.is(renderForTest('{{ ago (toDate "2006-01-02" "2023-11-14") }}', '{}', { now: 1_700_000_000 }), '22h13m20s');
  assert.match(renderForTest('{{ now }}'), /^! .*time of day/);
});

test('the environment is out of reach', () => {
  assert.match(renderForTest('{{ env "HOME" }}'), /^! .*machine/);
  assert.match(renderForTest('{{ getHostByName "localhost" }}'), /^! .*machine/);
});

test.run();
