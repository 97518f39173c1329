/** `stackc run --block` and `stackc kill` with containers, through the real client against an engine on loopback. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { inBlockWorld, interruptWhen } from './block-world.ts';
import { containerEndings } from './container-endings.ts';
import { beside, stack } from './container-world.ts';
import type { Life } from './fake-docker.ts';

const test = suite('golden/run-container');

const printing: Life = {
  prints: [
    ['out', 'one  \ntwo: Gr'],
    ['err', 'careful\n'],
    ['out', Buffer.from('üße\nlast').subarray(0, 1)],
    ['out', Buffer.from('üße\nlast').subarray(1)],
  ],
};

test('a container is created, waited for, started and shown', () =>
  beside({ life: printing }, async ({ docker, engine }) => {
    const { exit, stdout, stderr } = await docker('run --block load');
    assert.equal([exit, stdout], [0, 'one\ntwo: Grüße\nlast\n'], stderr);
    assert.match(stderr, /started tcp:\/\/127\.0\.0\.1:\d+:c0ffee0\n/);
    assert.match(stderr, /careful\n/);
    assert.equal(engine.asked, [
      'GET /_ping',
      'GET /images/example/loader:1/json',
      'POST /containers/create?name=Load-orders',
      'POST /containers/ID/wait?condition=next-exit',
      'POST /containers/ID/start',
      'GET /containers/ID/logs?follow=true&stdout=true&stderr=true',
    ]);
    assert.not.match(stdout + stderr, /hunter-22/);
    assert.match(JSON.stringify(engine.containers[0]?.settings), /"Env":\["A=1","T=hunter-22"\]/);
  }));

test('with --json standard output is the result alone', () =>
  beside({ life: { ...printing, exit: 3 } }, async ({ docker, engine }) => {
    const { exit, stdout, stderr } = await docker('run --block load --json');
    assert.equal([exit, JSON.parse(stdout)], [3, { identifier: `${engine.address}:c0ffee0`, status_code: 3 }]);
    assert.match(stderr, /^one$/m);
    assert.match(stderr, /STK8505: The container "load" exited with status code 3\./);
  }));

test("all settings in the engine's words, and networks after the first one before the start", () =>
  beside({}, async ({ docker, engine }) => {
    assert.is((await docker('run --block wide')).exit, 0);
    assert.equal(engine.containers[0]?.settings, {
      Image: 'example/loader:1',
      Cmd: ['load'],
      Env: [],
      Labels: { 'com.example.team': 'data' },
      Volumes: { '/scratch': {} },
      HostConfig: {
        Binds: ['/srv/data:/data:ro', 'cache:/var/cache'],
        AutoRemove: false,
        NetworkMode: 'data',
        ExtraHosts: ['host.docker.internal:host-gateway'],
        Memory: 536870912,
        MemorySwap: -1,
        Privileged: true,
      },
    });
    const order = engine.asked.map((line) => line.replace(/\?.*/, ''));
    assert.ok(order.indexOf('POST /networks/logs/connect') < order.indexOf('POST /containers/ID/start'));
    assert.equal(
      order.filter((line) => line.includes('/networks/')),
      ['POST /networks/monitoring/connect', 'POST /networks/logs/connect'],
    );
  }));

for (const [what, block, settings, exit, said] of containerEndings) {
  test(`${what}: exit code ${exit}`, () =>
    beside(settings, async ({ docker, engine }) => {
      const ended = await docker(`run --block ${block}`);
      assert.is(ended.exit, exit, ended.stderr);
      assert.match(ended.stderr, said);
      assert.not.ok(
        engine.containers.some(({ state }) => state === 'running'),
        'nothing runs',
      );
    }));
}

test('a container that could not start is not left behind', () =>
  beside({ fails: { 'POST /containers/ID/start': ['reset'] } }, async ({ docker, engine }) => {
    assert.is((await docker('run --block load')).exit, 69);
    assert.ok(engine.asked.some((line) => line.startsWith('POST /containers/ID/stop')));
  }));

test('names that are taken get a number', () => {
  const names = ['Load-orders', ...[1, 2, 3, 4].map((number) => `Load-orders-${number}`)];
  return beside({ names }, async ({ docker, engine }) => {
    const { exit, stderr } = await docker('run --block load');
    assert.is(exit, 0);
    assert.is(engine.containers[0]?.name, 'Load-orders-5');
    assert.is(engine.asked.filter((line) => line.includes('/containers/create')).length, 6);
    assert.match(stderr, /the container name "Load-orders" is taken/);
  });
});

