/** Who cannot be reached and who lets nobody in is told apart from mistakes (design §6: 69, 77), by every command that talks to DSS or to a state. */
import { createServer, type ServerResponse } from 'node:http';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Json } from '../scripts/conformance/dataiku/fake-dss/json.ts';
import { told } from '../scripts/conformance/dataiku/fake-dss/serve.ts';
import { secondRelease as second, releasedShop as stack } from './dss-samples.ts';
import { type DssWorld, inDssWorld } from './dss-world.ts';

const test = suite('golden/dataiku-exit-codes');

const described = second.replace('name: Sales\n', 'name: Sales of all shops\n');

function end(world: DssWorld, line: string, variables = {}) {
  return world.run(line, { variables });
}

/** Every command that talks to DSS, in a folder where a deployment has had two bundles and the stack says something new. */
const commands: readonly string[] = [
  'apply stack.yaml --yes',
  'apply stack.yaml --yes --on-failure rollback',
  'destroy stack.yaml --yes',
  'refresh stack.yaml',
  'drift stack.yaml',
  'status stack.yaml',
  'status stack.yaml --json --wait',
  'status --deployer',
  'rollback stack.yaml --yes',
  'import --from dataiku --project SALES -o taken',
  'deployer bundles SALES',
  'deployer create SALES v3',
  'deployer upload archive.zip',
  'deployer download SALES v1 -o got.zip',
  'deployer delete SALES v1',
];
/** How DSS answers to everything. */
const answers: readonly (readonly [string, Json, number])[] = [
  ['it is gone', { type: 'reset' }, 69],
  ['a proxy answers for it', { type: 'html', status: 502 }, 69],
  ['it does not know the key', { type: 'status', status: 401, message: 'Unknown API Key' }, 77],
  ['the key may not do this', { type: 'status', status: 403, message: 'Action forbidden' }, 77],
];
const moments: readonly (readonly [string, string])[] = [
  ['from the start', '.*'],
  ['after it has said hello', '^/(?!auth/info)'],
];

test('every command, whatever DSS answers', async () => {
  await inDssWorld({ 'stack.yaml': stack, 'archive.zip': 'none' }, async (world) => {
    assert.is((await end(world, 'apply stack.yaml --yes')).exit, 0);
    world.write('stack.yaml', second);
    assert.is((await end(world, 'apply stack.yaml --yes')).exit, 0);
    world.write('stack.yaml', described);
    const [state, before] = ['.stackc/dataiku/default.state.json', world.read('.stackc/dataiku/default.state.json')];
    for (const [answer, action, code] of answers) {
      for (const [moment, path] of moments) {
        for (const line of commands) {
          world.write(state, before);
          told(world.fake, 'POST', '/faults', { path, times: 0, action });
          const { exit, stderr } = await end(world, line);
          told(world.fake, 'DELETE', '/faults');
          assert.is(exit, code, `${line}: ${answer} ${moment}\n${stderr}`);
          assert.match(stderr, /error STK710[23]/);
        }
      }
    }
  });
});

test('a number that is none is wrong usage, before anything is asked', async () => {
  await inDssWorld({ 'stack.yaml': stack }, async (world) => {
    for (const option of ['--parallelism some', '--parallelism 0', '--lock-timeout soon']) {
      for (const command of ['apply stack.yaml --yes', 'destroy stack.yaml --yes', 'refresh stack.yaml']) {
        const { exit, stderr } = await end(world, `${command} ${option}`);
        assert.is(exit, 64, stderr);
        assert.match(stderr, 'STK8005');
      }
    }
    assert.equal(world.fake.server.journal, []);
  });
});

const variables: readonly (readonly [string, Readonly<Record<string, string>>, number])[] = [
  ['no key', { DATAIKU_API_KEY: '' }, 77],
  ['no address', { DATAIKU_DSS_URL: '' }, 77],
  ['an unknown key', { DATAIKU_API_KEY: 'nobodys-key' }, 77],
  ['a port where nobody listens', { DATAIKU_DSS_URL: 'http://127.0.0.1:9' }, 69],
];
for (const [name, given, code] of variables) {
  test(`apply with ${name}: ${code}`, async () => {
    await inDssWorld({ 'stack.yaml': stack }, async (world) => {
      assert.is((await end(world, 'apply stack.yaml --yes', given)).exit, code);
    });
  });
}

