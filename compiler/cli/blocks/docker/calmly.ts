import { type Attempt, repeated } from '../../../util/repeat.ts';
import { waitIn } from '../../databricks/api.ts';
import type { Running } from '../block-end.ts';
import { engineFailure } from './engine-failure.ts';

/** Calls something that may be called twice without harm, again and again while the engine is busy or the connection breaks. Throws what the last attempt has thrown. */
export async function calmly<Result>(call: () => Promise<Result>, { world }: Pick<Running, 'world'>): Promise<Result> {
  const never = new AbortController().signal;
  const wait = (milliseconds: number) => waitIn(world, milliseconds, never);
  const attempt = async (): Promise<Attempt<() => Result>> => {
    try {
      const result = await call();
      return { result: () => result, isAgain: false };
    } catch (error) {
      const { status, message } = engineFailure(error);
      const isAgain = status === undefined ? /closed|broke/.test(message) : status === 429 || status >= 500;
      return {
        result: () => {
          throw error;
        },
        isAgain,
      };
    }
  };
  return (await repeated(attempt, { attempts: 4, firstPause: 250, wait }))();
}
