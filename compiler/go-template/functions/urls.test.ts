import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { renderForTest } from './render-for-test.ts';

const test = suite('go-template/functions/urls');

/** What Go's own engine gave; undefined where it failed. */
const cases: readonly (readonly [string, string | undefined])[] = [
  [
    '{{ urlParse "https://u:p@h.com:80/a%20b?q=1#f%20g" | toJson }}',
    '{"fragment":"f g","host":"h.com:80","hostname":"h.com","opaque":"","path":"/a b","query":"q=1","scheme":"https","userinfo":"u:p"}',
  ],
  ['{{ urlParse "http://h:x/" }}', undefined],
  [
    '{{ urlParse "mailto:a@b" | toJson }}',
    '{"fragment":"","host":"","hostname":"","opaque":"a@b","path":"","query":"","scheme":"mailto","userinfo":""}',
  ],
  [
    '{{ urlJoin (dict "scheme" "http" "host" "h" "path" "a b" "query" "x=1" "fragment" "é" "userinfo" "u:p") }}',
    'http://u:p@h/a%20b?x=1#%C3%A9',
  ],
  ['{{ urlJoin (dict "host" 5) }}', undefined],
  ['{{ urlJoin (dict "path" "a:b/c") }}', './a:b/c'],
];
for (const [template, expected] of cases) {
  test(template, () => {
    const result = renderForTest(template);
    if (expected === undefined) assert.match(result, /^! /);
    else assert.is(result, expected);
  });
}

test.run();
