import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type PlanInput, planWrites } from './plan.ts';
import { emptyRecord, fingerprint, printRecord, readRecord } from './record.ts';

const test = suite('cli/write/plan');

type Texts = Readonly<Record<string, string>>;

/** `recorded` is what stackc wrote, `disk` what is there now, `wanted` what this run made. */
function plan(texts: { wanted: Texts; recorded?: Texts; disk?: Texts }, more: Partial<PlanInput> = {}) {
  const prints = Object.entries(texts.recorded ?? {}).map(([path, text]) => [path, fingerprint(text)] as const);
  const disk = new Map(Object.entries(texts.disk ?? {}));
  const { steps, record } = planWrites({
    files: Object.entries(texts.wanted).map(([path, text]) => ({ path, text })),
    record: { ...emptyRecord, files: new Map(prints) },
    read: (path) => disk.get(path),
    targets: undefined,
    force: false,
    ...more,
  });
  return { steps: steps.map((step) => `${step.kind} ${step.path}`), files: [...record.files.keys()] };
}

const a = 'terraform/a.json';
const b = 'pulumi/b.yaml';

test('what is missing is written', () => assert.equal(plan({ wanted: { [a]: '1' } }).steps, [`write ${a}`]));

test('what is equal is kept, also when nobody knows who wrote it', () => {
  assert.equal(plan({ wanted: { [a]: '1' }, disk: { [a]: '1' } }).steps, [`keep ${a}`]);
});

test('what stackc wrote is replaced', () => {
  assert.equal(plan({ wanted: { [a]: '2' }, recorded: { [a]: '1' }, disk: { [a]: '1' } }).steps, [`write ${a}`]);
});

test('other line ends are no change by hand', () => {
  const texts = { wanted: { [a]: '2\n' }, recorded: { [a]: '1\n' }, disk: { [a]: '1\r\n' } };
  assert.equal(plan(texts).steps, [`write ${a}`]);
});

test('what was changed by hand, or is unknown, is refused', () => {
  assert.equal(plan({ wanted: { [a]: '2' }, recorded: { [a]: '1' }, disk: { [a]: 'x' } }).steps, [`refuse ${a}`]);
  assert.equal(plan({ wanted: { [a]: '2' }, disk: { [a]: 'x' } }).steps, [`refuse ${a}`]);
  assert.equal(plan({ wanted: {}, recorded: { [a]: '1' }, disk: { [a]: 'x' } }).steps, [`refuse ${a}`]);
  assert.equal(plan({ wanted: { [a]: '2' }, disk: { [a]: 'x' } }, { force: true }).steps, [`write ${a}`]);
});

test('what is no longer made is removed and forgotten', () => {
  const { steps, files } = plan({ wanted: { [a]: '1' }, recorded: { [b]: '1' }, disk: { [b]: '1' } });
  assert.equal(steps, [`remove ${b}`, `write ${a}`]);
  assert.equal(files, [a]);
  assert.equal(plan({ wanted: {}, recorded: { [b]: '1' } }).steps, []);
});

test('a run for one target leaves the files of the others', () => {
  const texts = { wanted: { [a]: '1' }, recorded: { [b]: '1' }, disk: { [b]: '1' } };
  const { steps, files } = plan(texts, { targets: ['terraform'] });
  assert.equal(steps, [`write ${a}`]);
  assert.equal(files.sort(), [b, a].sort());
});

test('what an interrupted run wrote is known', () => {
  const record = {
    files: new Map([[a, fingerprint('1')]]),
    pending: new Map([
      [a, fingerprint('2')],
      [b, fingerprint('2')],
    ]),
  };
  const texts = { wanted: { [a]: '3' }, disk: { [a]: '2', [b]: '2' } };
  assert.equal(plan(texts, { record }).steps, [`remove ${b}`, `write ${a}`]);
});

test('a record is read as it was printed, sorted', () => {
  const record = {
    files: new Map([
      ['b', '1'],
      ['a', '2'],
    ]),
    pending: new Map(),
  };
  assert.is(printRecord(record), '{\n  "files": {\n    "a": "2",\n    "b": "1"\n  }\n}\n');
  assert.equal(readRecord(printRecord(record))?.files.get('b'), '1');
});

const unreadable = ['', '[]', '{"files": 1}', '{"files": {"../a": "x"}}', '{"files": {"/a": "x"}}', '<<<<<<< HEAD\n{}'];
for (const text of unreadable) {
  test(`no record: ${JSON.stringify(text)}`, () => assert.is(readRecord(text), undefined));
}

test.run();
