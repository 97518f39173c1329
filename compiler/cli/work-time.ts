/** Milliseconds by the clock that a busy machine may keep a worker waiting, beside its processor time. */
const longestWait = 60_000;

/**
 * Starts to count the time of one question to a worker, and answers how many milliseconds of `limit` are left. It is time of the processor that counts: on a busy machine, or one
 * that slept, an honest question takes any time by the clock. The clock counts as well, with a minute more, because a worker that has died takes no processor time.
 */
export function workTime(limit: number): () => number {
  const before = process.cpuUsage();
  const start = process.uptime();
  return () => {
    const { user, system } = process.cpuUsage(before);
    const waited = (process.uptime() - start) * 1000;
    return Math.min(limit - (user + system) / 1000, limit + longestWait - waited);
  };
}
