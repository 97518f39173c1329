import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { inTestWorld, recordingWorld } from '../test-world.ts';
import { renderBatch } from './batch.ts';

const test = suite('cli/render');

test('renders with JSON and YAML, to standard output and into a file', async () => {
  const files = {
    'a.tmpl': '{{ .name }} {{ .count }} {{ .whole }} {{ .big }}\n',
    'a.json': '{"name": "shop", "count": 3, "whole": 2.0, "big": 9007199254740993}',
    'a.yaml': 'name: shop\ncount: 3\nwhole: 2.0\nbig: 9007199254740993\n',
  };
  await inTestWorld(files, async (world) => {
    const expected = 'shop 3 2 9007199254740993\n';
    assert.is((await world.run('render a.tmpl --data a.json')).stdout, expected);
    assert.is((await world.run('render a.tmpl --data a.yaml -o out/a.txt')).stdout, '');
    assert.is(world.read('out/a.txt'), expected);
  });
});

test('knows the time zones that ship with stackc', async () => {
  await inTestWorld({ 'a.tmpl': '{{ dateInZone "15:04 MST" 0 "Asia/Tokyo" }}' }, async (world) => {
    assert.is((await world.run('render a.tmpl')).stdout, '09:00 JST');
  });
});

test('shows mistakes with their place, and writes nothing', async () => {
  await inTestWorld({ 'a.tmpl': 'x\n{{ uper .name }}\n' }, async (world) => {
    const { exit, stdout, stderr } = await world.run('render a.tmpl -o a.txt');
    assert.is(exit, 1);
    assert.is(stdout, '');
    assert.match(stderr, 'a.tmpl:2:4');
    assert.match(stderr, 'Did you mean "upper"?');
    assert.throws(() => world.read('a.txt'), /ENOENT/);
  });
});

const failing: readonly (readonly [string, string])[] = [
  ['{{ atoi .db.password | add 1 }}{{ fail .db.password }}', 'nothing'],
  ['{{ fail (printf "no %s of %s" .db.password .name) }}', 'no … of shop'],
  ['{{ fail (upper .db.password) }}', 'failed: …'],
  ['{{ fail (.db.password | b64enc | trunc 9) }}', 'failed: …'],
  ['{{ fail .db.url }}', 'failed: …'],
  ['{{ fail (index .secrets 0) }}', 'failed: …'],
  ['{{ mustToDate "2006-01-02" .db.password }}', 'mustToDate'],
  ['{{ index .list .db.pin_token }}', 'index'],
  ['{{ fail .name }}', 'failed: shop'],
];
for (const [template, shown] of failing) {
  test(`says nothing of credentials in the data: ${template}`, async () => {
    const data =
      'name: shop\ndb: {password: Zq9hunter2xK, pin_token: 73519462, url: "https://me:Zq9hunter2xK@host"}\nsecrets: [Zq9xKw3vLt7pRw2m]\nlist: [1]\n';
    await inTestWorld({ 'a.tmpl': template, 'a.yaml': data }, async (world) => {
      const { stdout, stderr } = await world.run('render a.tmpl --data a.yaml');
      for (const secret of ['hunter2', 'HUNTER2', 'aHVudGVy', 'WnE5a', 'Zq9xKw', '73519462'])
        assert.not.match(stdout + stderr, secret);
      if (shown !== 'nothing') assert.match(stderr, shown);
    });
  });
}

const usages: readonly (readonly [string, string])[] = [
  ['render', 'STK8061'],
  ['render a.tmpl --batch', 'STK8007'],
  ['render --batch --data a.json', 'STK8007'],
  ['render a.tmpl --missing-key maybe', 'STK8005'],
];
for (const [line, code] of usages) {
  test(`"${line}" is wrong usage`, async () => {
    await inTestWorld({ 'a.tmpl': '' }, async (world) => {
      const { exit, codes } = await world.run(line);
      assert.is(exit, 64);
      assert.equal(codes, [code]);
    });
  });
}

