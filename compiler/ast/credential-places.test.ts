import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { parse } from '../1-parse/parse.ts';
import { hideCredentials } from '../diagnostics/print/hide-credentials.ts';
import { sourceFile } from '../source/source-file.ts';
import { startOf } from '../source/span.ts';
import { withCredentialPlaces } from './credential-places.ts';

const test = suite('ast/credential-places');

/** What a frame may show of each file, after all of them were read. */
function shown(files: Readonly<Record<string, string>>): readonly string[] {
  const sources = Object.entries(files).map(([name, text]) => sourceFile(name, text));
  const documents = new Map(sources.map((file) => [file.name, parse(file, { yamlVersion: undefined }).value]));
  const diagnostics = sources.map((file) => {
    return { code: 'STK1000', severity: 'error', message: '', at: startOf(file), related: [] } as const;
  });
  return withCredentialPlaces(diagnostics, documents).map(({ at }) => hideCredentials(at.file, []).text);
}

const cases: readonly (readonly [string, string])[] = [
  ['password: hunter2', 'password: *******'],
  ['db_password: "hunter 2" # why', 'db_password: "****** *" # why'],
  ['{bucket: x, client_secret: abc, y: z}', '{bucket: x, client_secret: ***, y: z}'],
  ['password: |\n  hunter2\n  and more\nname: x', 'password: *\n  *******\n  *** ****\nname: x'],
  ['password:\n  hunter2\nname: x', 'password:\n  *******\nname: x'],
  ['password: !!str hunter2', 'password: !!str *******'],
  ['password: &a hunter2\nname: x', 'password: &a *******\nname: x'],
  ['x: &a hunter2\npassword: *a', 'x: &a *******\npassword: *a'],
  ['password: "a\\"b"', 'password: "**"*"'],
  ['{password:hunter2, a: b}', '{password:*******, a: b}'],
  ['{team:data, DB_TOKEN:abc}', '{team:data, DB_TOKEN:***}'],
  ['token: [abc, {x: def}]', 'token: [***, {x: ***}]'],
  ['stringData: {x: abc, y: 1}', 'stringData: {x: ***, y: *}'],
  ['{kind: Secret, data: {x: abc}}', '{kind: Secret, data: {x: ***}}'],
  ['x: |\n  kind: Secret\n  data:\n    x: abc\ny: abc', 'x: |\n  kind: Secret\n  data:\n    x: ***\ny: abc'],
  ['{kind: ConfigMap, data: {x: abc}}', '{kind: ConfigMap, data: {x: abc}}'],
  ["x: '<password>hunter2</password>'", "x: '<password>*******</password>'"],
  ['x: https://x7Kq93jfL2mZpQ8w@host/x', 'x: https://****************@host/x'],
  ['pwd: abc', 'pwd: ***'],
  ['api-key: abc', 'api-key: ***'],
  ['Authorization: Basic abc', 'Authorization: ***** ***'],
  ['h: "Authorization: Basic abcdef"', 'h: "Authorization: ***** ******"'],
  ['url: https://me:hunter2@host/x', 'url: https://me:*******@host/x'],
  ['c: Server=a;Password=hunter2;Port=1', 'c: Server=a;Password=*******;Port=1'],
  ['run: |\n  export DB_PASSWORD=abc\n  ls', 'run: |\n  export DB_PASSWORD=***\n  ls'],
  ['token: ${vars.token}', 'token: ${vars.token}'],
  ['token: "a${vars.b}c"', 'token: "*${vars.b}*"'],
  ["token: ${{ 'abc' }}", "token: *** '***' **"],
  ["token: '{{secrets/scope/key}}'", "token: '{{secrets/scope/key}}'"],
  ['variables: {token: {sensitive: true}}', 'variables: {token: {sensitive: true}}'],
  ['variables: {t: {sensitive: true, default: abc}}', 'variables: {t: {sensitive: true, default: ***}}'],
  ['variables: {p: abc, q: d}\npassword: ${vars.p}', 'variables: {p: ***, q: d}\npassword: ${vars.p}'],
  ['- key: k\n  value: hunter2\n', '- key: k\n  value: *******\n'],
  ['- {name: DB_PASSWORD, value: abc}', '- {name: DB_PASSWORD, value: ***}'],
  ['- {name: size, value: 3}', '- {name: size, value: 3}'],
  ['x: 1 # password: abc', 'x: 1 # password: ***'],
  ['x: "# not a comment"', 'x: "# not a comment"'],
  ['max_tokens: 5', 'max_tokens: 5'],
  ['token: abc\ntoken: def', 'token: ***\ntoken: ***'],
  ['{x: {password: abc, password: {a: def}}}', '{x: {password: ***, password: {a: ***}}}'],
  ['args: [run, --password, hunter2, --verbose]', 'args: [run, --password, *******, --verbose]'],
  ['- --api-token\n- hunter2', '- --api-token\n- *******'],
  ['run: curl -u me:hunter2 https://x', 'run: curl -u me:******* https://x'],
  ['url: "https://x/c?sv=1&sig=abcdef%3D"', 'url: "https://x/c?sv=1&sig=*********"'],
  ['x: AKIAIOSFODNN7EXAMPLE', 'x: ********************'],
  ['x: ghp_0123456789abcdefghijABCDEFGHIJ012345', 'x: ****************************************'],
  ['dsn: "me:hunter2@tcp(host:3306)/db"', 'dsn: "me:*******@tcp(host:3306)/db"'],
  ['ssh_key: abc', 'ssh_key: ***'],
  ['pat: [abc, def]', 'pat: [***, ***]'],
  ['auth: {type: oauth}', 'auth: {type: oauth}'],
  ['{tokn: hunter2, db_pasword: hunter2, tokens: x}', '{tokn: *******, db_pasword: *******, tokens: x}'],
  ['{x: {pwd: abc}, x: {pwd: def}}', '{x: {pwd: ***}, x: {pwd: ***}}'],
  ['- password Zq9xKw3vLt7pRw2m', '- password ****************'],
  ['x: "{\\"password\\": \\"hunter2\\"}"', 'x: "{\\"password\\": \\"*******\\"}"'],
  ['x: "set(\\"password\\", \\"hunt\\u0065r2\\")"', 'x: "*****"*********"* *"*************"*"'],
  ['x: "[a]\\ntoken = hunter2\\n"', 'x: "[a]\\ntoken = *******\\n"'],
  ['run: mysql -h db -u me -phunter2 x', 'run: mysql -h db -u me -p******* x'],
  ['secrets: {a: Zq9xKw3vLt7pRw2m, b: vault}', 'secrets: {a: ****************, b: vault}'],
  ['tokens: [Zq9xKw3vLt7pRw2m, b]', 'tokens: [****************, b]'],
];
for (const [text, expected] of cases) test(text, () => assert.equal(shown({ 'stack.yaml': text }), [expected]));

test('a sensitive variable is hidden in every file that gives it a value', () => {
  const files = {
    'stack.yaml': 'variables: {t: {sensitive: true}, u: {sensitive: true}}',
    'variables.yaml': 'T: abc\nn: x',
  };
  assert.is(shown(files)[1], 'T: ***\nn: x');
});

test('a sensitive variable that is given twice, or in a file that cannot be read, is hidden', () => {
  const stack = 'variables: {t: {sensitive: true}}';
  assert.is(shown({ 'stack.yaml': stack, 'variables.yaml': 't: abc\nt: def' })[1], 't: ***\nt: ***');
  assert.is(shown({ 'stack.yaml': stack, 'variables.yaml': 't: abc\nx: [1' })[1], 't: ***\nx: [1');
});

test('variables are followed through variables', () => {
  const text = 'variables: {a: "x${vars.b}", b: abc, c: d}\npassword: ${vars.a}';
  assert.is(shown({ 'stack.yaml': text })[0], 'variables: {a: "*${vars.b}", b: ***, c: d}\npassword: ${vars.a}');
});

test.run();
