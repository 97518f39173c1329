import { exit } from '../../world.ts';
import { calmly } from '../calmly.ts';
import { blockDiagnostics as say } from '../diagnostics.ts';
import type { EndingRequest, NotEnded } from '../ending.ts';
import type { RunId } from '../read-id.ts';
import { openEngine } from './engine.ts';
import { engineAddress } from './engine-address.ts';
import { engineFailure, problemOf } from './engine-failure.ts';

/** Stops a container of the engine that is spoken to from here (specs/prefect §4.9). Reports STK8507, STK8508, STK8511, STK8514 and STK8515. */
export async function endContainer(
  { address, container }: Extract<RunId, { readonly kind: 'container' }>,
  { world, id, grace }: EndingRequest,
): Promise<NotEnded> {
  const here = engineAddress(world, id.at);
  const [unreadable] = here.diagnostics;
  if (!here.value || unreadable) return unreadable && { problem: unreadable, code: exit.usage };
  if (here.value.text !== address) {
    const reason = `the container is in the engine at "${address}", and DOCKER_HOST leads to "${here.value.text}"`;
    return { problem: say.elsewhere(id.at, { id: id.text, reason }), code: exit.errors };
  }
  try {
    const engine = await openEngine(here.value);
    await calmly(() => engine.stop(container, grace), { world, failureOf: engineFailure });
    return undefined;
  } catch (error) {
    const failure = engineFailure(error);
    const isGone = failure.status === 404 || failure.status === 304;
    if (isGone) return { problem: say.notRunning(id.at, { id: id.text, kind: 'container' }), code: exit.errors };
    return problemOf(failure, { at: id.at, address, action: `end "${container}"` });
  }
}
