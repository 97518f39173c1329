import { failureOf } from './client.ts';
import { deploymentPlace, stopped } from './deployer.ts';
import type { Thing, World } from './resource.ts';
import { get, Stopped, settle } from './steps.ts';
import { documentIn, documentsIn, isDocument, listIn, textIn, type WireDocument } from './wire.ts';

export interface Following {
  readonly id: string;
  /** The settings of what was deployed last; undefined when nothing was. */
  readonly before: WireDocument | undefined;
}

/** Seconds. */
const timeLimit = 1800;

/** How long is waited before each question after an update, in milliseconds, as the official client waits: 200, then a tenth longer each time, up to 15 s. */
export function* pausesOfUpdate(): Generator<number, never> {
  for (let pause = 200; ; pause = Math.min(pause * 1.1, 15_000)) yield pause;
}

/** Starts an update, waits for its end, and looks how the deployment is. After a failure the previous bundle is deployed again. */
export async function followUpdate(thing: Thing, world: World, { id, before }: Following): Promise<void> {
  const problem = await problemOf(thing, world, id);
  if (problem === undefined) return;
  if (thing.wanted['rollback'] === false || !before) {
    const none = before ? '' : '; there is no earlier bundle to go back to';
    throw stopped(`${problem}${none}`);
  }
  const read = deploymentPlace(id, 'settings');
  await settle(world.dss, { read, query: { ignoreWarnings: true }, change: () => before });
  const again = await problemOf(thing, world, id);
  const bundle = textIn(before, 'bundleId');
  const end =
    again === undefined ? `the bundle "${bundle}" is deployed again` : `and so did going back to "${bundle}": ${again}`;
  throw stopped(`${problem}; ${end}`);
}

async function problemOf(thing: Thing, world: World, id: string): Promise<string | undefined> {
  const failed = await updateProblem(thing, world, id);
  if (failed !== undefined) return failed;
  const expected = listIn(thing.wanted, 'expected_health').map(String);
  const fine = expected.length > 0 ? expected : ['HEALTHY', 'WARNING'];
  for (let attempt = 0; ; attempt++) {
    const status = (await get(world.dss, deploymentPlace(id, 'status'))) ?? {};
    const health = textIn(status, 'health') ?? 'UNKNOWN';
    if (fine.includes(health)) return undefined;
    // A node that does not answer may do so in a moment.
    if (health !== 'UNKNOWN' || attempt >= 5) return `after the update its health is ${health}${textOf(status)}`;
    await world.dss.pause(attempt);
  }
}

function textOf(status: WireDocument): string {
  const texts = documentsIn(documentIn(status, 'healthMessages'), 'messages').flatMap(
    (each) => textIn(each, 'message') ?? [],
  );
  return texts.length === 0 ? '' : `: ${texts.join('; ')}`;
}

/** Why an update failed; undefined when it did not. One that is running already is waited for. */
async function updateProblem({ wanted }: Thing, world: World, id: string): Promise<string | undefined> {
  const { dss, wait } = world;
  const seconds = wanted['timeout_seconds'];
  const limit = (typeof seconds === 'number' ? seconds : timeLimit) * 1000;
  const pauses = pausesOfUpdate();
  let waited = 0;
  const next = async (): Promise<boolean> => {
    const pause = pauses.next().value;
    await wait(pause);
    waited += pause;
    return waited < limit;
  };
  let started = await dss.once({ method: 'POST', path: deploymentPlace(id, 'actions', 'update') });
  while (started.kind === 'conflict' && (await next())) {
    started = await dss.once({ method: 'POST', path: deploymentPlace(id, 'actions', 'update') });
  }
  if (started.kind !== 'ok') return hint(failureOf(started).message);
  let future = isDocument(started.body) ? started.body : {};
  const job = textIn(future, 'jobId') ?? '';
  while (future['hasResult'] !== true) {
    if (!(await next())) {
      await dss.call({ method: 'DELETE', path: ['futures', job] });
      return `the update did not end within ${limit / 1000} seconds, and was aborted`;
    }
    const reply = await dss.once({ method: 'GET', path: ['futures', job], query: { peek: false } });
    if (reply.kind === 'refused' && reply.failure.kind === 'credentials') throw new Stopped(reply.failure);
    if (reply.kind !== 'ok') return hint(failureOf(reply).message);
    future = isDocument(reply.body) ? reply.body : {};
    if (future['aborted'] === true) return 'the update was aborted';
  }
  const result = documentIn(future, 'result');
  if (textIn(result, 'deploymentStatus') !== 'ERROR') return undefined;
  const texts = documentsIn(documentIn(result, 'messages'), 'messages').flatMap(
    (each) => textIn(each, 'message') ?? [],
  );
  return hint(`the update failed: ${texts.join('; ')}`);
}

function hint(message: string): string {
  return /^.*Connection (\S+) does not exist/.test(message)
    ? `${message}; "remapping: {connections: …}" can lead to another`
    : message;
}
