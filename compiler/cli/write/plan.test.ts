import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { fingerprint, noFingerprints, printFingerprints, readFingerprints } from './fingerprints.ts';
import { type PlanInput, planWrites } from './plan.ts';
import { printRecord, readRecord } from './record.ts';

const test = suite('cli/write/plan');

type Texts = Readonly<Record<string, string>>;

/** `recorded` is what stackc wrote, `disk` what is there now, `wanted` what this run made. Git knows nothing. */
function plan(texts: { wanted: Texts; recorded?: Texts; disk?: Texts }, more: Partial<PlanInput> = {}) {
  const recorded = Object.entries(texts.recorded ?? {});
  const disk = new Map(Object.entries(texts.disk ?? {}));
  const { steps, files } = planWrites({
    files: Object.entries(texts.wanted).map(([path, text]) => ({ path, text })),
    record: { stacks: [], files: new Set(recorded.map(([path]) => path)), prints: new Map() },
    fingerprints: { ...noFingerprints, written: new Map(recorded.map(([path, text]) => [path, fingerprint(text)])) },
    git: () => undefined,
    read: (path) => disk.get(path),
    targets: undefined,
    force: false,
    isPartial: false,
    isCheck: false,
    ...more,
  });
  return { steps: steps.map((step) => `${step.kind} ${step.path}`), files: [...files] };
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
  const fingerprints = {
    written: new Map([[a, fingerprint('1')]]),
    pending: new Map([
      [a, fingerprint('2')],
      [b, fingerprint('2')],
    ]),
  };
  const texts = { wanted: { [a]: '3' }, recorded: { [a]: '1' }, disk: { [a]: '2', [b]: '2' } };
  assert.equal(plan(texts, { fingerprints }).steps, [`remove ${b}`, `write ${a}`]);
});

const pulled = { wanted: { [a]: '3' }, recorded: { [a]: '1' }, disk: { [a]: '2' } };

test('what Git brought is no change by hand, what Git does not have is one', () => {
  assert.equal(plan(pulled, { git: () => true }).steps, [`write ${a}`]);
  assert.equal(plan(pulled, { git: () => false }).steps, [`refuse ${a}`]);
});

test('where nobody knows more, the record counts', () => {
  assert.equal(plan(pulled, { fingerprints: noFingerprints }).steps, [`write ${a}`]);
  assert.equal(plan(pulled, { fingerprints: noFingerprints, git: () => false }).steps, [`refuse ${a}`]);
});

test('fingerprints in a record of an older version count', () => {
  const record = readRecord(`{\n  "files": {\n    "${a}": "${fingerprint('1')}"\n  }\n}\n`);
  assert.ok(record);
  if (!record) return;
  const more = { record, fingerprints: noFingerprints };
  assert.equal(plan({ ...pulled, disk: { [a]: '1' } }, more).steps, [`write ${a}`]);
  assert.equal(plan(pulled, more).steps, [`refuse ${a}`]);
});

test('a record is read as it was printed, sorted, one file a line', () => {
  const text = printRecord('../../stack.yaml', ['b', 'a']);
  assert.is(text, '{\n  "stack": "../../stack.yaml",\n  "files": [\n    "a",\n    "b"\n  ]\n}\n');
  const record = readRecord(text);
  assert.equal([record?.stacks, [...(record?.files ?? [])]], [['../../stack.yaml'], ['a', 'b']]);
  assert.equal(readRecord(printRecord('x', []))?.files.size, 0);
});

test('a record is read through conflict markers and without commas', () => {
  const text =
    '{\n  "stack": "x",\n  "files": [\n<<<<<<< HEAD\n    "a"\n||||||| 12ab\n=======\n    "b"\n>>>>>>> other\n  ]\n}\n';
  assert.equal([...(readRecord(text)?.files ?? [])], ['a', 'b']);
  assert.equal([...(readRecord(text.replaceAll('\n', '\r\n'))?.files ?? [])], ['a', 'b']);
});

test('fingerprints are read as they were printed; what is none is nothing', () => {
  const some = { written: new Map([['a', '1']]), pending: new Map([['b', '2']]) };
  assert.equal(readFingerprints(printFingerprints(some)), some);
  for (const text of ['', '[]', '{"written": 1}', '{"written": {"../a": "1"}}'])
    assert.equal(readFingerprints(text), noFingerprints);
});

const unreadable = [
  '',
  '[]',
  '{"files": 1}',
  'files:\n- a\n',
  '{"files": [\n"../a"\n]}',
  '{"files": [\n"/a"\n]}',
  '<<<<<<< HEAD\n{}',
];
for (const text of unreadable) {
  test(`no record: ${JSON.stringify(text)}`, () => assert.is(readRecord(text), undefined));
}

test.run();
