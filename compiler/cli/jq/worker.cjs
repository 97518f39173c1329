/** Answers jq requests one at a time. A worker, so that a filter without end can be stopped. */
const { workerData } = require('node:worker_threads');

const { port, signal } = workerData;
const ready = require('jq-web');

port.on('message', async ({ filter, input }) => {
  port.postMessage(answer(await ready, filter, input));
  Atomics.store(signal, 0, 1);
  Atomics.notify(signal, 0);
});

function answer(jq, filter, input) {
  try {
    const text = jq.raw(input, filter, ['-c']) ?? '';
    return { results: text.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line)) };
  } catch (error) {
    return problem(String(error?.message ?? error));
  }
}

/** jq's own words, without its name, the place in a text that nobody wrote, and the hint to people at a shell. */
function problem(message) {
  const lines = message.split('\n').filter((line) => line !== '' && !/^Non-zero exit code|^jq: \d+ compile error/.test(line));
  const reason = (lines[0] ?? message)
    .replace(/^jq: error(?: \(at [^)]*\))?: /, '')
    .replace(/ \(Unix shell quoting issues\?\)/, '')
    .replace(/ at <top-level>.*$/, '')
    .replace(/\.$/, '');
  return { problem: /compile error/.test(message) ? 'syntax' : 'failed', reason };
}
