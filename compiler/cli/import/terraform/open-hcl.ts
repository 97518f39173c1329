import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { workTime } from '../../work-time.ts';

/** As deep as a stack may be nested. */
const mostLevels = 200;

/** Milliseconds that the parser may take, beside those that it has for each character: it reads a thousand in one. */
const longest = { text: 3_000, character: 1 / 50 };

/** Milliseconds that the parser may take to be loaded, which are two hundred on a quiet machine. */
const longestStart = 20_000;

/** Milliseconds that every text has: the first one that a new worker reads takes a hundred. */
const leastTime = 300;

/** Milliseconds between two looks at how much time is left. */
const shortestWait = 10;

/** The parser itself: a text of HCL as JSON text in the form of Terraform's JSON syntax, with every block in a list. Rejects with the words of the parser. */
export type ReadHcl = (name: string, text: string) => Promise<string>;

type Answer = { readonly json: string } | { readonly problem: string };

/**
 * The parser in a worker, which is started by the first text. There are short texts for which it takes minutes, so there is a bound of time, and who has met it once has
 * little left for further texts.
 */
export function openHcl(limit = longest.text): ReadHcl {
  let running: Worker | undefined;
  let left = limit;
  return async (name, text) => {
    if (levelsOf(text) > mostLevels) throw new Error(`it is nested more than ${mostLevels} levels deep`);
    running ??= await started();
    const answer = await ask(running, { name, text }, left + text.length * longest.character);
    if (answer === undefined) {
      void running.terminate();
      running = undefined;
      left = Math.max(leastTime, left / 4);
      throw new Error('reading it takes too long, which happens where comments are begun (/*) and never closed');
    }
    if ('problem' in answer) throw new Error(firstProblem(name, answer.problem));
    return answer.json;
  };
}

/** The parser has all that is wrong in one line, each with the file: `parse config: [main.tf:1,6-7: …; … main.tf:3,1-2: …]`. One mistake may be told thousands of times. */
function firstProblem(name: string, words: string): string {
  const parts = words.replace(/^parse config: \[(.*)\]$/s, '$1').split(`${name}:`);
  const [begin, ...others] = parts.flatMap((part, index) => (/^\d+,\d+-[\d,]+: /.test(part) ? [index] : []));
  if (begin === undefined) return words;
  const first = parts.slice(begin, others[0]).join(`${name}:`).trim();
  const reason = `line ${first.replace(/^(\d+),\S*:/, '$1:')}`;
  return others.length === 0 ? reason : `${reason.replace(/\.$/, '')} (and ${others.length} more)`;
}

/** Only what a text itself takes counts as its time. Throws where the parser cannot be loaded: what it answered later would pass for the next text. */
async function started(): Promise<Worker> {
  const worker = new Worker(hclFile(), { execArgv: [] });
  if (await ask(worker, { name: 'empty.tf', text: '' }, longestStart)) return worker;
  void worker.terminate();
  throw new Error(`the parser of HCL was not loaded in ${longestStart / 1000} seconds`);
}

/** What the worker answers; undefined where it does not in time. A run that is done does not wait for the worker. */
function ask(worker: Worker, question: { name: string; text: string }, limit: number): Promise<Answer | undefined> {
  return new Promise((resolve, reject) => {
    const left = workTime(limit);
    const look = () => {
      if (left() <= 0) settle(() => resolve(undefined));
      else timer = setTimeout(look, Math.max(shortestWait, left()));
    };
    let timer = setTimeout(look, limit);
    const answered = (answer: Answer) => settle(() => resolve(answer));
    const failed = (error: Error) => settle(() => reject(error));
    const settle = (end: () => void) => {
      clearTimeout(timer);
      worker.off('message', answered).off('error', failed).unref();
      end();
    };
    worker.on('message', answered).on('error', failed).ref();
    worker.postMessage(question);
  });
}

/** How many brackets are open at most, also in texts, where they come in pairs as well: the parser calls itself for each level, and ends the process when there are thousands. */
function levelsOf(text: string): number {
  let [level, most] = [0, 0];
  for (const [bracket] of text.matchAll(/[{}[\]()]/g)) {
    level = Math.max(0, level + ('{[('.includes(bracket) ? 1 : -1));
    most = Math.max(most, level);
  }
  return most;
}

/** Beside the bundle or one folder up, from the bundle's chunks; or beside this file. */
function hclFile(): string {
  const places = ['./hcl/hcl.cjs', '../hcl/hcl.cjs', './hcl.cjs'].map((path) =>
    fileURLToPath(new URL(path, import.meta.url)),
  );
  return places.find(existsSync) ?? './hcl.cjs';
}
