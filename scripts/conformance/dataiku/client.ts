/**
 * `npm run conformance:dataiku:client -- ../shared/vectors/dataiku`: the official Python client 14.3.3, out of Python's registry, drives the fake
 * fleet through the steps of the vectors' `tools/drive_fake.py`, which compares every answer and every request with the transcript. Ends with
 * `N passed, N failed`; where the client cannot be had, that is said and nothing passes.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { installPackages } from '../peers/python.ts';
import { serveFakeDss } from './fake-dss/serve.ts';

const [vectors] = process.argv.slice(2);
if (vectors === undefined) throw new Error('The folder with the vectors is needed');
const client = installPackages('dataiku-client', ['dataiku-api-client==14.3.3', 'six']);
if ('problem' in client) throw new Error(client.problem);
const fleet = await serveFakeDss();
try {
  const said = await driven(vectors, client.python, fleet.url);
  const [, steps = '0', different = '1'] = /(\d+) steps, (\d+) different/.exec(said) ?? [];
  process.stdout.write(`${said}${Number(steps) - Number(different)} passed, ${different} failed\n`);
  process.exitCode = different === '0' && steps !== '0' ? 0 : 1;
} finally {
  await fleet.close();
}

/** What the driver prints; the fleet answers in this process meanwhile. */
function driven(folder: string, python: string, url: string): Promise<string> {
  const args = [join(folder, 'tools/drive_fake.py'), '--client', '.', '--url', url];
  const child = spawn(python, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  child.stdout.on('data', (chunk) => {
    text += String(chunk);
  });
  return new Promise((resolve) => child.on('exit', () => resolve(text)));
}
