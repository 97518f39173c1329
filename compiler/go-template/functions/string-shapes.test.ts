import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { renderForTest } from './render-for-test.ts';

const test = suite('go-template/functions/string-shapes');

/** What Go's own engine gave; undefined where it failed. */
const cases: readonly (readonly [string, string | undefined])[] = [
  ['{{ title "foo-bar man\'s 2c_d ǆ" }}', "Foo-Bar Man'S 2c_d ǅ"],
  ['{{ untitle "Foo BAR" }}', 'foo bAR'],
  ['{{ swapcase "Hello wORLD" }}', 'hELLO World'],
  ['{{ nospace "a b\\tc" }}', 'abc'],
  ['{{ initials "First Try" }}', 'FT'],
  ['{{ camelcase "_http_server__two" }}|{{ camelcase "--" }}', '_HttpServer_Two|---'],
  ['{{ snakecase "HTTPServer20xOK Bld4Floor" }}', 'http_server_20x_ok_bld4_floor'],
  ['{{ kebabcase "GO_PATH v2" }}', 'go-path-v2'],
  ['{{ abbrev 6 "hello world" }}|{{ abbrev 3 "hello" }}', 'hel...|hello'],
  ['{{ abbrevboth 5 10 "1234 5678 9123" }}|{{ abbrevboth 5 5 "12345678" }}', '...5678...|12345678'],
  ['{{ indent 2 "a\\n\\nb\\n" }}|', '  a\n  \n  b\n  |'],
  ['{{ nindent 1 "a" }}', '\n a'],
  ['{{ indent -1 "a" }}', undefined],
  ['{{ wrap 5 "aaa bbb ccccccc d" }}', 'aaa\nbbb\nccccccc\nd'],
  ['{{ wrapWith 3 "|" "abcdefg h" }}', 'abc|def|g h'],
];
for (const [template, expected] of cases) {
  test(template, () => {
    const result = renderForTest(template);
    if (expected === undefined) assert.match(result, /^! /);
    else assert.is(result, expected);
  });
}

test.run();
