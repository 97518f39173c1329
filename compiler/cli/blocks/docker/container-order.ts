import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { hasError, type Outcome, outcome } from '../../../diagnostics/outcome.ts';
import type { Stack } from '../../../ir/stack.ts';
import {
  defaultPullPolicy,
  type Image,
  type PullPolicy,
  parseImage,
  readPullPolicy,
} from '../../../kinds/infrastructure/image.ts';
import type { Json, JsonObject } from '../../../util/json.ts';
import { isJsonFloat, isJsonList, isJsonObject, member } from '../../../util/json-tree.ts';
import { pick, pickText } from '../../../value/pick.ts';
import type { Value } from '../../../value/value.ts';
import { namesOfSecret, secretValue } from '../../secret-value.ts';
import type { World } from '../../world.ts';
import type { ChosenBlock } from '../chosen-block.ts';
import { blockDiagnostics as say } from '../diagnostics.ts';
import { knownValue } from '../known-values.ts';
import type { ContainerSettings, Login } from './engine.ts';

/** A container to run. */
export interface ContainerOrder {
  readonly image: Image;
  readonly policy: PullPolicy;
  readonly login: Login | undefined;
  /** What it is created with. */
  readonly settings: ContainerSettings;
  /** Networks that it joins besides its first one, before it starts. */
  readonly networks: readonly string[];
  readonly removesItself: boolean;
  readonly streams: boolean;
}

export interface OrderOf {
  readonly chosen: ChosenBlock;
  readonly stack: Stack;
  readonly world: World;
  /** What `docker/<block>.json` holds. */
  readonly artifact: JsonObject;
}

/** What a `docker-container` block asks for: the settings of its file, and what only matters when it runs (specs/prefect §4). Reports STK8501 to STK8503. */
export function containerOrder(of: OrderOf): Outcome<ContainerOrder | undefined> {
  const { chosen, artifact } = of;
  const { block } = chosen;
  const diagnostics: Diagnostic[] = [];
  const keep = <Result>(found: Outcome<Result>): Result => {
    diagnostics.push(...found.diagnostics);
    return found.value;
  };
  const image = parseImage(text(artifact.get('image')) ?? '');
  const command = texts(artifact.get('command'));
  if (command.length === 0) diagnostics.push(say.nothingToRun(block.at, { name: block.name }));
  const environment = keep(environmentOf(of));
  const login = keep(loginOf(of));
  const networks = keep(known(pick(block.body, 'networks'), of));
  if (hasError(diagnostics)) return outcome(undefined, diagnostics);
  const written = pickText(block.body, 'image_pull_policy');
  const streams = pick(block.body, 'stream_output');
  return outcome({
    image,
    policy: (written === undefined ? undefined : readPullPolicy(written)) ?? defaultPullPolicy(image),
    login,
    settings: settingsOf(artifact, command, environment),
    networks: texts(networks).slice(1),
    removesItself: artifact.get('auto_remove') === true,
    streams: !(streams?.kind === 'boolean' && !streams.value),
  });
}

/** Docker's own words for the settings of the original's preview (§4.2). */
function settingsOf(artifact: JsonObject, command: readonly string[], environment: JsonObject): ContainerSettings {
  const volumes = texts(artifact.get('volumes'));
  const hosts = artifact.get('extra_hosts');
  const labels = artifact.get('labels');
  const name = text(artifact.get('name'));
  return {
    ...(name === undefined ? {} : { name }),
    Image: text(artifact.get('image')),
    Cmd: [...command],
    Env: [...environment].map(([key, value]) => `${key}=${String(value)}`),
    Labels: Object.fromEntries(isJsonObject(labels) ? [...labels].map(([key, value]) => [key, String(value)]) : []),
    Volumes: Object.fromEntries(volumes.filter((volume) => !isMount(volume)).map((volume) => [volume, {}])),
    HostConfig: {
      Binds: volumes.filter(isMount),
      AutoRemove: artifact.get('auto_remove') === true,
      NetworkMode: text(artifact.get('network')) ?? text(artifact.get('network_mode')) ?? 'default',
      ExtraHosts: isJsonObject(hosts) ? [...hosts].map(([host, address]) => `${host}:${String(address)}`) : [],
      Memory: bytes(artifact.get('mem_limit')),
      MemorySwap: bytes(artifact.get('memswap_limit')),
      Privileged: artifact.get('privileged') === true,
    },
  };
}

/** A path alone is an anonymous volume. */
function isMount(volume: string): boolean {
  return volume.includes(':');
}

const units: Readonly<Record<string, number>> = { b: 1, k: 2 ** 10, m: 2 ** 20, g: 2 ** 30 };

/** `512m` and numbers, in bytes; undefined for no limit of its own. */
function bytes(limit: Json | undefined): number | undefined {
  if (limit === undefined || limit === null) return undefined;
  if (typeof limit !== 'string') return Math.trunc(Number(isJsonFloat(limit) ? limit.float : limit));
  const [, number = '0', unit = 'b'] = /^(-?\d+(?:\.\d+)?)([bkmg]?)b?$/i.exec(limit.trim()) ?? [];
  return Math.trunc(Number(number) * (units[unit.toLowerCase()] ?? 1));
}

/** The variables of the file, and those that the process gives because they are secret. */
function environmentOf({ chosen: { block }, artifact, world }: OrderOf): Outcome<JsonObject> {
  const plain = artifact.get('environment');
  const secrets = member(artifact, 'secrets');
  const all = new Map<string, Json>(isJsonObject(plain) ? plain : []);
  const diagnostics: Diagnostic[] = [];
  for (const [key, variable] of isJsonObject(secrets) ? secrets : []) {
    const given = secretValue(String(variable), world);
    if (given) all.set(key, given.text);
    else {
      const process = namesOfSecret(String(variable)).join(' or ');
      diagnostics.push(say.secretUnset(block.at, { name: block.name, variable: String(variable), process }));
    }
  }
  return outcome(all, diagnostics);
}

/** What `image_registry` says, itself or by the name of an entry of `docker_registries`. */
function loginOf(of: OrderOf): Outcome<Login | undefined> {
  const written = pick(of.chosen.block.body, 'image_registry');
  const entry =
    written?.kind === 'string'
      ? of.stack.blocks.find(({ kind, name }) => kind === 'docker_registries' && name === written.value)?.body
      : written;
  if (entry?.kind !== 'dict') return outcome(undefined);
  const { value, diagnostics } = known(entry, of);
  const field = (key: string) => text(member(value, key)) ?? '';
  const login = { username: field('username'), password: field('password'), serveraddress: field('registry_url') };
  return outcome(login, diagnostics);
}

function known(value: Value | undefined, { chosen, world }: OrderOf): Outcome<Json> {
  if (!value) return outcome(null);
  return knownValue(value, { world, name: chosen.block.name, what: 'its registry' });
}

function text(json: Json | undefined): string | undefined {
  return typeof json === 'string' ? json : undefined;
}

function texts(json: Json | undefined): readonly string[] {
  return isJsonList(json) ? json.map(String) : [];
}
