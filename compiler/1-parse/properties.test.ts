import * as fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { parse as parseWithYaml, stringify } from 'yaml';
import type { Node } from '../ast/node.ts';
import { sourceFile } from '../source/source-file.ts';
import { parse } from './parse.ts';

const test = suite('1-parse/properties');

const stacks = [
  'name: anchors\nvariables:\n  perms: &perms\n    - {group_name: ops, permission_level: CAN_VIEW}\nresources:\n  databricks_jobs:\n    one: &one\n      name: one\n      tags: &tags {team: dune, tier: "2"}\n      access_controls: *perms\n    two:\n      <<: *one\n      <<: !update more.yaml\n      tags: *tags\n',
  'name: "τράπεζα"\nvariables:\n  multi: "line one\\nline two\\n\\ttabbed \\u00e9 \\x41"\nresources:\n  databricks_jobs:\n    job:\n      name: ${vars.greeting}\n      tags:\n        ключ: значение\n        emoji: "🚋"\n        quote: \'it\'\'s "quoted"\'\n        colon: "a: b # not a comment"\n',
  'name: text\nresources:\n  databricks_queries:\n    q:\n      query_text: |\n        SELECT a\n          FROM t\n\n      description: >-\n        folded\n        text\n      n: [0755, 0x1F, 1:30, yes, ~, 1e3, 2031-04-05]\n',
];
const fragments = [
  '\n',
  '  ',
  '\t',
  ': ',
  '- ',
  '"',
  "'",
  '[',
  ']',
  '{',
  '}',
  ',',
  '#',
  '&a ',
  '*a',
  '<<: ',
  '!',
  '!use ',
  '|',
  '>',
  '---\n',
  '%',
  '@',
  '?',
  '~',
  '\\',
  '\r\n',
  '${x}',
  '\uFEFF',
  '\0',
];

/** Every node lies in the file and says what it is; returns how many there are. */
function checkPlaces(node: Node | undefined, length: number): void {
  if (!node) return;
  assert.ok(node.start >= 0 && node.start <= node.end && node.end <= length, `${node.kind} ${node.start} ${node.end}`);
  if (node.kind === 'list') for (const item of node.items) checkPlaces(item, length);
  if (node.kind === 'dict') for (const entry of node.entries.values()) checkPlaces(entry.value, length);
}

function readsWithoutException(text: string): void {
  for (const yamlVersion of ['1.1', undefined] as const) {
    const { value, diagnostics } = parse(sourceFile('stack.yaml', text), { yamlVersion });
    checkPlaces(value.root, text.length);
    for (const { at, code, message } of diagnostics) {
      assert.ok(at.start >= 0 && at.start <= at.end && at.end <= text.length, `${code} ${at.start} ${at.end}`);
      assert.not.match(message, /\{\w+\}|undefined/);
    }
  }
}

test('any text ends in a document or in diagnostics', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.array(fc.constantFrom(...fragments), { maxLength: 12 }).map((parts) => parts.join('')),
  );
  fc.assert(fc.property(anything, readsWithoutException), { numRuns: 1500 });
});

test('so does any damaged stack', () => {
  const damage = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 5 }), fc.constantFrom(...fragments)), {
    minLength: 1,
    maxLength: 3,
  });
  fc.assert(
    fc.property(fc.constantFrom(...stacks), damage, (stack, edits) => {
      let text = stack;
      for (const [place, removed, added] of edits) {
        const at = place % (text.length + 1);
        text = text.slice(0, at) + added + text.slice(at + removed);
      }
      readsWithoutException(text);
    }),
    { numRuns: 1000 },
  );
});

/** A node as JSON values; floats and integers as numbers. */
function toData(node: Node | undefined): unknown {
  if (node?.kind === 'list') return node.items.map(toData);
  if (node?.kind === 'dict')
    return Object.fromEntries([...node.entries].map(([key, { value }]) => [key, toData(value)]));
  return node && 'value' in node ? node.value : null;
}

test('reads what the library yaml writes as that does, in every style', () => {
  const key = fc.string({ maxLength: 6 }).filter((text) => text !== '__proto__' && text !== '<<');
  const leaf = fc.oneof(
    fc.string({ maxLength: 20 }),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.constantFrom('yes', '010', 'a\nb\n', ' x', '<<', '1:30'),
  );
  const data = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      leaf,
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(key, tie('value'), { maxKeys: 4, noNullPrototype: true }),
    ),
  })).value;
  const style = fc.record({
    collectionStyle: fc.constantFrom('any', 'block', 'flow'),
    defaultStringType: fc.constantFrom('PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE', 'BLOCK_FOLDED', 'BLOCK_LITERAL'),
    indent: fc.integer({ min: 2, max: 4 }),
  } as const);
  fc.assert(
    fc.property(data, style, (value, options) => {
      const text = stringify({ root: value }, options);
      const { value: document, diagnostics } = parse(sourceFile('a.yaml', text), { yamlVersion: '1.2' });
      assert.equal(diagnostics, []);
      assert.equal(toData(document.root), parseWithYaml(text));
    }),
    { numRuns: 300 },
  );
});

test.run();
