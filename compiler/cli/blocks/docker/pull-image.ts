import { StringDecoder } from 'node:string_decoder';
import { exit } from '../../world.ts';
import type { Running } from '../block-end.ts';
import type { CallFailure } from '../call-failure.ts';
import { blockDiagnostics as say } from '../diagnostics.ts';
import type { NotEnded } from '../ending.ts';
import type { ContainerOrder } from './container-order.ts';
import type { Engine } from './engine.ts';
import { engineFailure, problemOf } from './engine-failure.ts';

/**
 * Sees to it that the engine has the image, as the pull policy says (specs/prefect §4.4): `Always` pulls, `IfNotPresent` pulls what is not there, `IfPossible` takes what is there when it
 * cannot pull, `Never` does nothing. Reports STK8507 to STK8510.
 */
export async function pullImage(engine: Engine, order: ContainerOrder, running: Running): Promise<NotEnded> {
  const { policy } = order;
  if (policy === 'Never') return undefined;
  if (policy === 'IfNotPresent') {
    const there = await isThere(engine, order);
    if (there === true) return undefined;
    if (there !== false)
      return problemOf(there, { at: running.at, address: engine.address.text, action: 'look for the image' });
  }
  const failure = await pull(engine, order, running);
  if (failure === undefined) return undefined;
  if (policy === 'IfPossible' && (await isThere(engine, order)) === true) {
    running.warn(`the image could not be pulled (${failure.message}); the one that is there is used`);
    return undefined;
  }
  return notPulled(failure, { engine, order, running });
}

function nameOf({ image: { name, tag } }: ContainerOrder): string {
  if (tag === undefined) return `${name}:latest`;
  return tag.includes(':') ? `${name}@${tag}` : `${name}:${tag}`;
}

async function isThere(engine: Engine, order: ContainerOrder): Promise<boolean | CallFailure> {
  try {
    await engine.inspectImage(nameOf(order));
    return true;
  } catch (error) {
    const failure = engineFailure(error);
    return failure.status === 404 ? false : failure;
  }
}

/** A pull that fails may still be answered with 200: the reason stands in its stream. */
async function pull(engine: Engine, order: ContainerOrder, { note }: Running): Promise<CallFailure | undefined> {
  const { image, login } = order;
  note(`pulling ${nameOf(order)}`);
  try {
    const stream = await engine.pull({ name: image.name, tag: image.tag ?? 'latest' }, login);
    const decoder = new StringDecoder('utf8');
    let open = '';
    for await (const piece of stream) {
      const lines = (open + decoder.write(Buffer.from(piece))).split('\n');
      open = lines.pop() ?? '';
      for (const line of lines) {
        const problem = errorIn(line);
        if (problem !== undefined) return { status: 500, message: problem };
      }
    }
    const problem = errorIn(open);
    return problem === undefined ? undefined : { status: 500, message: problem };
  } catch (error) {
    return engineFailure(error);
  }
}

function errorIn(line: string): string | undefined {
  if (!line.includes('"error')) return undefined;
  try {
    const { error }: { readonly error?: unknown } = JSON.parse(line);
    return typeof error === 'string' ? error.replaceAll(/\s+/g, ' ').replace(/[.!]$/, '') : undefined;
  } catch {
    // A line that was cut is nothing that says why.
    return undefined;
  }
}

interface Pulling {
  readonly engine: Engine;
  readonly order: ContainerOrder;
  readonly running: Running;
}

function notPulled(failure: CallFailure, { engine, order, running: { at, name } }: Pulling): NonNullable<NotEnded> {
  const { status, message } = failure;
  if (status === undefined) return problemOf(failure, { at, address: engine.address.text, action: 'pull' });
  const problem = say.notPulled(at, { image: nameOf(order), name, reason: message });
  const isRefused = status === 401 || /unauthorized|denied|authentication required|no basic auth/i.test(message);
  return { problem, code: isRefused ? exit.refused : exit.errors };
}
