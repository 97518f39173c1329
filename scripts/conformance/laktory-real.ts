/**
 * Compiles generated stacks with the real Laktory and with stackc and compares: `npm run conformance:laktory:real -- [COUNT] [SEED]`, with
 * `--laktory 0.13.1` for another version, `--target pulumi` with 0.10.0, `--no-pipelines` or `--only-pipelines`, `--lenient` to see also what Laktory refuses and we accept, `--show SEED` for
 * one stack, and `--stacks FOLDER` for stacks that somebody wrote (`*.yaml`, or folders with a `stack.yaml`). Each difference is reduced to a small stack and printed once (`--each 5`: five stacks of a kind of difference, `--whole`: as they were made), and `--minutes 10` ends a run early. Laktory is installed from Python's registry into the cache.
 */
import { parseArgs } from 'node:util';
import type { LaktoryCase } from '../../golden/conformance/laktory-case.ts';
import { targets } from '../../targets/index.ts';
import { compare, type Difference } from './laktory/real/compare.ts';
import { reasonsFor } from './laktory/real/explained.ts';
import { type Generated, generateStack, processEnvironment } from './laktory/real/generate-stack.ts';
import { type Models, readModels } from './laktory/real/json-schema.ts';
import { type Laktory, openLaktory } from './laktory/real/laktory.ts';
import { printTree } from './laktory/real/print-tree.ts';
import { shrink } from './laktory/real/shrink.ts';
import { surroundings } from './laktory/real/surroundings.ts';
import { isMap, type Tree } from './laktory/real/tree.ts';
import { writtenStacks } from './laktory/real/written-stacks.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    laktory: { type: 'string', default: '0.12.4' },
    target: { type: 'string', default: 'terraform' },
    'no-pipelines': { type: 'boolean', default: false },
    'only-pipelines': { type: 'boolean', default: false },
    lenient: { type: 'boolean', default: false },
    show: { type: 'string' },
    stacks: { type: 'string' },
    minutes: { type: 'string', default: 'Infinity' },
    whole: { type: 'boolean', default: false },
    each: { type: 'string', default: '1' },
    'allow-missing': { type: 'boolean', default: false },
  },
});
const [count = 5000, seed = 1] = positionals.map(Number);
const pipelines = values['no-pipelines'] ? 'none' : values['only-pipelines'] ? 'only' : 'some';
const target = values.target === 'pulumi' ? 'pulumi' : 'terraform';
/** How many stacks Laktory is given before the first is compared, so that neither waits for the other. */
const ahead = 8;

if (!targets.some(({ name }) => name === target)) throw new Error(`stackc has no target ${target} to compare with`);
const laktory = await openLaktory(values.laktory);
if (typeof laktory === 'string') {
  process.stdout.write(`not compared: ${laktory}\n`);
  process.exitCode = values['allow-missing'] ? 0 : 1;
} else {
  if (values.show !== undefined) await show(laktory, Number(values.show));
  else if (values.stacks !== undefined) await compareWritten(laktory, values.stacks);
  else await compareAll(laktory);
  laktory.close();
}

async function compareAll(judge: Laktory): Promise<void> {
  const models = readModels(judge.schema, judge.version);
  const seen = new Map<string, readonly number[]>();
  const explained = new Map<string, number>();
  let last = seed;
  const totals = { same: 0, refusedByBoth: 0, lenient: 0, explained: 0, differ: 0 };
  for await (const { at, generated, one } of compiled(judge, models)) {
    last = at;
    const difference = compare(one);
    const reasons = difference && reasonsFor(difference, one, judge.version);
    if (difference === undefined) totals[one.rejected === undefined ? 'same' : 'refusedByBoth']++;
    else if (reasons !== undefined) {
      totals.explained++;
      for (const why of reasons) explained.set(why, (explained.get(why) ?? 0) + 1);
    } else {
      totals[difference.kind === 'lenient' ? 'lenient' : 'differ']++;
      const seeds = [...(seen.get(difference.signature) ?? []), at];
      seen.set(difference.signature, seeds);
      const isShown = difference.kind !== 'lenient' || values.lenient;
      if (seeds.length <= Number(values.each) && isShown) await report(judge, generated, { seed: at, difference });
    }
  }
  for (const [why, times] of explained) process.stdout.write(`explained ${times}: ${why}\n`);
  const rows = [...seen].toSorted(([, left], [, right]) => right.length - left.length);
  for (const [signature, seeds] of rows) {
    process.stdout.write(`${seeds.length} × ${signature} (seeds ${seeds.slice(0, 5).join(', ')})\n`);
  }
  const { same, refusedByBoth, lenient, differ } = totals;
  process.stdout.write(
    `Laktory ${judge.version}, ${target}, seeds ${seed} to ${last}: ${same} the same, ${refusedByBoth} refused by both, ` +
      `${lenient} refused by Laktory only, ${totals.explained} explained, ${differ} different\n`,
  );
  if (differ > 0) process.exitCode = 1;
}

