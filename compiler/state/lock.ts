import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import type { Failed, Store } from './store.ts';
import { userName } from './user-name.ts';

/** Who holds a state, as its lock says. */
export interface Holder {
  readonly token: string;
  /** `ann@build-7` */
  readonly owner: string;
  readonly machine: string;
  readonly process: number;
  /** What is being done: `apply`. */
  readonly operation: string;
  /** By the clock of the holder: for people only. */
  readonly acquired_at: string;
  /** After this long without a sign of life the lock counts as left behind. */
  readonly lease_seconds: number;
  /** How often the holder has said that it lives. */
  readonly renewals: number;
}

export interface LockOptions {
  readonly operation: string;
  /** How long to wait for another holder, in milliseconds. */
  readonly timeout: number;
  readonly leaseSeconds: number;
  /** Called once, when there is somebody to wait for. */
  readonly waits: (holder: Holder) => void;
  readonly now: () => Date;
}

export interface Lock {
  readonly kind: 'held';
  /** Whether the lock still is ours; false when somebody took it over or broke it. */
  readonly isHeld: () => boolean;
  readonly release: () => Promise<void>;
}

export type Locked = Lock | { readonly kind: 'busy'; readonly holder: Holder } | Failed;

const interval = 200;

/**
 * Locks a state. A holder says again and again that it lives; who waits takes over what has said nothing for a lease, measured by its
 * own clock, so that a clock that is wrong on one side means nothing. A holder on this machine whose process is gone is not waited for.
 */
export async function lockState(store: Store, options: LockOptions): Promise<Locked> {
  const mine = newHolder(options);
  const end = performance.now() + options.timeout;
  let seen: { readonly version: string; readonly since: number } | undefined;
  for (let isFirst = true; ; ) {
    const got = await store.get('lock');
    if (got.kind === 'failed') return got;
    const holder = got.kind === 'text' ? holderOf(got.text) : undefined;
    const version = got.kind === 'text' ? got.version : undefined;
    if (version !== seen?.version) seen = version === undefined ? undefined : { version, since: performance.now() };
    if (!holder || isGone(holder) || isSilent(holder, seen?.since)) {
      const put = await store.put('lock', lockText(mine), version);
      if (put.kind === 'failed') return put;
      if (put.kind === 'done') return heldLock(store, { holder: mine, version: put.version });
      continue;
    }
    if (performance.now() >= end) return { kind: 'busy', holder };
    if (isFirst) options.waits(holder);
    isFirst = false;
    await pause(interval);
  }
}

function newHolder({ operation, leaseSeconds, now }: LockOptions): Holder {
  const machine = hostname();
  return {
    token: randomUUID(),
    owner: `${userName()}@${machine}`,
    machine,
    process: process.pid,
    operation,
    acquired_at: now().toISOString(),
    lease_seconds: leaseSeconds,
    renewals: 0,
  };
}

export function lockText(holder: Holder): string {
  return `${JSON.stringify(holder, undefined, 2)}\n`;
}

/** Who holds a lock by its text; undefined for a text that says nothing, which holds nobody back. */
export function holderOf(text: string): Holder | undefined {
  const read = parsed(text);
  const one = (key: string) => (read && Object.hasOwn(read, key) ? Reflect.get(read, key) : undefined);
  const [token, owner, machine] = [one('token'), one('owner'), one('machine')];
  const [operation, acquired, lease] = [one('operation'), one('acquired_at'), one('lease_seconds')];
  if (typeof token !== 'string') return undefined;
  return {
    token,
    owner: String(owner),
    machine: String(machine),
    process: Number(one('process')),
    operation: String(operation),
    acquired_at: String(acquired),
    lease_seconds: Number(lease),
    renewals: Number(one('renewals')),
  };
}

function parsed(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

function isGone({ machine, process: id }: Holder): boolean {
  if (machine !== hostname()) return false;
  try {
    process.kill(id, 0);
    return false;
  } catch (error) {
    // Somebody else's process may not be asked, and lives.
    return !(error instanceof Error && 'code' in error && error.code === 'EPERM');
  }
}

function isSilent({ lease_seconds: lease }: Holder, since: number | undefined): boolean {
  return since !== undefined && performance.now() - since > lease * 1000;
}

interface Held {
  readonly holder: Holder;
  readonly version: string;
}

function heldLock(store: Store, first: Held): Lock {
  let held: Held | undefined = first;
  let renewing = Promise.resolve();
  const renew = async () => {
    if (!held) return;
    const holder = { ...held.holder, renewals: held.holder.renewals + 1 };
    const put = await store.put('lock', lockText(holder), held.version);
    if (put.kind === 'done') held = { holder, version: put.version };
    // What could not be said is tried again; only a lock that is somebody else's is lost.
    if (put.kind === 'outdated') held = undefined;
  };
  const timer = setInterval(
    () => {
      renewing = renewing.then(renew);
    },
    (first.holder.lease_seconds * 1000) / 3,
  );
  timer.unref();
  return {
    kind: 'held',
    isHeld: () => held !== undefined,
    release: async () => {
      clearInterval(timer);
      await renewing;
      if (held) await store.remove('lock', held.version);
      held = undefined;
    },
  };
}
