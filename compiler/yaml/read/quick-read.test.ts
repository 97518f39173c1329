import * as fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { limits } from '../../1-parse/limits.ts';
import { lostItems } from '../../1-parse/lost-item.ts';
import { collectProblems } from '../../1-parse/problems.ts';
import { stackPolicy } from '../../1-parse/stack-policy.ts';
import type { StackReading } from '../../1-parse/stack-reading.ts';
import type { Node } from '../../ast/node.ts';
import { sourceFile } from '../../source/source-file.ts';
import { readEvents } from './events.ts';
import { quickRead } from './quick-read.ts';
import { readNodes } from './read-nodes.ts';

const test = suite('yaml/read/quick-read');

/** A node with all its places, but without its file. */
function shown(node: Node): unknown {
  const place = [node.kind, node.start, node.end];
  switch (node.kind) {
    case 'list':
      return [...place, node.items.map(shown)];
    case 'dict':
      return [
        ...place,
        [...node.entries].map(([key, entry]) => [key, entry.key, entry.start, entry.end, shown(entry.value)]),
      ];
    case 'merge':
      return [...place, shown(node.own), node.from.map(shown)];
    case 'include':
      return [...place, node.tag, shown(node.path)];
    case 'null':
      return place;
    case 'string':
      return [...place, node.value, node.date];
    default:
      return [...place, Object.is(node.value, -0) ? '-0' : String(node.value)];
  }
}

/** What one of the readers makes of a text, with what it reports; undefined when it takes nothing of it. */
function read(text: string, how: 'quickly' | 'ordinarily'): unknown {
  const file = sourceFile('stack.yaml', text);
  const stack: StackReading = {
    file,
    reading: '1.2, undecided',
    problems: collectProblems(file),
    hasInclude: false,
    aliases: [],
    doubled: [],
    lostItem: lostItems(),
  };
  const policy = stackPolicy({ ...stack });
  const events = how === 'quickly' ? undefined : readEvents(text, limits.depth);
  if (events && 'reason' in events) return events;
  const root = events ? readNodes(file, events.events, policy) : quickRead(file, policy)?.root;
  const reports = stack.problems.all().map(({ code, at, message }) => [code, at.start, at.end, message]);
  return root && [shown(root), reports];
}

const everyday: readonly (readonly [string, string])[] = [
  [
    'JSON',
    'a: {"b":"c","d":1,"e":[true,null,{"f":-2.5}],"g":{},\'h\':x y,"i":"a: b"}\nb: [{"c":"d"},{"e":"{{ f }}"}]\n',
  ],
  ['mappings and lists', 'a: 1\nb:\n  - x\n  - y: 2\n    z: [1, "two", {c: d}]\n  - - deep\n    - er\nl:\n- 1\n'],
  ['empty values and comments', '# c\na:\nb: # c\n  c: {}\n  d: []\n\n  e: x # c\n# end\n'],
  ['quotes', 'a: \'it\'\'s\'\nb: "x\\ty \\u00e9 \\\\"\n"c d": 1\n\'e\': "#"\n'],
  ['includes', 'a: !use a.yaml\n<<: !update "b c.yaml" # c\nl:\n  - !extend d.yaml\n'],
  ['blocks', 'a: |\n  SELECT *\n    FROM t\n\nb: >- # c\n  one\n  two\n\n   three\nc:\n  - |+\n    x\n\n  - y\n'],
  ['Windows line breaks', 'a: |\r\n  x\r\n\r\n  y\r\nb:\r\n  - 1\r\n  - {c: d}\r\n'],
  ['characters of all planes', 'a: 🚋 ключ é\n"🚋": [🚋]\n'],
  ['a first line of dashes', '# c\n--- # c\na: 1\n'],
  ['addresses and flags', 'a: https://x.y/z?q=#f\nb: {host: https://h, n: -1, o: -x, k:l: m}\nc: -x\n-1: a\n'],
  ['tabs in blocks and comments', 'a: |\n  \tx\ty\nb: 1 # a\n#\tc\nc: 2\n'],
  ['doubtful values', 'a: yes\nb: [010, 1e3]\nc: ~\nd: 2031-04-05\n'],
  ['halves of characters in escapes', '- "\\ud800"\n- "\\udc00": {"\\ud800": "\\x24{include.x}"}\n'],
  ['no line break at the end', 'a: x'],
];
for (const [name, text] of everyday) {
  test(`reads ${name} as the ordinary reader does`, () => {
    assert.ok(read(text, 'quickly'), 'not for the quick reader');
    assert.equal(read(text, 'quickly'), read(text, 'ordinarily'));
  });
}

const others: readonly (readonly [string, string])[] = [
  ['anchors', 'a: &x 1\nb: *x\n'],
  ['text over several lines', 'a: one\n  two\n'],
  ['brackets over several lines', 'a: [1,\n  2]\n'],
  ['a key that stands twice', 'a: 1\na: 2\n'],
  ['a second document', 'a: 1\n---\nb: 2\n'],
  ['a tab before a value', 'a:\t1\n'],
  ['a wrong indentation', 'a: 1\n  b: 2\n'],
  ['an unknown escape', 'a: "\\d"\n'],
  ['a scalar alone', 'x\n'],
  ['half of a character', 'a: \ud83d\n'],
  ['a block that says its indentation', 'a: |1\n  x\n'],
];
for (const [name, text] of others) {
  test(`leaves ${name} to the ordinary reader`, () => assert.is(read(text, 'quickly'), undefined));
}

const fragments = [
  ...'\n|  | |\t|: |- |"|\'|[|]|{|}|,|#| #|&a |*a|<<: |!use |%|@|?|~|\\|\\n|:|-|...|---\n|${x}|🚋|null|1e3'.split('|'),
  ...[
    '|',
    '>-\n',
    '|\n',
    '\r\n',
    '\r',
    'x: 1\n',
    '- y\n',
    '    ',
    '\n\n',
    '\n   \n',
    '"a\\u00e9"',
    "'it''s'",
    '\u00a0',
  ],
];

test('whatever it takes of a damaged file it reads as the ordinary reader does', () => {
  const whole = everyday.map(([, text]) => text);
  const stack = fc.array(fc.constantFrom(...whole), { minLength: 1, maxLength: 2 }).map((texts) => texts.join(''));
  const edit = fc.tuple(fc.nat(), fc.nat({ max: 3 }), fc.constantFrom(...fragments));
  let taken = 0;
  fc.assert(
    fc.property(stack, fc.array(edit, { minLength: 1, maxLength: 2 }), (text, edits) => {
      let damaged = text;
      for (const [place, removed, added] of edits) {
        const at = place % (damaged.length + 1);
        damaged = damaged.slice(0, at) + added + damaged.slice(at + removed);
      }
      const quick = read(damaged, 'quickly');
      if (quick === undefined) return;
      taken++;
      assert.equal(quick, read(damaged, 'ordinarily'), JSON.stringify(damaged));
    }),
    { numRuns: 6000 },
  );
  assert.ok(taken > 400, `only ${taken} of 6,000 were taken`);
});

test.run();
