/** HashiCorp's parser of HCL, in a worker, so that a text that takes too long can be given up. A file of its own, beside which the package finds its WebAssembly. */
const { parentPort } = require('node:worker_threads');
const { parse } = require('@cdktf/hcl2json');

parentPort.on('message', async ({ name, text }) => {
  try {
    parentPort.postMessage({ json: JSON.stringify(await parse(name, text)) });
  } catch (error) {
    parentPort.postMessage({ problem: error instanceof RangeError ? 'it is nested too deeply' : String(error?.message ?? error) });
  }
});
