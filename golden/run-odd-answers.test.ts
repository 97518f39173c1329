/** `stackc run --block` where something answers that is neither Docker nor Kubernetes: a gateway with a page to log in, an empty answer, other JSON. */

import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { inBlockWorld } from './block-world.ts';

const test = suite('golden/run-odd-answers');

const stack = `name: shop
resources:
  infrastructure:
    box: {type: docker-container, image: "example/loader:1", command: [load]}
    job: {type: kubernetes-job, image: "example/loader:1", command: [load]}
`;

const answers = [
  ['text/html', '<html>Log in, please</html>'],
  ['application/json', ''],
  ['application/json', '{"a": '],
  ['application/json', '[]'],
  ['application/json', '{}'],
] as const;

for (const [type, body] of answers) {
  test(`all answers are ${type} "${body}"`, async () => {
    const server = createServer((_, response) => response.setHeader('content-type', type).end(body));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = addressOf(server.address());
    try {
      await inBlockWorld(stack, async ({ folder, stackc }) => {
        const KUBECONFIG = join(folder, 'kubeconfig.json');
        writeFileSync(KUBECONFIG, kubeconfig(`http://127.0.0.1:${port}`));
        for (const block of ['box', 'job']) {
          const { exit, stderr } = await stackc(`run --block ${block}`, {
            DOCKER_HOST: `tcp://127.0.0.1:${port}`,
            KUBECONFIG,
          });
          assert.is(exit, 69, stderr);
          assert.match(stderr, 'STK8507');
        }
      });
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });
}

function addressOf(address: string | AddressInfo | null): AddressInfo {
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address;
}

function kubeconfig(server: string): string {
  return JSON.stringify({
    'current-context': 'here',
    contexts: [{ name: 'here', context: { cluster: 'one', user: 'me' } }],
    clusters: [{ name: 'one', cluster: { server } }],
    users: [{ name: 'me', user: { token: 't' } }],
  });
}

test.run();
