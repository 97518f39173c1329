import { interruptible } from '../../signals.ts';
import { exit } from '../../world.ts';
import type { BlockEnd, Running } from '../block-end.ts';
import type { CallFailure } from '../call-failure.ts';
import { calmly } from '../calmly.ts';
import { blockDiagnostics as say } from '../diagnostics.ts';
import type { NotEnded } from '../ending.ts';
import { untilAborted } from '../until-aborted.ts';
import { readLogs } from './container-logs.ts';
import type { ContainerOrder } from './container-order.ts';
import type { Engine } from './engine.ts';
import { engineFailure, problemOf } from './engine-failure.ts';
import { expectExit } from './expect-exit.ts';
import { pullImage } from './pull-image.ts';

/** What has become of the container so far. */
interface Life {
  container: string | undefined;
  isStarted: boolean;
}

interface Site {
  readonly engine: Engine;
  readonly order: ContainerOrder;
  readonly running: Running;
  readonly signal: AbortSignal;
  readonly life: Life;
}

/**
 * Runs a container to its end (specs/prefect §4.8): pulls the image, creates the container under a name that is free, joins it to its networks, starts it, shows what it prints, and takes the
 * exit code from `wait`, which is asked for before it starts, so that neither a short life nor its removal can hide it. After Ctrl-C it is stopped. Reports STK8506 to STK8510.
 */
export async function runContainer(engine: Engine, order: ContainerOrder, running: Running): Promise<BlockEnd> {
  const life: Life = { container: undefined, isStarted: false };
  const end = await interruptible(async (signal): Promise<BlockEnd> => {
    try {
      return await attempt({ engine, order, running, signal, life });
    } catch (error) {
      const failure = signal.aborted ? undefined : failureOf(error, engine, running);
      const left = await cleanUp(engine, life, running);
      return { ...nothing(engine, life), failure: failure ?? left, isInterrupted: signal.aborted };
    }
  });
  return end ?? { ...nothing(engine, life), isInterrupted: true };
}

function nothing({ address }: Engine, { container, isStarted }: Life) {
  return {
    identifier: container !== undefined && isStarted ? `${address.text}:${container}` : undefined,
    statusCode: undefined,
  };
}

function failureOf(error: unknown, { address }: Engine, { at, name }: Running): NonNullable<NotEnded> {
  return problemOf(engineFailure(error), { at, address: address.text, action: `run "${name}"` });
}

async function attempt({ engine, order, running, signal, life }: Site): Promise<BlockEnd> {
  const { world, name, at, started } = running;
  const none = { identifier: undefined, statusCode: undefined, isInterrupted: false };
  await calmly(() => engine.ping(), { world, failureOf: engineFailure });
  const missing = await untilAborted(pullImage(engine, order, running), signal);
  if (missing) return { ...none, failure: missing };
  signal.throwIfAborted();
  const container = await create(engine, order, running);
  life.container = container;
  for (const network of order.networks) await engine.connect(network, container);
  signal.throwIfAborted();
  const exiting = await expectExit(engine, container, running);
  life.isStarted = true;
  await engine.start(container);
  const identifier = `${engine.address.text}:${container}`;
  started(identifier);
  if (order.streams) {
    const out = running.isMachineRead ? world.stderr : world.stdout;
    const sinks = { stdout: (line: string) => out(`${line}\n`), stderr: (line: string) => world.stderr(`${line}\n`) };
    await untilAborted(
      follow(() => engine.logs(container), sinks, running),
      signal,
    );
  }
  const code = await untilAborted(exiting.code(), signal);
  if (code !== undefined) return { identifier, statusCode: code, isInterrupted: false };
  const reason = 'it was removed before its exit code was known';
  const problem = say.noStatus(at, { kind: 'container', name, reason });
  return { identifier, statusCode: -1, failure: { problem, code: exit.errors }, isInterrupted: false };
}

/** Names that are taken get a number behind them; without a name the engine makes one up. */
async function create(engine: Engine, { settings }: ContainerOrder, { note }: Running): Promise<string> {
  const { name } = settings;
  for (let count = 0; ; count++) {
    const tried = count === 0 ? name : `${name}-${count}`;
    try {
      return await engine.create(tried === undefined ? settings : { ...settings, name: tried });
    } catch (error) {
      const { message } = engineFailure(error);
      if (name === undefined || !(/conflict/i.test(message) && /container name/i.test(message))) throw error;
      note(`the container name "${tried}" is taken`);
    }
  }
}

/** Shows the log to its end. What goes wrong with it does not concern the container. */
async function follow(
  logs: () => ReturnType<Engine['logs']>,
  sinks: Parameters<typeof readLogs>[1],
  { warn }: Running,
): Promise<void> {
  try {
    await readLogs(await logs(), sinks);
  } catch (error) {
    const { message, status }: CallFailure = engineFailure(error);
    if (status === 404 || /marked for removal/.test(message))
      warn('the container was removed before all that it printed was read');
    else warn(`what it prints is no longer shown, because the log broke off (${message}); it goes on`);
  }
}

/** A container that was started is stopped, one that was only created is removed. */
async function cleanUp(engine: Engine, { container, isStarted }: Life, running: Running): Promise<NotEnded> {
  if (container === undefined) return undefined;
  const { world, note, grace, at } = running;
  note(isStarted ? 'stopping the container' : 'removing the container');
  try {
    await calmly(() => (isStarted ? engine.stop(container, grace) : engine.remove(container)), {
      world,
      failureOf: engineFailure,
    });
    return undefined;
  } catch (error) {
    const failure = engineFailure(error);
    // It has ended or is gone already.
    if (failure.status === 304 || failure.status === 404) return undefined;
    return problemOf(failure, { at, address: engine.address.text, action: `end the container "${container}"` });
  }
}
