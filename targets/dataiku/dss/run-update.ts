import type { Failure } from '../../../compiler/plan/connection.ts';
import { failureOf, type Reply } from './client.ts';
import { deploymentPlace } from './deployer.ts';
import type { Thing, World } from './resource.ts';
import { Stopped } from './steps.ts';
import { documentIn, documentsIn, isDocument, textIn, type WireDocument } from './wire.ts';

/** Seconds. */
const timeLimit = 1800;
/** How often in a row a question may go without an answer that makes sense. */
const mostMisses = 5;
/** How often in a row DSS says that the update failed until that is believed: it says the same each time. */
const mostRefusals = 2;

/** How long is waited before each question after an update, in milliseconds, as the official client waits: 200, then a tenth longer each time, up to 15 s. */
export function* pausesOfUpdate(): Generator<number, never> {
  for (let pause = 200; ; pause = Math.min(pause * 1.1, 15_000)) yield pause;
}

/**
 * Starts an update of a deployment and waits for its end. One that is running already is waited for first. Answers why it failed;
 * undefined when it did not, or when only the health can tell. Gives up with `Stopped` when DSS cannot be asked any more.
 */
export async function runUpdate(thing: Thing, world: World, id: string): Promise<Failure | undefined> {
  const patience = patienceOf(thing, world);
  const started = await start(world, id, patience);
  if (started.kind !== 'ok') return withHint(failureOf(started));
  let future = isDocument(started.body) ? started.body : {};
  const job = textIn(future, 'jobId') ?? '';
  while (future['hasResult'] !== true) {
    if (!(await patience.next())) {
      await world.dss.call({ method: 'DELETE', path: ['futures', job] });
      return rejected(`the update did not end within ${patience.seconds} seconds, and was aborted`);
    }
    const reply = await look(world, job, patience);
    // What has been told is forgotten; how the deployment is says the rest.
    if (reply.kind === 'missing') return undefined;
    if (reply.kind !== 'ok') return withHint(failureOf(reply));
    future = isDocument(reply.body) ? reply.body : {};
    if (future['aborted'] === true) return rejected('the update was aborted');
  }
  return resultOf(documentIn(future, 'result'));
}

interface Patience {
  readonly seconds: number;
  /** Waits; whether there is time for one more question. */
  readonly next: () => Promise<boolean>;
}

function patienceOf({ wanted }: Thing, { wait }: World): Patience {
  const given = wanted['timeout_seconds'];
  const seconds = typeof given === 'number' ? given : timeLimit;
  const pauses = pausesOfUpdate();
  let waited = 0;
  const next = async (): Promise<boolean> => {
    const pause = pauses.next().value;
    await wait(pause);
    waited += pause;
    return waited < seconds * 1000;
  };
  return { seconds, next };
}

/** A start without an answer is made again: when the first one counted, the second one finds it running and waits for it. */
async function start({ dss }: World, id: string, { next }: Patience): Promise<Reply> {
  for (let misses = 0; ; ) {
    const reply = await dss.once({ method: 'POST', path: deploymentPlace(id, 'actions', 'update') });
    if (reply.kind === 'unsure') misses += 1;
    else if (reply.kind !== 'conflict') return keyTaken(reply);
    if (reply.kind === 'unsure' && misses >= mostMisses) throw new Stopped(failureOf(reply));
    if (!(await next())) return reply;
  }
}

/** How far the update is. DSS tells of one that failed by a mistake of its own, which a disturbance can look like. */
async function look({ dss }: World, job: string, { next }: Patience): Promise<Reply> {
  for (let misses = 0, refusals = 0; ; ) {
    const reply = await dss.once({ method: 'GET', path: ['futures', job], query: { peek: false } });
    if (reply.kind !== 'unsure') return keyTaken(reply);
    if (reply.isAnswered) refusals += 1;
    else misses += 1;
    if (refusals >= mostRefusals) return { kind: 'refused', failure: rejected(reply.message) };
    if (misses >= mostMisses) throw new Stopped(failureOf(reply));
    if (!(await next())) return reply;
  }
}

/** A key that is not taken any more ends everything: what was begun cannot be taken back with it. */
function keyTaken(reply: Reply): Reply {
  if (reply.kind === 'refused' && reply.failure.kind === 'credentials') throw new Stopped(reply.failure);
  return reply;
}

function resultOf(result: WireDocument): Failure | undefined {
  if (textIn(result, 'deploymentStatus') !== 'ERROR') return undefined;
  const texts = documentsIn(documentIn(result, 'messages'), 'messages').flatMap(
    (each) => textIn(each, 'message') ?? [],
  );
  return withHint(rejected(`the update failed: ${texts.join('; ')}`));
}

function rejected(message: string): Failure {
  return { kind: 'rejected', message };
}

function withHint({ kind, message }: Failure): Failure {
  const isStray = /^.*Connection (\S+) does not exist/.test(message);
  return { kind, message: isStray ? `${message}; "remapping: {connections: …}" can lead to another` : message };
}