const mistakes: readonly (readonly [string, string])[] = [
  ['render none.tmpl', 'STK8060'],
  ['render a.tmpl --data none.json', 'STK8060'],
  ['render a.tmpl --data a.ini', 'STK8062'],
  ['render a.tmpl --data bad.json', 'STK1530'],
  ['render a.tmpl --missing-key error', 'STK1552'],
  ['render a.tmpl --engine nunjucks', 'STK8064'],
];
for (const [line, code] of mistakes) {
  test(`"${line}" reports ${code}`, async () => {
    await inTestWorld({ 'a.tmpl': '{{ .b }}', 'a.ini': '', 'bad.json': '{' }, async (world) => {
      const { exit, codes } = await world.run(line);
      assert.is(exit, 1);
      assert.equal(codes, [code]);
    });
  });
}

test('nunjucks has the same data', async () => {
  const files = { 'a.njk': '{{ name | upper }} {{ list.length }}', 'a.json': '{"name": "shop", "list": [1, 2]}' };
  await inTestWorld(files, async (world) => {
    assert.is((await world.run('render a.njk --data a.json --engine nunjucks')).stdout, 'SHOP 2');
  });
});

test('lines that come in pieces are put together, whatever their length', async () => {
  const long = JSON.stringify({ template: `{{ len .x }}${' '.repeat(200_000)}`, context: { x: 'y'.repeat(200_000) } });
  await inTestWorld({}, async (world) => {
    const stdin = `{"template": "a"}\n${long}\n{"template": "b"}`;
    const { stdout } = await world.run('render --batch', stdin);
    const lines = stdout.trim().split('\n');
    assert.equal([lines.length, lines[0], lines[2]], [3, '{"output":"a"}', '{"output":"b"}']);
    assert.match(lines[1] ?? '', /^\{"output":"200000 /);
  });
});

test('answers requests in order, whatever they are', async () => {
  const requests = [
    '{"template": "{{ .a }} {{ .b }} {{ .c }}", "context": {"a": 1, "b": 1.0, "c": 12345678901234567890}}',
    '{"template": "a\\n{{ .x.y }}", "context": {"x": "é"}}',
    'no json',
    '{"template": "{{ if }}"}',
    '',
    '[]',
    '{"template": 5}',
    '{"template": "{{ .z }}", "context": {}, "missingkey": "error"}',
    '{"template": "{{ define \\"t\\" }}own{{ end }}", "context": null, "missingkey": "zero"}',
    '{"template": "", "missingkey": "none"}',
  ];
  await inTestWorld({}, async (world) => {
    const { stdout, exit } = await world.run('render --batch', requests.join('\n'));
    assert.is(exit, 0);
    assert.equal(stdout.trimEnd().split('\n').map(summary), [
      '1 1 1.2345678901234567e+19',
      'exec 2:4 STK1550',
      'parse 1:2 STK8063',
      'parse 1:7 STK1509',
      'parse 1:1 STK8063',
      'parse 1:1 STK8063',
      'exec 1:4 STK1552',
      'own',
      'parse 1:1 STK8063',
    ]);
  });
});

function summary(line: string): string {
  const { output, error } = JSON.parse(line);
  return output ?? `${error.phase} ${error.line}:${error.column} ${error.code}`;
}

test('a line of more than 100 MB is refused, and those behind it are answered', async () => {
  const piece = 'x'.repeat(1_000_000);
  let printed = '';
  await renderBatch({
    ...recordingWorld({ folder: '.' }).world,
    stdin: async function* () {
      yield '{"template": "';
      for (let sent = 0; sent <= 100; sent++) yield piece;
      yield '"}\n{"template": "behind"}\n';
    },
    stdout: (text) => {
      printed += text;
    },
  });
  assert.equal(printed.trimEnd().split('\n').map(summary), ['parse 1:1 STK8063', 'behind']);
});

test.run();
