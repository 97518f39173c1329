/**
 * Tries one input after the other and says what is wrong with which. Before each it says its number, for the one that never ends. Called with
 * the seed, the first number, and the time at which to stop.
 */
import { inputOf, minimised, problemWith } from './input.ts';
import { subjects } from './subjects.ts';

/** What the worker says: which input it tries now, or what is wrong with one. */
export type Message = { readonly kind: 'trying'; readonly index: number } | Finding;

export interface Finding {
  readonly kind: 'finding';
  readonly index: number;
  readonly subject: string;
  readonly problem: string;
  readonly text: string;
}

function say(message: Message): void {
  process.send?.(message);
}

/** A process tries no more than that: the parser of HCL, a program of Go in WebAssembly, does not give memory back, and ends its process some time after 300,000 texts. */
const most = 100_000;

const [seed = 0, first = 0, until = 0] = process.argv.slice(2).map(Number);
const all = subjects();
for (let index = first; index < first + most && Date.now() < until; index++) {
  say({ kind: 'trying', index });
  const input = inputOf(all, seed, index);
  const problem = input && (await problemWith(input));
  // What was slow once may have been the machine.
  if (!input || problem === undefined || (problem.startsWith('took') && (await problemWith(input)) === undefined))
    continue;
  say({ kind: 'finding', index, subject: input.subject.name, problem, text: (await minimised(input, problem)).text });
}
process.disconnect();
