import { type Attempt, repeated } from '../../util/repeat.ts';
import { waitIn } from '../databricks/api.ts';
import type { World } from '../world.ts';
import type { CallFailure } from './call-failure.ts';

export interface Calm {
  readonly world: World;
  /** What something that was thrown means; throws on what is none of its business. */
  readonly failureOf: (error: unknown) => CallFailure;
}

/** Calls something that may be called twice without harm, again and again while the server is busy or the connection breaks. Throws what the last attempt has thrown. */
export async function calmly<Result>(call: () => Promise<Result>, { world, failureOf }: Calm): Promise<Result> {
  const endless = new AbortController().signal;
  const wait = (milliseconds: number) => waitIn(world, milliseconds, endless);
  const attempt = async (): Promise<Attempt<() => Result>> => {
    try {
      const result = await call();
      return { result: () => result, isAgain: false };
    } catch (error) {
      const { status, message, after } = failureOf(error);
      const isAgain = status === undefined ? /closed|broke/.test(message) : status === 429 || status >= 500;
      const rethrow = () => {
        throw error;
      };
      return { result: rethrow, isAgain, after };
    }
  };
  return (await repeated(attempt, { attempts: 5, firstPause: 250, wait }))();
}
