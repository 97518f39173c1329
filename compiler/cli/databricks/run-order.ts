import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Span } from '../../source/span.ts';
import { waitIn } from './api.ts';
import { databricksDiagnostics as say } from './diagnostics.ts';
import { type Ended, type FollowOptions, follow } from './follow.ts';
import type { Order, Run, Runnable } from './runnable.ts';

/** What is done with a run that is under way already. */
export type Action = 'wait' | 'cancel' | 'fail';

export interface RunRequest extends FollowOptions {
  readonly order: Order;
  readonly action: Action;
  readonly host: string;
  /** Told as soon as there is something to look at. */
  readonly started: (run: Run) => void;
  /** The place of the command, for messages. */
  readonly at: Span;
}

/** How it went: the run that was started, if any, how it ended, and what there is to say about it. */
export interface RunReport {
  readonly run: Run | undefined;
  readonly ended: Ended | undefined;
  readonly errors: readonly string[];
  readonly problem: Diagnostic | undefined;
}

/** Starts something in the workspace and follows it to its end. Throws `CallFailed`. Reports STK8645 to STK8649. */
export async function runOrder(runnable: Runnable, request: RunRequest): Promise<RunReport> {
  const { order, host, at, timeout } = request;
  const { kind } = runnable;
  const begun = performance.now();
  const left = () => Math.max(0, timeout - (performance.now() - begun));
  const nothing = (problem: Diagnostic): RunReport => ({ run: undefined, ended: undefined, errors: [], problem });
  const [id, second] = await runnable.find(order.name);
  if (id === undefined) return nothing(say.notDeployed(at, { host, kind, name: order.name }));
  if (second !== undefined) return nothing(await several(runnable, request));
  const inTheWay = await free(runnable, id, request, left);
  if (inTheWay) return nothing(inTheWay);
  const run = await runnable.start(id, order);
  request.started(run);
  const ended = await follow(() => runnable.look(id, run), { ...request, timeout: left() });
  if (ended === 'timeout') return { run, ended: undefined, errors: [], problem: timedOut(kind, request, run) };
  if (ended.isGood) return { run, ended, errors: [], problem: undefined };
  const reason = ended.reason === undefined ? '' : `: ${ended.reason.replace(/\.$/, '')}`;
  const row = { kind, name: order.name, result: ended.result, reason };
  return { run, ended, errors: await runnable.errors(id, run), problem: say.endedBadly(at, row) };
}

async function several({ kind, find }: Runnable, { host, order, at }: RunRequest): Promise<Diagnostic> {
  const count = String((await find(order.name)).length);
  return say.severalDeployed(at, { host, kind, count, name: order.name });
}

/** Sees to it that nothing of it is running, as `--action` says; otherwise why that is not so. */
async function free(
  runnable: Runnable,
  id: string,
  request: RunRequest,
  left: () => number,
): Promise<Diagnostic | undefined> {
  const { kind } = runnable;
  const { order, action, note, at, world, signal } = request;
  const [first, ...others] = await runnable.underWay(id);
  if (!first) return undefined;
  if (action === 'fail') return say.underWay(at, { kind, name: order.name, page: first.page });
  if (action === 'cancel') for (const run of [first, ...others]) await runnable.cancel(id, run);
  note(`${action === 'cancel' ? 'cancelling' : 'waiting for'} a run that is under way: ${first.page}`);
  for (let pause = 1000; ; pause = Math.min(pause * 1.5, 15_000)) {
    const [still] = await runnable.underWay(id);
    if (!still) return undefined;
    if (left() === 0) return timedOut(kind, request, still);
    await waitIn(world, Math.min(pause, left()), signal);
  }
}

function timedOut(kind: Runnable['kind'], { order, timeout, at }: RunRequest, { page }: Run): Diagnostic {
  return say.timedOut(at, { kind, name: order.name, seconds: String(timeout / 1000), page });
}
