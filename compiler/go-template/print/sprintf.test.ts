/** Corners of Go's `fmt`: what `{{ printf … }}` gives in the real engine (Go 1.19). */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { sourceFile } from '../../source/source-file.ts';
import { compileTemplate, render } from '../engine.ts';

const test = suite('go-template/print/sprintf');

const cases: readonly (readonly [string, string])[] = [
  ['"%6.3d|%-6.3d|%+.3d|%06d|%-06d" 7 7 7 -7 -7', '   007|007   |+007|-00007|-7    '],
  ['"%x|%X|%#X|%o|%#o|%O" -255 255 255 8 8 8', '-ff|FF|0XFF|10|010|0o10'],
  ['"%08b|%#b|%+b" 5 5 5', '00000101|0b101|+101'],
  ['"%c|%q|%U|%#U|%#U" 0x4e16 0x4e16 0x4e16 0x4e16 10', "世|'世'|U+4E16|U+4E16 '世'|U+000A"],
  ['"%q|%+q|%#q" 9731 9731 9731', "'☃'|'\\u2603'|'☃'"],
  ['"%e|%.0e|%.3e|%E" 12345.678 12345.678 0.0 1e-10', '1.234568e+04|1e+04|0.000e+00|1.000000E-10'],
  ['"%g|%.3g|%.10g|%#g|%#.3g|%G" 1e21 123456.0 1e6 1.0 2.0 1e-7', '1e+21|1.23e+05|1000000|1.00000|2.00|1E-07'],
  [
    '"%f|%.0f|%#.0f|%10.2f|%-10.2f|%+010.2f" 1e20 2.5 2.0 3.14159 3.14159 -3.14159',
    '100000000000000000000.000000|2|2.|      3.14|3.14      |-000003.14',
  ],
  ['"% d|% x|% X|%# x|% f" 5 "hi" "hi" "hi" 1.5', ' 5|68 69|68 69|0x68 0x69| 1.500000'],
  [
    '"%v|%+v|%#v|%T" (list 1 "a" nil) (dict "a" 1) (dict "a" (list 1.5 true)) (list)',
    '[1 a <nil>]|map[a:1]|map[string]interface {}{"a":[]interface {}{1.5, true}}|[]interface {}',
  ],
  ['"%5v|%-5v|%05v|%5t" "ab" "ab" 7 true', '   ab|ab   |00007| true'],
  ['"%x|%x|%X|%.2x" "" "héllo" (list "a" "b") "abcdef"', '|68c3a96c6c6f|[61 62]|6162'],
  ['"%s|%10s|%-10s|%.1s|%.10s" "héllo" "héllo" "héllo" "héllo" "hé"', 'héllo|     héllo|héllo     |h|hé'],
  ['"%[2]*[1]d|%[1]*d|%-[2]*[1]d|" 12 6', '    12|           6|12    |'],
  ['"%[2]d %d|%[5]d|%[x]d|%[1]" 1 2', '2 %!d(MISSING)|%!d(BADINDEX)|%!d(BADINDEX)|%!(NOVERB)'],
  ['"%*d|%*d" "x" 5 2000000 6', '%!(BADWIDTH)5|%!(BADWIDTH)6'],
  ['"%.*f|%.*f" 2 3.14159 -1 2.0', '3.14|%!(BADPREC)2.000000'],
  ['"%d %s %v|%!|%z" 1', '1 %!s(MISSING) %!v(MISSING)|%!!(MISSING)|%!z(MISSING)'],
  ['"%d|%d|%d" true nil (list 1 "x" nil)', '%!d(bool=true)|%!d(<nil>)|[1 %!d(string=x) <nil>]'],
  ['"%t|%t|%v" 1 "x" false', '%!t(int=1)|%!t(string=x)|false'],
  ['"%b|%x|%.3x|%X" 1.5 1.5 1.5 -0.1', '6755399441055744p-52|0x1.8p+00|0x1.800p+00|-0X1.999999999999AP-04'],
  ['"%v|%.2f|%g|%e" 1+2i 1+2i 0.5i 1i', '(1+2i)|(1.00+2.00i)|(0+0.5i)|(0.000000e+00+1.000000e+00i)'],
  [
    '"%6.2f|%6.2v|%d" (list 1.0 2.25) (list 1.0 2.25) (dict "k" 5)',
    '[  1.00   2.25]|[     1    2.2]|map[%!d(string=k):5]',
  ],
  ['"%v %v %v" 1e300 1e-300 123456789.123', '1e+300 1e-300 1.23456789123e+08'],
  [
    '"%#v|%#v|%#v|%#v|%#v|%#v" 1 1.0 "a`b" 1e21 nil (list nil)',
    '1|1|"a`b"|1e+21|<nil>|[]interface {}{interface {}(nil)}',
  ],
  ['"%+q|%#q|%#+q|%x" "é\\n" "a b" "é" "é"', '"\\u00e9\\n"|`a b`|`é`|c3a9'],
  ['"%w|%w" 1 (list 1)', '%!w(int=1)|%!w([]interface {}=[1])'],
  ['"%p|%p" 1 "x"', '%!p(int=1)|%!p(string=x)'],
  ['"%%|%5%|%-%|%.2%" ', '%|%|%|%'],
  ['"%1000000000d|" 5', '%!(NOVERB)%!(EXTRA int=5)'],
  ['"%.1000000000d|" 5', '%!(NOVERB)%!(EXTRA int=5)'],
  ['"%s|%s" (until 3) (splitList "," "a,b")', '[%!s(int=0) %!s(int=1) %!s(int=2)]|[a b]'],
  ['"%3c|%-3c|%03c|%q" 65 65 65 0x10ffff', "  A|A  |00A|'\\U0010ffff'"],
  ['"%U|%.8U|%10U|%-10U|" 65 65 65 65', 'U+0041|U+00000041|    U+0041|U+0041    |'],
  ['"%+.3e|% .3e|%+v" 1234.5678 1234.5678 1.0', '+1.235e+03| 1.235e+03|1'],
  ['"%!d|%d%!" 1', '%!!(int=1)d|%!d(MISSING)%!!(MISSING)'],
  [
    '"%v|%s|%d" (toDate "2006-01-02" "2024-02-29") (toDate "2006" "2024") (semver "1.2.3")',
    '2024-02-29 00:00:00 +0000 UTC|2024-01-01 00:00:00 +0000 UTC|&{1 2 3 %!d(string=) %!d(string=) %!d(string=1.2.3)}',
  ],
  ['"%010s|%010q|%-010d|%+05d|%x" "ab" "ab" 5 5 "a\\xffb"', '00000000ab|000000"ab"|5         |+0005|61ff62'],
  ['"%.0d|%.0d|%5.0d|" 0 1 0', '|1|     |'],
  [
    '"%6d|%-6d|%06d|%x|%c" -0x7fffffffffffffff 12 -12 9223372036854775807 -1',
    '-9223372036854775807|12    |-00012|7fffffffffffffff|�',
  ],
  ['"%T %T %T %T %T" 1 1.0 1i "a" nil', 'int float64 complex128 string <nil>'],
  ['"%2$d %s" 1', '%!$(int= 1)d %!s(MISSING)'],
  ['"%v%v%v" 1', '1%!v(MISSING)%!v(MISSING)'],
  ['"%-+5d|%+-5d|% 05d|%0-5d|" 1 1 1 1', '+1   |+1   | 0001|1    |'],
];
for (const [call, expected] of cases) {
  test(call, () => {
    const template = compileTemplate(sourceFile('t', `{{ printf ${call} }}`)).value;
    assert.ok(template);
    if (template === undefined) return;
    const { value, diagnostics } = render(template, new Map());
    assert.equal(diagnostics, []);
    assert.is(value, expected);
  });
}

test.run();
