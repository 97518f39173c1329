import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type Docker from 'dockerode';
import { answered } from '../answered.ts';
import type { EngineAddress } from './engine-address.ts';

/** What a container is created with, in Docker's words. */
export type ContainerSettings = Docker.ContainerCreateOptions;

/** What is needed of Docker's engine. Every call may throw what the client throws (`engineFailure` reads it). */
export interface Engine {
  readonly address: EngineAddress;
  readonly ping: () => Promise<void>;
  readonly inspectImage: (image: string) => Promise<unknown>;
  /** The messages of the pull, as lines of JSON. */
  readonly pull: (
    image: { readonly name: string; readonly tag: string },
    login: Login | undefined,
  ) => Promise<Readable>;
  /** The id of the new container. */
  readonly create: (settings: ContainerSettings) => Promise<string>;
  readonly connect: (network: string, container: string) => Promise<void>;
  readonly start: (container: string) => Promise<void>;
  /** The answer of `wait`, as soon as the engine waits; its text comes when the container has ended. */
  readonly wait: (container: string, condition: 'next-exit' | 'not-running') => Promise<Readable>;
  /** What the container prints, from its start to its end, in frames. */
  readonly logs: (container: string) => Promise<Readable>;
  readonly inspect: (container: string) => Promise<Docker.ContainerInspectInfo>;
  /** Asks the container to end, and kills it `grace` seconds later. */
  readonly stop: (container: string, grace: number) => Promise<void>;
  readonly remove: (container: string) => Promise<void>;
}

/** Who pulls. */
export interface Login {
  readonly username: string;
  readonly password: string;
  readonly serveraddress: string;
}

/** The engine at an address. Nothing is asked of it yet. Throws the system's error where certificates cannot be read. */
export async function openEngine(address: EngineAddress): Promise<Engine> {
  const { default: Client } = await import('dockerode');
  const docker = new Client(clientOptions(address));
  const container = (id: string) => docker.getContainer(id);
  return {
    address,
    ping: answered(async () => void (await docker.ping())),
    inspectImage: answered((image) => docker.getImage(image).inspect()),
    pull: answered(async ({ name, tag }, login) =>
      streamOf(await docker.createImage({ ...(login && { authconfig: login }), fromImage: name, tag })),
    ),
    create: answered(async (settings) => asDocker((await docker.createContainer(requestOf(settings))).id)),
    connect: answered(async (network, id) => void (await docker.getNetwork(network).connect({ Container: id }))),
    start: answered(async (id) => void (await container(id).start())),
    wait: answered((id, condition) => waitOn(docker, id, condition)),
    logs: answered(async (id) => streamOf(await container(id).logs({ follow: true, stdout: true, stderr: true }))),
    inspect: answered(async (id) => {
      const info = await container(id).inspect();
      asDocker(info?.State?.Status);
      return info;
    }),
    stop: answered(async (id, grace) => void (await container(id).stop({ t: grace }))),
    remove: answered(async (id) => void (await container(id).remove({ force: true, v: true }))),
  };
}

/** What an answer must have. A gateway with a page to log in, for example, answers everything well. */
function asDocker(text: unknown): string {
  if (typeof text === 'string') return text;
  throw notDocker();
}

/** As the failures of a connection are, for `engineFailure`. */
function notDocker(): Error {
  return Object.assign(new Error('the answer is not one of Docker'), { code: 'NO_DOCKER' });
}

/** The client writes everything into the address as well, where secrets do not belong and a long environment does not fit, unless it is told what goes where. */
function requestOf({ name, ...settings }: ContainerSettings): ContainerSettings {
  const request = { name, _query: name === undefined ? {} : { name }, _body: settings };
  return request;
}

/** All that the client would otherwise look for in the process by itself is said. */
function clientOptions({ how, certificates }: EngineAddress): Docker.DockerOptions {
  if (how.kind === 'socket') return { socketPath: how.path, host: undefined };
  const { protocol, url } = how;
  const port = url.port || (protocol === 'ssh' ? 22 : protocol === 'https' ? 2376 : 2375);
  const keys = certificates === undefined ? {} : keysIn(certificates);
  return { protocol, host: url.hostname, port, ...keys, ...(url.username ? { username: url.username } : {}) };
}

function keysIn(folder: string): Pick<Docker.DockerOptions, 'ca' | 'cert' | 'key'> {
  const [ca, cert, key] = ['ca.pem', 'cert.pem', 'key.pem'].map((name) => readFileSync(join(folder, name), 'utf8'));
  return { ca, cert, key };
}

/** The client's own `wait` answers only when all is over; here the head of the answer counts, which engines send at once. */
function waitOn(docker: Docker, id: string, condition: string): Promise<Readable> {
  const statusCodes = { 200: true, 400: 'bad parameter', 404: 'no such container', 500: 'server error' };
  const request = {
    path: `/containers/${id}/wait?condition=${condition}&`,
    method: 'POST',
    isStream: true,
    statusCodes,
  };
  return new Promise((resolve, reject) => {
    docker.modem.dial(request, (error: unknown, answer: unknown) => {
      if (error) reject(error);
      else resolve(streamOf(answer));
    });
  });
}

function streamOf(answer: unknown): Readable {
  if (isReadable(answer)) return answer;
  throw notDocker();
}

function isReadable(answer: unknown): answer is Readable {
  return typeof answer === 'object' && answer !== null && 'on' in answer && 'read' in answer;
}