/** An update of the fleet goes on only while somebody asks for it; DSS's own needs nobody. */
async function goingOn({ fake: { url } }: DssWorld, work: () => Promise<void>): Promise<void> {
  const headers = { authorization: `Basic ${Buffer.from('admin-key:').toString('base64')}` };
  const timer = setInterval(
    // The fleet may be gone before the last answer.
    () => void fetch(`${url}/dip/publicapi/futures/deployment_update_1?peek=true`, { headers }).catch(() => {}),
    200,
  );
  await work().finally(() => clearInterval(timer));
}

test('DSS goes away while an update of a deployment runs: 69, and the next run finishes it', async () => {
  await inDssWorld({ 'stack.yaml': stack }, async (world) => {
    told(world.fake, 'POST', '/faults', { path: '^/futures/', times: 0, action: { type: 'reset' } });
    const { exit, stderr } = await end(world, 'apply stack.yaml --yes');
    assert.is(exit, 69, stderr);
    told(world.fake, 'DELETE', '/faults');
    await goingOn(world, async () => {
      assert.is((await end(world, 'apply stack.yaml --yes')).exit, 0);
    });
    assert.is((await end(world, 'drift stack.yaml')).exit, 0);
  });
});

test('one disturbance while an update runs is none of the update', async () => {
  for (const action of [{ type: 'reset' }, { type: 'truncate' }, { type: 'status', status: 500, message: 'busy' }]) {
    for (const path of ['^/futures/', '/actions/update$']) {
      await inDssWorld({ 'stack.yaml': stack }, async (world) => {
        told(world.fake, 'POST', '/faults', { path, action });
        const work = async () => {
          const { exit, stderr } = await end(world, 'apply stack.yaml --yes');
          assert.is(exit, 0, `${JSON.stringify(action)} ${path}\n${stderr}`);
        };
        await (path === '^/futures/' ? work() : goingOn(world, work));
        const begun = world.fake.server.journal.filter(
          ({ target, status }) => String(target).endsWith('/actions/update') && status === 200,
        );
        assert.ok(begun.length <= 2, `${begun.length} updates`);
      });
    }
  }
});

test('of several failures a mistake counts first, because neither time nor another key mends it', async () => {
  await inDssWorld({ 'stack.yaml': stack }, async (world) => {
    const refusal = (path: string, status: number) => ({
      ...{ method: 'POST', path, times: 0 },
      action: { type: 'status', status, message: 'no' },
    });
    told(world.fake, 'POST', '/faults', [refusal('/projects/$', 403), refusal('/infras$', 400)]);
    assert.is((await end(world, 'apply stack.yaml --yes')).exit, 1);
  });
});

/** Servers of states that let nobody in, as S3 and Git hosts say it. */
const doors: readonly (readonly [string, string, (response: ServerResponse) => void])[] = [
  [
    's3',
    's3://states/dev.json?region=eu-west-1&endpoint=ADDRESS',
    (response) => {
      const said = '<?xml version="1.0"?><Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>';
      response.writeHead(403, { 'content-type': 'application/xml' }).end(said);
    },
  ],
  [
    'git',
    'git::ADDRESS/states.git//dev.json?ref=states',
    (response) => {
      response.writeHead(401, { 'www-authenticate': 'Basic realm="git"' }).end();
    },
  ],
];
for (const [name, place, answer] of doors) {
  test(`a state in ${name} that lets nobody in (STK7116)`, async () => {
    process.env['AWS_ACCESS_KEY_ID'] = 'nobody';
    process.env['AWS_SECRET_ACCESS_KEY'] = 'nobody';
    // Git would ask a proxy of this machine.
    process.env['no_proxy'] = '127.0.0.1';
    const server = createServer((_, response) => answer(response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const at = server.address();
    const address = `http://127.0.0.1:${typeof at === 'object' && at ? at.port : 0}`;
    await inDssWorld({ 'stack.yaml': stack, 'pushed.json': '{}' }, async (world) => {
      const option = `--state-file ${place.replace('ADDRESS', address)}`;
      for (const line of [...stateCommands, 'import --from dataiku --project SALES -o taken']) {
        if (line.startsWith('import')) assert.is((await end(world, 'apply stack.yaml --yes')).exit, 0);
        const { exit, stderr } = await end(world, `${line} ${option}`);
        assert.is(exit, 77, `${line}\n${stderr}`);
        assert.match(stderr, 'STK7116');
      }
    });
    server.closeAllConnections();
    server.close();
  });
}
const stateCommands = [
  'plan stack.yaml',
  'apply stack.yaml --yes',
  'destroy stack.yaml --yes',
  'refresh stack.yaml',
  'drift stack.yaml',
  'rollback stack.yaml --yes',
  'state list',
  'state show project.SALES',
  'state mv project.SALES project.OTHER',
  'state rm project.SALES',
  'state pull',
  'state unlock',
];

test.run();
