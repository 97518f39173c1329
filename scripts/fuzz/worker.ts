/** Tries one input after the other and says what is wrong with which. Before each it writes down its number, for the one that never ends. */
import { parentPort, workerData } from 'node:worker_threads';
import { inputOf, minimised, problemWith } from './input.ts';
import { subjects } from './subjects.ts';

/** What the worker is told. */
export interface Work {
  readonly seed: number;
  readonly first: number;
  readonly until: number;
  readonly progress: Int32Array<SharedArrayBuffer>;
}

/** What it says about an input. */
export interface Finding {
  readonly index: number;
  readonly subject: string;
  readonly problem: string;
  readonly text: string;
}

const { seed, first, until, progress }: Work = workerData;
const all = subjects();
for (let index = first; Date.now() < until; index++) {
  Atomics.store(progress, 0, index);
  const input = inputOf(all, seed, index);
  const problem = input && problemWith(input);
  // What was slow once may have been the machine.
  if (!input || problem === undefined || (problem.startsWith('took') && problemWith(input) === undefined)) continue;
  const { text } = minimised(input, problem);
  const finding: Finding = { index, subject: input.subject.name, problem, text };
  parentPort?.postMessage(finding);
}
