/**
 * A call whose promise is always settled. Clients leave one alone when the connection breaks in the middle of an answer; then nothing is left to wait for, and the process would end well without a word.
 * Here the call fails with `aborted` instead.
 */
export function answered<Words extends readonly unknown[], Result>(
  call: (...words: Words) => Promise<Result>,
): (...words: Words) => Promise<Result> {
  return (...words) =>
    new Promise((resolve, reject) => {
      const broken = () => reject(new Error('aborted'));
      process.once('beforeExit', broken);
      call(...words)
        .then(resolve, reject)
        .finally(() => process.removeListener('beforeExit', broken));
    });
}
