import type { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { waitIn } from '../../databricks/api.ts';
import type { Running } from '../block-end.ts';
import { calmly } from '../calmly.ts';
import type { Engine } from './engine.ts';
import { engineFailure } from './engine-failure.ts';

/** The exit code of a container that is about to start; `code` gives undefined for one that is gone without a word. */
export interface ExpectedExit {
  readonly code: () => Promise<number | undefined>;
}

/** Milliseconds in which an engine says that it waits; old ones say nothing until the end. */
const patience = 1000;
const pauseBetween = 2000;

/** Asks the engine to wait, before the container starts. */
export async function expectExit(engine: Engine, container: string, running: Running): Promise<ExpectedExit> {
  let isHeard = false;
  const answer = engine.wait(container, 'next-exit').then((stream) => {
    isHeard = true;
    return stream;
  });
  const status = answer.then(readStatus).catch(() => undefined);
  await Promise.race([answer.catch(() => {}), pause(patience)]);
  // An engine that has said nothing may begin to wait after the container has started, and perhaps after its end.
  const isSure = isHeard;
  return {
    async code() {
      const code = await (isSure ? status : Promise.race([status, lookAgain(engine, container, running)]));
      return code ?? afterBrokenWait(engine, container, running);
    },
  };
}

/** Looks again and again whether the container has ended; undefined when it is gone, or the engine is. */
async function lookAgain(engine: Engine, container: string, running: Running): Promise<number | undefined> {
  for (;;) {
    const code = await endedWith(engine, container, running).catch(() => 'gone' as const);
    if (code !== undefined) return code === 'gone' ? undefined : code;
    await waitIn(running.world, pauseBetween, new AbortController().signal);
  }
}

/** Undefined for an answer that broke off. */
async function readStatus(stream: Readable): Promise<number | undefined> {
  const pieces: Buffer[] = [];
  for await (const piece of stream) pieces.push(Buffer.from(piece));
  try {
    const { StatusCode }: { readonly StatusCode?: unknown } = JSON.parse(Buffer.concat(pieces).toString('utf8'));
    return typeof StatusCode === 'number' ? StatusCode : undefined;
  } catch {
    return undefined;
  }
}

/** The exit code of a container that does not run any more. */
async function endedWith(engine: Engine, container: string, running: Running): Promise<number | undefined> {
  const { State } = await calmly(() => engine.inspect(container), { world: running.world, failureOf: engineFailure });
  return State.Running || State.Status === 'created' ? undefined : State.ExitCode;
}

/**
 * The connection broke while the engine was waiting: it is asked how the container is, and waited for again. Undefined when the container is gone. Throws what the client throws when the
 * engine cannot be reached any more.
 */
async function afterBrokenWait(engine: Engine, container: string, running: Running): Promise<number | undefined> {
  for (;;) {
    try {
      const ended = await endedWith(engine, container, running);
      if (ended !== undefined) return ended;
    } catch (error) {
      if (engineFailure(error).status === 404) return undefined;
      throw error;
    }
    const code = await engine.wait(container, 'not-running').then(readStatus, () => undefined);
    if (code !== undefined) return code;
    await waitIn(running.world, pauseBetween, new AbortController().signal);
  }
}
