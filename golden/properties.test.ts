/** What must hold of every stack, whatever is in it. `mutations.test.ts` has the properties of a real stack under change. */
import * as check from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type Compilation, compile, environmentsOf } from '../compiler/compile.ts';
import { newSharedWork } from '../compiler/shared-work.ts';
import { type Plain, piece, stack } from './arbitrary-stack.ts';
import { compileText, memoryEnv, memoryOptions, memoryWorkspace } from './synthesize.ts';

const test = suite('golden/properties');

/** Everything that a compilation says, as one text. Places are offsets, which change with the order of keys. */
function outcomeOf({ files, diagnostics }: Compilation): string {
  const told = diagnostics.map(({ code, message }) => `${code} ${message}`);
  return JSON.stringify({ files, told });
}

/** The same with everything in one order. */
function sortedOutcome({ files, diagnostics }: Compilation): string {
  const told = diagnostics.map(({ code, message }) => `${code} ${message}`).sort();
  return JSON.stringify([files.map(({ path, text }) => [path, sorted(JSON.parse(text))]), told]);
}

function sorted(json: Plain): Plain {
  if (Array.isArray(json)) return json.map(sorted);
  if (json === null || typeof json !== 'object') return json;
  return Object.fromEntries(
    Object.entries(json)
      .map(([key, member]): [string, Plain] => [key, sorted(member)])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** `plain` with the keys of all its mappings in another order, chosen by `seed`. */
function shuffled(plain: Plain, seed: number): Plain {
  if (Array.isArray(plain)) return plain.map((item) => shuffled(item, seed));
  if (plain === null || typeof plain !== 'object') return plain;
  const entries = Object.entries(plain).map(([key, member], index) => ({
    key,
    member,
    rank: hash(`${seed} ${key} ${index}`),
  }));
  entries.sort((a, b) => a.rank - b.rank);
  return Object.fromEntries(entries.map(({ key, member }) => [key, shuffled(member, seed)]));
}

function hash(text: string): number {
  let sum = 7;
  for (const character of text) sum = (sum * 31 + character.charCodeAt(0)) % 1_000_003;
  return sum;
}

const environment = check.constantFrom(undefined, 'dev', 'prod', 'empty');

test('compiling twice gives the same bytes', () => {
  check.assert(
    check.property(stack, environment, (plain, name) => {
      const text = JSON.stringify(plain);
      assert.is(
        outcomeOf(compileText(text, { environment: name })),
        outcomeOf(compileText(text, { environment: name })),
      );
    }),
    { numRuns: 60 },
  );
});

test('generated stacks compile, so that the other properties say something', () => {
  let compiled = 0;
  check.assert(
    check.property(stack, (plain) => {
      if (compileText(JSON.stringify(plain)).files.length > 0) compiled++;
    }),
    { numRuns: 60 },
  );
  assert.ok(compiled > 30, `${compiled} of 60`);
});

test('the order of keys changes nothing but the order', () => {
  check.assert(
    check.property(stack, environment, check.nat(), (plain, name, seed) => {
      const [one, other] = [plain, shuffled(plain, seed)].map((each) =>
        sortedOutcome(compileText(JSON.stringify(each), { environment: name })),
      );
      assert.is(one, other);
    }),
    { numRuns: 120 },
  );
});

test('the order of files, and where a part of the stack is written, change nothing', () => {
  check.assert(
    check.property(stack, environment, (plain, name) => {
      const whole = compileText(JSON.stringify(plain), { environment: name });
      const { resources: moved, variables, ...rest } = plain;
      const text = `resources: !use parts/resources.yaml\nvariables: !use variables.yaml\n<<: ${JSON.stringify(rest)}\n`;
      const parts = [
        ['parts/resources.yaml', JSON.stringify(moved)],
        ['variables.yaml', JSON.stringify(variables)],
      ] as const;
      for (const order of [parts, parts.toReversed()]) {
        const files = Object.fromEntries(order);
        assert.is(sortedOutcome(compileText(text, { environment: name, files })), sortedOutcome(whole));
      }
    }),
    { numRuns: 40 },
  );
});

test('an environment that says nothing changes nothing', () => {
  check.assert(
    check.property(stack, (plain) => {
      const text = JSON.stringify(plain);
      assert.is(outcomeOf(compileText(text, { environment: 'empty' })), outcomeOf(compileText(text)));
    }),
    { numRuns: 60 },
  );
});

test('compiling one environment never touches another', () => {
  check.assert(
    check.property(stack, check.array(environment, { minLength: 2, maxLength: 5 }), (plain, order) => {
      const files = { 'stack.yaml': JSON.stringify(plain) };
      const workspace = memoryWorkspace({ files });
      const shared = newSharedWork();
      for (const name of [...order, ...order.toReversed()]) {
        const alone = compile('stack.yaml', memoryEnv({ files, environment: name }));
        assert.is(
          outcomeOf(compile('stack.yaml', { ...workspace.env(memoryOptions({ environment: name })), shared })),
          outcomeOf(alone),
        );
      }
    }),
    { numRuns: 30 },
  );
});

test('any text ends in files or in messages', () => {
  check.assert(
    check.property(
      check.array(piece, { maxLength: 25 }),
      check.constantFrom('a: 1\n', '- 1\n', '', '[', 'x'),
      (pieces, other) => {
        const files = { 'stack.yaml': pieces.join(''), 'x.yaml': other };
        const names = environmentsOf('stack.yaml', memoryEnv({ files })).value;
        for (const name of [undefined, ...names.slice(0, 2)]) {
          const { files: written, diagnostics } = compile('stack.yaml', memoryEnv({ files, environment: name }));
          const failed = diagnostics.some(({ severity }) => severity === 'error');
          assert.is(written.length === 0, failed, 'files without errors, and errors without files');
        }
      },
    ),
    { numRuns: 400 },
  );
});

test.run();
