import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { readId } from './read-id.ts';

const test = suite('cli/blocks/read-id');

const ids: readonly (readonly [id: string, expected: ReturnType<typeof readId>])[] = [
  ['worker-1:4711', { kind: 'process', host: 'worker-1', pid: 4711 }],
  ['4711', { kind: 'process', host: undefined, pid: 4711 }],
  ['worker-1:1', undefined],
  ['worker-1:-5', undefined],
  ['worker-1:0', undefined],
  ['', undefined],
  ['load', undefined],
  [':4711', undefined],
  [
    'unix:///var/run/docker.sock:0a1b',
    { kind: 'container', address: 'unix:///var/run/docker.sock', container: '0a1b' },
  ],
  ['tcp://127.0.0.1:2375:0a1b', { kind: 'container', address: 'tcp://127.0.0.1:2375', container: '0a1b' }],
  ['unix:///var/run/docker.sock', undefined],
  ['1234:default:load-x7k2p', { kind: 'job', cluster: '1234', namespace: 'default', job: 'load-x7k2p' }],
  ['1234:default:a:b', { kind: 'job', cluster: '1234', namespace: 'default', job: 'a:b' }],
  ['1234::load', undefined],
];
for (const [id, expected] of ids) test(`"${id}"`, () => assert.equal(readId(id), expected));

test.run();