const pulls: readonly (readonly [block: string, calls: readonly string[]])[] = [
  ['fresh', ['POST /images/create?fromImage=example%2Ffresh&tag=latest']],
  [
    'digest',
    ['GET /images/example/pinned@sha256:0123/json', 'POST /images/create?fromImage=example%2Fpinned&tag=sha256%3A0123'],
  ],
  ['load', ['GET /images/example/loader:1/json']],
  ['possible', ['POST /images/create?fromImage=example%2Floader&tag=1']],
];
for (const [block, calls] of pulls) {
  test(`what is asked about images: ${block}`, () =>
    beside({}, async ({ docker, engine }) => {
      assert.is((await docker(`run --block ${block}`)).exit, 0);
      assert.equal(
        engine.asked.filter((line) => line.includes('/images/')),
        calls,
      );
    }));
}

test('a registry is logged in to, and its password is said nowhere', () =>
  beside({}, async ({ docker, engine }) => {
    const { exit, stdout, stderr } = await docker('run --block ours');
    assert.is(exit, 0, stderr);
    assert.equal(
      engine.logins.map((login) => JSON.parse(login)),
      [{ username: 'robot', password: 'sesame-99', serveraddress: 'registry.example.com' }],
    );
    assert.not.match(stdout + stderr, /sesame/);
    const missing = await docker('run --block ours', { PASSWORD: '' });
    assert.is(missing.exit, 1);
    assert.match(
      missing.stderr,
      /STK8501: "ours" needs the value of the sensitive variable "password": give it as the process variable TF_VAR_password/,
    );
  }));

for (const [what, life] of [
  ['ends when it is asked to', {}],
  ['takes no notice', { isStubborn: true }],
] as const) {
  test(`Ctrl-C stops a container that ${what}`, () =>
    beside({ life: { isEndless: true, ...life } }, async ({ docker, engine }) => {
      const pressed = interruptWhen(() => engine.containers[0]?.state === 'running');
      const { exit, stderr } = await docker('run --block load --grace 1');
      await pressed;
      assert.is(exit, 130, stderr);
      assert.match(stderr, /stopping the container/);
      assert.is(engine.containers[0]?.state, 'exited');
      assert.ok(engine.asked.includes('POST /containers/ID/stop?t=1'));
    }));
}

test('Ctrl-C while the image is pulled leaves nothing', () =>
  beside({ isPullEndless: true }, async ({ docker, engine }) => {
    const pressed = interruptWhen(() => engine.asked.some((line) => line.includes('/images/create')));
    const { exit } = await docker('run --block fresh');
    await pressed;
    assert.is(exit, 130);
    assert.not.ok(engine.containers.some(({ state }) => state === 'running' || state === 'created'));
  }));

test('kill stops a container by its id, once', () =>
  beside({ life: { isEndless: true } }, async ({ docker, engine }) => {
    const running = docker('run --block load');
    while (engine.containers[0]?.state !== 'running') await new Promise((resolve) => setTimeout(resolve, 5));
    const id = `${engine.address}:c0ffee0`;
    assert.equal(await docker(`kill ${id} --grace 3`), { exit: 0, stdout: '', stderr: `ended ${id}\n` });
    assert.ok(engine.asked.includes('POST /containers/ID/stop?t=3'));
    assert.is((await running).exit, 143);
    const again = await docker(`kill ${id}`);
    assert.equal([again.exit, /STK8515/.test(again.stderr)], [1, true]);
    const unknown = await docker(`kill ${engine.address}:beef`);
    assert.equal([unknown.exit, /STK8515.*no such container/.test(unknown.stderr)], [1, true]);
    const elsewhere = await docker('kill tcp://10.0.0.1:2375:beef');
    assert.equal([elsewhere.exit, /STK8514.*10\.0\.0\.1/.test(elsewhere.stderr)], [1, true]);
  }));

test('without an engine', () =>
  inBlockWorld(stack, async ({ stackc }) => {
    for (const DOCKER_HOST of ['tcp://127.0.0.1:1', 'unix:///nowhere/docker.sock']) {
      const { exit, stderr } = await stackc('run --block fresh', { DOCKER_HOST });
      assert.equal(
        [exit, /STK8507: Docker at "\w+:\/\/.*" cannot be reached: .*Docker is not running/.test(stderr)],
        [69, true],
        stderr,
      );
    }
    const { exit, stderr } = await stackc('run --block fresh', { DOCKER_HOST: 'ftp://x' });
    assert.equal([exit, /STK8511/.test(stderr)], [1, true]);
  }));

test.run();
