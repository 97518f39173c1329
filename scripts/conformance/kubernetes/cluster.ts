import { type ChildProcess, spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { run } from '../peers/run.ts';
import type { Tools } from './tools.ts';

/** An API server without nodes, on this machine only. */
export interface Cluster {
  readonly folder: string;
  /** Contexts `admin`, who may do everything, and `guest`, who may do nothing; for `KUBECONFIG`. */
  readonly config: string;
  readonly kubectl: (...args: readonly string[]) => ReturnType<typeof run>;
  /** Ends the API server alone, as if the network was gone. */
  readonly stopServer: () => void;
  readonly stop: () => void;
}

/** Starts etcd and kube-apiserver on free ports of the loopback. Fails where the server does not become ready within a minute. */
export async function startCluster(tools: Tools): Promise<Cluster> {
  const folder = mkdtempSync(join(tmpdir(), 'stackc-kubernetes-'));
  const [client, peer, secure] = [await freePort(), await freePort(), await freePort()];
  const processes: ChildProcess[] = [];
  const start = (name: string, program: string, args: readonly string[]): ChildProcess => {
    const log = openSync(join(folder, `${name}.log`), 'w');
    const child = spawn(program, args, { cwd: folder, stdio: ['ignore', log, log] });
    processes.push(child);
    return child;
  };
  const stop = () => {
    for (const child of processes) child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  process.on('exit', stop);
  start('etcd', tools.etcd, etcdArguments(folder, client, peer));
  writeKeys(folder);
  const server = start('kube-apiserver', tools.apiServer, serverArguments(folder, client, secure));
  const config = writeConfig(folder, secure);
  const environment = { PATH: process.env['PATH'], HOME: folder, KUBECONFIG: config };
  const kubectl = (...args: readonly string[]) => run([tools.kubectl, ...args], { folder, environment });
  for (let tries = 0; ; tries++) {
    const { code, stderr } = await kubectl('get', '--raw', '/readyz');
    if (code === 0) break;
    if (tries > 120 || server.exitCode !== null)
      throw new Error(`the API server does not become ready: ${stderr}\n${lastWords(folder)}`);
    await setTimeout(500);
  }
  return { folder, config, kubectl, stop, stopServer: () => void server.kill('SIGKILL') };
}

/** The end of what both have logged. */
function lastWords(folder: string): string {
  const logs = ['etcd.log', 'kube-apiserver.log'].map((name) => readFileSync(join(folder, name), 'utf8'));
  return logs.map((log) => log.split('\n').slice(-8).join('\n')).join('\n');
}

function etcdArguments(folder: string, client: number, peer: number): readonly string[] {
  const url = (port: number) => `http://127.0.0.1:${port}`;
  return [
    `--data-dir=${join(folder, 'etcd')}`,
    `--listen-client-urls=${url(client)}`,
    `--advertise-client-urls=${url(client)}`,
    `--listen-peer-urls=${url(peer)}`,
    `--initial-advertise-peer-urls=${url(peer)}`,
    `--initial-cluster=default=${url(peer)}`,
    '--max-request-bytes=10485760',
    '--unsafe-no-fsync',
  ];
}

function serverArguments(folder: string, etcd: number, port: number): readonly string[] {
  return [
    `--etcd-servers=http://127.0.0.1:${etcd}`,
    '--bind-address=127.0.0.1',
    '--endpoint-reconciler-type=none',
    `--secure-port=${port}`,
    `--cert-dir=${join(folder, 'certificates')}`,
    '--service-cluster-ip-range=10.0.0.0/24',
    '--service-account-issuer=https://kubernetes.default.svc',
    `--service-account-signing-key-file=${join(folder, 'account.key')}`,
    `--service-account-key-file=${join(folder, 'account.pub')}`,
    `--token-auth-file=${join(folder, 'tokens.csv')}`,
    '--authorization-mode=RBAC',
    '--disable-admission-plugins=ServiceAccount',
  ];
}

function writeKeys(folder: string): void {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
  mkdirSync(join(folder, 'certificates'), { recursive: true });
  writeFileSync(join(folder, 'account.key'), privateKey);
  writeFileSync(join(folder, 'account.pub'), publicKey);
  writeFileSync(join(folder, 'tokens.csv'), 'admin,admin,1,"system:masters"\nguest,guest,2,""\n');
}

function writeConfig(folder: string, port: number): string {
  const users = ['admin', 'guest'];
  const config = {
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': 'admin',
    clusters: [{ name: 'here', cluster: { server: `https://127.0.0.1:${port}`, 'insecure-skip-tls-verify': true } }],
    users: users.map((name) => ({ name, user: { token: name } })),
    contexts: users.map((name) => ({ name, context: { cluster: 'here', user: name } })),
  };
  const file = join(folder, 'config.json');
  writeFileSync(file, JSON.stringify(config));
  return file;
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
