/** A state in a real bare repository. Where Git is not installed, the tests say so and end. */
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { gitStore } from './git-store.ts';
import { lockState } from './lock.ts';
import type { Store } from './store.ts';

const test = suite('state/git-store');

const folder = mkdtempSync(join(tmpdir(), 'stackc-git-'));
const repository = join(folder, 'states.git');
const isInstalled = spawnSync('git', ['--version']).status === 0;
if (isInstalled) execFileSync('git', ['init', '--quiet', '--bare', repository]);
else process.stdout.write('Git is not installed: its store is not tested\n');
test.after(() => rmSync(folder, { recursive: true, force: true }));

function storeOf(path: string, cache: string): Store {
  const shown = `git::${repository}//${path}`;
  return gitStore({ repository, branch: 'states', path, cache: join(folder, cache), shown });
}

function stateText(serial: number, writer = ''): string {
  return `{"serial": ${serial}, "writer": "${writer}"}\n`;
}

function subjects(path: string): readonly string[] {
  const args = ['--git-dir', repository, 'log', '--reverse', '--format=%s', 'states', '--', path];
  return execFileSync('git', args, { encoding: 'utf8' }).trim().split('\n');
}

const lockOptions = { operation: 'apply', leaseSeconds: 60, waits: () => undefined, now: () => new Date(0) };

if (isInstalled) {
  test('what is written is read; what is outdated is refused; one commit for each serial', async () => {
    const store = storeOf('sales/prod.json', 'a');
    assert.equal(await store.get('state'), { kind: 'missing' });
    const first = await store.put('state', stateText(1), undefined);
    assert.is(first.kind, 'done');
    assert.is((await store.put('state', stateText(1), undefined)).kind, 'outdated');
    const version = first.kind === 'done' ? first.version : '';
    const again = await store.put('state', stateText(1, 'underway'), version);
    const after = again.kind === 'done' ? again.version : '';
    assert.is((await store.put('state', stateText(2), version)).kind, 'outdated');
    assert.is((await store.put('state', stateText(2), after)).kind, 'done');
    const got = await storeOf('sales/prod.json', 'b').get('state');
    assert.is(got.kind === 'text' && got.text, stateText(2));
    assert.equal(subjects('sales/prod.json'), ['sales/prod.json: serial 1', 'sales/prod.json: serial 2']);
  });

  test('two writers: every write counts, and no other file of the branch is lost', async () => {
    const counts = await Promise.all(
      ['a', 'b'].map((writer) => countUp(storeOf('race.json', writer), { writer, times: 8 })),
    );
    assert.equal(counts, [8, 8]);
    const got = await storeOf('race.json', 'a').get('state');
    assert.match(got.kind === 'text' ? got.text : '', /"serial": 16,/);
    assert.is(subjects('race.json').length, 16);
    assert.is((await storeOf('sales/prod.json', 'c').get('state')).kind, 'text');
  });

  test('a lock is held by one, given back, and leaves no commit', async () => {
    const [mine, theirs] = [storeOf('locked.json', 'a'), storeOf('locked.json', 'b')];
    const held = await lockState(mine, { ...lockOptions, timeout: 0 });
    assert.is(held.kind, 'held');
    assert.is((await lockState(theirs, { ...lockOptions, timeout: 0 })).kind, 'busy');
    if (held.kind === 'held') await held.release();
    const next = await lockState(theirs, { ...lockOptions, timeout: 0 });
    assert.is(next.kind, 'held');
    if (next.kind === 'held') await next.release();
    assert.equal(await mine.get('lock'), { kind: 'missing' });
    assert.equal(subjects('locked.json'), ['']);
  });

  test('a push that the server refuses says why', async () => {
    const hook = join(repository, 'hooks', 'pre-receive');
    writeFileSync(hook, '#!/bin/sh\necho "states are frozen" >&2\nexit 1\n');
    chmodSync(hook, 0o755);
    const put = await storeOf('refused.json', 'a').put('state', stateText(1), undefined);
    rmSync(hook);
    assert.match(put.kind === 'failed' ? put.problem : '', /could not push .*hook declined/);
    assert.equal(await storeOf('refused.json', 'a').get('state'), { kind: 'missing' });
  });

  test('a server that lets nothing be replaced gets a commit for each write', async () => {
    execFileSync('git', ['--git-dir', repository, 'config', 'receive.denyNonFastForwards', 'true']);
    const store = storeOf('kept.json', 'a');
    const first = await store.put('state', stateText(1), undefined);
    const put = await store.put('state', stateText(1, 'underway'), first.kind === 'done' ? first.version : '');
    execFileSync('git', ['--git-dir', repository, 'config', 'receive.denyNonFastForwards', 'false']);
    assert.is(put.kind, 'done');
    assert.equal(subjects('kept.json'), ['kept.json: serial 1', 'kept.json: serial 1']);
  });
}

test('a repository that is not there is told', async () => {
  const options = { repository: join(folder, 'nothing.git'), branch: 'b', path: 'p', cache: join(folder, 'c') };
  const got = await gitStore({ ...options, shown: 'x' }).get('state');
  assert.match(
    got.kind === 'failed' ? got.problem : '',
    isInstalled ? /does not appear to be a git repository/ : /git/,
  );
});

/** Raises the serial `times` times, each time from what is there then. */
async function countUp(store: Store, { writer, times }: { readonly writer: string; readonly times: number }) {
  let won = 0;
  while (won < times) {
    const got = await store.get('state');
    const serial = Number(got.kind === 'text' ? /"serial": (\d+)/.exec(got.text)?.[1] : 0);
    const put = await store.put('state', stateText(serial + 1, writer), got.kind === 'text' ? got.version : undefined);
    if (put.kind === 'failed') throw new Error(put.problem);
    if (put.kind === 'done') won++;
  }
  return won;
}

test.run();
