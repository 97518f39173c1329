import { join } from 'node:path';
import { type Outcome, outcome } from '../../../diagnostics/outcome.ts';
import type { Span } from '../../../source/span.ts';
import { isThere } from '../../disk.ts';
import type { World } from '../../world.ts';
import { blockDiagnostics as say } from '../diagnostics.ts';

/** Where Docker's engine listens. */
export interface EngineAddress {
  /** As in DOCKER_HOST: `unix:///var/run/docker.sock`, `tcp://127.0.0.1:2375`. */
  readonly text: string;
  readonly how:
    | { readonly kind: 'socket'; readonly path: string }
    | { readonly kind: 'network'; readonly protocol: 'http' | 'https' | 'ssh'; readonly url: URL };
  /** The folder with `ca.pem`, `cert.pem` and `key.pem`, for engines that want to know who asks. */
  readonly certificates: string | undefined;
}

/** The engine that Docker's own variables name (`DOCKER_HOST`, `DOCKER_TLS_VERIFY`, `DOCKER_CERT_PATH`), else the usual socket. Reports STK8511. */
export function engineAddress(world: World, at: Span): Outcome<EngineAddress | undefined> {
  const { variables } = world;
  const given = variables.get('DOCKER_HOST') || usualSocket(world);
  const text = given.includes('://') ? given : `tcp://${given}`;
  const socket = /^(?:unix|npipe):\/\/(.+)$/.exec(text)?.[1];
  if (socket !== undefined) return outcome({ text, how: { kind: 'socket', path: socket }, certificates: undefined });
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const verifies = Boolean(variables.get('DOCKER_TLS_VERIFY'));
  const protocol = url && protocolOf(url, verifies);
  if (!url || !protocol || url.hostname === '') {
    const reason = 'an address is "unix:///path", "tcp://host:port" or "ssh://user@host"';
    return outcome(undefined, [say.addressUnreadable(at, { origin: `"${text}" in DOCKER_HOST`, reason })]);
  }
  const folder = variables.get('DOCKER_CERT_PATH') || join(variables.get('HOME') ?? '', '.docker');
  return outcome({
    text: text.replace(/\/+$/, ''),
    how: { kind: 'network', protocol, url },
    certificates: protocol === 'https' && verifies ? folder : undefined,
  });
}

function protocolOf({ protocol, port }: URL, verifies: boolean): 'http' | 'https' | 'ssh' | undefined {
  if (protocol === 'ssh:') return 'ssh';
  if (protocol === 'https:') return 'https';
  if (protocol !== 'tcp:' && protocol !== 'http:') return undefined;
  return verifies || port === '2376' ? 'https' : 'http';
}

/** Newer installations for one user have it in the home folder. */
function usualSocket(world: World): string {
  if (process.platform === 'win32') return 'npipe:////./pipe/docker_engine';
  const home = world.variables.get('HOME');
  const own = home === undefined ? undefined : join(home, '.docker', 'run', 'docker.sock');
  return `unix://${own !== undefined && isThere(world, own) ? own : '/var/run/docker.sock'}`;
}
