import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { FilterResult, Jq } from '../../jq.ts';

/** Milliseconds that one filter may take. Finding addresses takes two; loading jq, which the first call waits for too, a hundred. */
const longest = 20_000;

/**
 * jq as a plain function. It runs in a worker, which is started by the first call, and the caller waits for it: so a pass stays synchronous and a
 * filter without end can be stopped. What was asked before is not asked again.
 */
export function openJq(limit = longest): Jq {
  const known = new Map<string, FilterResult>();
  let running: Running | undefined;
  return (filter, input) => {
    const question = `${filter}\n${input}`;
    const answered = known.get(question);
    if (answered) return answered;
    running ??= start();
    const result = ask(running, { filter, input }, limit);
    if ('problem' in result && result.problem === 'endless') {
      void running.worker.terminate();
      running = undefined;
    }
    known.set(question, result);
    return result;
  };
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
  Atomics.wait(signal, 0, 0, limit);
  const answer: FilterResult | undefined = receiveMessageOnPort(port)?.message;
  return answer ?? { problem: 'endless', reason: `it took more than ${limit / 1000} seconds` };
}
