import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { FilterResult, Jq } from '../../jq.ts';
import { workTime } from '../work-time.ts';

/** Milliseconds that one filter may take. Finding addresses takes two. */
const longest = 3_000;

/** Milliseconds that jq may take to be loaded, which are a hundred on a quiet machine. */
const longestStart = 20_000;

/**
 * jq as a plain function. It runs in a worker, which is started by the first call, and the caller waits for it: so a pass stays synchronous and a
 * filter without end can be stopped. What was asked before is not asked again. Filters without end have their time together: after the first one there is little left for others.
 */
export function openJq(limit = longest): Jq {
  const known = new Map<string, FilterResult>();
  let running: Running | undefined;
  let left = limit;
  return (filter, input) => {
    const question = `${filter}\n${input}`;
    const answered = known.get(question);
    if (answered) return answered;
    running ??= started();
    if (running === undefined)
      return { problem: 'endless', reason: `jq was not loaded in ${longestStart / 1000} seconds` };
    const result = ask(running, { filter, input }, left);
    if ('problem' in result && result.problem === 'endless') {
      left = Math.max(leastTime, left / 4);
      void running.worker.terminate();
      running = undefined;
    }
    known.set(question, result);
    return result;
  };
}

/** Milliseconds that every filter has. */
const leastTime = 100;

/** Milliseconds between two looks at how much time is left. */
const shortestWait = 10;

/** Only what a filter itself takes counts as its time. Undefined where jq cannot be loaded: what answered later would pass for the answer to the next question. */
function started(): Running | undefined {
  const running = start();
  const result = ask(running, { filter: '.', input: 'null' }, longestStart);
  if ('results' in result) return running;
  void running.worker.terminate();
  return undefined;
}

interface Running {
  readonly worker: Worker;
  readonly port: MessagePort;
  readonly signal: Int32Array;
}

function start(): Running {
  const { port1, port2 } = new MessageChannel();
  const signal = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(workerFile(), { workerData: { port: port2, signal }, transferList: [port2], execArgv: [] });
  // A run that is done must not wait for the worker.
  worker.unref();
  port1.unref();
  return { worker, port: port1, signal };
}

/** Beside the bundle or one folder up, from the bundle's chunks; or beside this file. */
function workerFile(): string {
  const places = ['./jq-worker.cjs', '../jq-worker.cjs', './worker.cjs'].map((path) =>
    fileURLToPath(new URL(path, import.meta.url)),
  );
  return places.find(existsSync) ?? './worker.cjs';
}

function ask({ port, signal }: Running, question: { filter: string; input: string }, limit: number): FilterResult {
  Atomics.store(signal, 0, 0);
  port.postMessage(question);
  const left = workTime(limit);
  while (left() > 0 && Atomics.wait(signal, 0, 0, Math.max(shortestWait, left())) === 'timed-out');
  const answer: FilterResult | undefined = receiveMessageOnPort(port)?.message;
  return answer ?? { problem: 'endless', reason: `it took more than ${limit / 1000} seconds` };
}