async function* compiled(judge: Laktory, models: Models): AsyncIterable<Compiled> {
  const begun: Promise<Compiled>[] = [];
  const end = performance.now() + Number(values.minutes) * 60_000;
  for (let at = seed; at < seed + count && performance.now() < end; at++) {
    const generated = generateStack(models, at, pipelines);
    const answer = judge.compile(caseOf(generated.stack, generated));
    begun.push(answer.then((one) => ({ at, generated, one })));
    const first = begun.length < ahead ? undefined : begun.shift();
    if (first !== undefined) yield await first;
  }
  for (const last of begun) yield await last;
}

interface Compiled {
  /** The seed. */
  readonly at: number;
  readonly generated: Generated;
  readonly one: LaktoryCase;
}

function caseOf(stack: Tree, { environment, variables }: Generated): LaktoryCase {
  const declared = isMap(stack) ? stack['environments'] : undefined;
  const isDeclared = environment !== null && isMap(declared) && environment in declared;
  return {
    name: 'generated',
    files: {
      ...surroundings,
      ...printTree(target === 'pulumi' && isMap(stack) ? { backend: target, organization: 'hub', ...stack } : stack),
    },
    settings: {
      env: isDeclared ? environment : null,
      target,
      features: [],
      process_env: processEnvironment,
      cli_vars: variables,
    },
  };
}

/** Prints the smallest stack with a difference of the same signature. */
async function report(
  judge: Laktory,
  generated: Generated,
  found: { seed: number; difference: Difference },
): Promise<void> {
  const { signature } = found.difference;
  const smallest = values.whole
    ? generated.stack
    : await shrink(generated.stack, async (stack) => {
        const one = await judge.compile(caseOf(stack, generated));
        const difference = compare(one);
        return difference?.signature === signature && reasonsFor(difference, one, judge.version) === undefined;
      });
  const one = await judge.compile(caseOf(smallest, generated));
  process.stdout.write(`--- seed ${found.seed}: ${signature}\n`);
  print(one, compare(one) ?? found.difference);
}

function print({ files, settings }: LaktoryCase, { lines }: Difference): void {
  if (settings.env !== null) process.stdout.write(`    environment ${settings.env}\n`);
  for (const [path, text] of written(files)) {
    if (path !== 'stack.yaml') process.stdout.write(`    ${path}:\n`);
    process.stdout.write(text.replaceAll(/^(?=.)/gm, '    '));
  }
  for (const line of lines.slice(0, 6)) process.stdout.write(`  ${line.slice(0, 400)}\n`);
}

/** The files of the stack itself. */
function written(files: LaktoryCase['files']): readonly (readonly [string, string])[] {
  return Object.entries(files).filter(([path]) => !(path in surroundings));
}

/** Compares stacks of a folder, and prints each difference whole. */
async function compareWritten(judge: Laktory, folder: string): Promise<void> {
  const settings = { env: null, target, features: [], process_env: processEnvironment, cli_vars: [] } as const;
  const cases = writtenStacks(folder, settings);
  let differ = 0;
  for (const one of cases) {
    const answer = await judge.compile(one);
    const difference = compare(answer);
    const reasons = difference && reasonsFor(difference, answer, judge.version);
    const outcome = difference?.kind ?? (answer.rejected === undefined ? 'the same' : 'refused by both');
    process.stdout.write(`${one.name}: ${reasons === undefined ? outcome : `explained: ${reasons.join('; ')}`}\n`);
    if (difference === undefined || reasons !== undefined) continue;
    if (difference.kind !== 'lenient') differ++;
    for (const line of difference.lines) process.stdout.write(`  ${line.slice(0, 600)}\n`);
  }
  process.stdout.write(`Laktory ${judge.version}, ${target}: ${cases.length} compared, ${differ} different\n`);
  if (differ > 0) process.exitCode = 1;
}

async function show(judge: Laktory, at: number): Promise<void> {
  const generated = generateStack(readModels(judge.schema, judge.version), at, pipelines);
  const one = await judge.compile(caseOf(generated.stack, generated));
  for (const [path, text] of written(one.files)) process.stdout.write(`# ${path}\n${text}`);
  const difference = compare(one);
  process.stdout.write(
    `${JSON.stringify(one.settings)}\n${JSON.stringify(one.expected ?? one.rejected, null, 1)}\n${difference?.lines.join('\n') ?? 'the same'}\n`,
  );
}
