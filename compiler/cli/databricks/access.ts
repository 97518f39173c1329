import { join } from 'node:path';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { type Outcome, outcome } from '../../diagnostics/outcome.ts';
import type { Provider } from '../../ir/program.ts';
import type { Span } from '../../source/span.ts';
import { pick } from '../../value/pick.ts';
import { readText } from '../disk.ts';
import { shownPath } from '../paths.ts';
import { secretValue } from '../secret-value.ts';
import type { World } from '../world.ts';
import { databricksDiagnostics as say } from './diagnostics.ts';
import { type Profile, readProfiles } from './profile-file.ts';

/** Where a workspace is, and as whom it is asked. */
export interface Access {
  /** `https://…`, without a slash at the end. */
  readonly host: string;
  /** The value of the header. */
  readonly authorization: string;
  /** What stands in it. */
  readonly token: string;
  /** Where the credentials come from, for messages: `the process variable DATABRICKS_TOKEN`. */
  readonly origin: string;
}

/** Of a workspace, who may be asked for a token with an id and a secret. */
export interface ClientCredentials {
  readonly host: string;
  readonly id: string;
  readonly secret: string;
  readonly origin: string;
}

export interface AccessRequest {
  readonly provider: Provider | undefined;
  readonly world: World;
  /** The place of the command, for messages. */
  readonly at: Span;
}

interface Found {
  readonly text: string;
  readonly origin: string;
}

/**
 * Host and credentials: what the provider of the stack says, then Databricks' process variables, then its file of profiles (`DATABRICKS_CONFIG_FILE`, else `~/.databrickscfg`; the profile
 * that the provider or `DATABRICKS_CONFIG_PROFILE` names). A token, else an id and a secret of a service principal. Reports STK8640 and STK8641.
 */
export function accessOf(request: AccessRequest): Outcome<Access | ClientCredentials | undefined> {
  const { at } = request;
  const profile = profileOf(request);
  if (profile.diagnostics.length > 0) return outcome(undefined, profile.diagnostics);
  const find = (field: string) => found(field, request, profile.value);
  const host = find('host');
  if (!host) return outcome(undefined, [missing('where the workspace is', 'DATABRICKS_HOST', request)]);
  const address = addressOf(host.text);
  if (typeof address !== 'object')
    return outcome(undefined, [say.malformedAccess(at, { origin: host.origin, problem: address })]);
  const token = find('token');
  const [id, secret] = [find('client_id'), find('client_secret')];
  const given = token ?? secret;
  if (!given || (!token && !id)) {
    return outcome(undefined, [missing('as whom it is asked', 'DATABRICKS_TOKEN', request)]);
  }
  if (!/^[\x21-\x7e]+$/.test(given.text)) {
    const problem = 'holds characters that no token has';
    return outcome(undefined, [say.malformedAccess(at, { origin: given.origin, problem })]);
  }
  const common = { host: address.href.replace(/\/+$/, ''), origin: given.origin };
  if (token) return outcome({ ...common, authorization: `Bearer ${token.text}`, token: token.text });
  return outcome({ ...common, id: id?.text ?? '', secret: given.text });
}

/** What the stack says wins, then the process, then the profile. */
function found(field: string, { provider, world }: AccessRequest, profile: Profile): Found | undefined {
  const written = provider && pick(provider.properties, field);
  if (written?.kind === 'string')
    return { text: written.value, origin: `"${field}" of the provider "${provider?.key}"` };
  const given = written?.kind === 'secret' ? secretValue(written.variable, world) : undefined;
  if (given) return { text: given.text, origin: `the process variable ${given.name}` };
  const name = `DATABRICKS_${field.toUpperCase()}`;
  const value = world.variables.get(name);
  if (value) return { text: value, origin: `the process variable ${name}` };
  const kept = profile.get(field);
  return kept ? { text: kept, origin: `"${field}" of the profile` } : undefined;
}

function profileFile({ world }: AccessRequest): string | undefined {
  const home = world.variables.get('HOME') ?? world.variables.get('USERPROFILE');
  return (
    world.variables.get('DATABRICKS_CONFIG_FILE') ?? (home === undefined ? undefined : join(home, '.databrickscfg'))
  );
}

/** The profile that somebody names must be there; the default one need not. */
function profileOf(request: AccessRequest): Outcome<Profile> {
  const { provider, world, at } = request;
  const written = provider && pick(provider.properties, 'profile');
  const wanted = written?.kind === 'string' ? written.value : world.variables.get('DATABRICKS_CONFIG_PROFILE');
  const file = profileFile(request);
  const text = file === undefined ? undefined : readText(world, shownPath(world, file)).value;
  const problem = (reason: string): Outcome<Profile> => {
    const origin = file === undefined ? 'The file of profiles' : `"${shownPath(world, file)}"`;
    const row: Diagnostic = say.malformedAccess(at, { origin, problem: reason });
    return outcome(new Map(), [row]);
  };
  if (text === undefined) {
    return wanted === undefined ? outcome(new Map()) : problem(`cannot be read, so it has no profile "${wanted}"`);
  }
  const profiles = readProfiles(text);
  if ('badLine' in profiles) return problem(`has a line, number ${profiles.badLine}, that is no "key = value"`);
  if (wanted === undefined) return outcome(fittingProfile(profiles, request));
  const profile = profiles.get(wanted);
  return profile ? outcome(profile) : problem(`has no profile "${wanted}"`);
}

/** The profile of the workspace that the stack or the process names: credentials never go to another one. Without such a name the default one. */
function fittingProfile(profiles: ReadonlyMap<string, Profile>, request: AccessRequest): Profile {
  const host = found('host', request, new Map());
  const usual = profiles.get('DEFAULT') ?? new Map();
  if (!host) return usual;
  const isSame = (profile: Profile) => originOf(profile.get('host') ?? '') === originOf(host.text);
  return [usual, ...profiles.values()].find(isSame) ?? (usual.has('host') ? new Map() : usual);
}

function originOf(text: string): string {
  const url = addressOf(text);
  return typeof url === 'string' ? text : url.origin;
}

/** `https://` may be left out; a token must not travel in clear, but on this machine. Otherwise why it is no address. */
function addressOf(text: string): URL | string {
  const full = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(full)) return 'is no address of a workspace';
  const url = new URL(full);
  if (url.username !== '' || url.password !== '') return 'must hold an address only, without a name or a password';
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (url.protocol === 'http:' && !isHere) return 'must begin with https://, because credentials are sent there';
  return new URL('/', url);
}

function missing(what: string, variables: string, request: AccessRequest): Diagnostic {
  const file = profileFile(request);
  const shown = file === undefined ? 'a file of profiles' : `"${shownPath(request.world, file)}"`;
  return say.missingAccess(request.at, { what, variables, file: shown });
}
