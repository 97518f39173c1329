import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Report } from '../../diagnostics/outcome.ts';
import type { Block } from '../../ir/stack.ts';
import { checkWritten } from '../../schema/check-value.ts';
import { type SourceFile, sourceFile } from '../../source/source-file.ts';
import { type Span, startOf } from '../../source/span.ts';
import { folderOf, joinPath } from '../../util/path.ts';
import type { Dict } from '../../value/literal.ts';
import { pick, pickDict, pickText } from '../../value/pick.ts';
import type { Value } from '../../value/value.ts';
import type { ExpandEnv } from '../kind.ts';
import { isEnabled } from '../resource-options.ts';
import { type Depot, type DepotSecret, depotOfManifest, depotOfTable } from './address/depots.ts';
import { builtInDefinitions, readDefinition } from './model/definition.ts';
import { checkSkeletons } from './objects/check-skeletons.ts';
import { newSkeletonForms } from './objects/form.ts';
import { platformOf } from './profile/platform.ts';
import type { Profile } from './profile/profile.ts';

import { resolveType } from './profile/type.ts';
import { readYaml } from './read-yaml.ts';
import { settled } from './references/settle.ts';
import { readSecretInput, type SecretInput } from './secrets/input.ts';
import type { World } from './world.ts';

/** A world, and what there was to say about the files that it was made from: told once, by who asks first. */
interface Opened {
  readonly world: World;
  readonly diagnostics: Diagnostic[];
}

/** Blocks of a kind with what is known of them. */
type BlocksOf = (kind: string) => readonly Pick<Block, 'name' | 'body'>[];

/** One world for each compilation: the surroundings of its expansion are its identity. */
const worlds = new WeakMap<ExpandEnv, Opened>();

/** Everything that manifests may need of each other, read once. Diagnostics of the profile and of the file of `resolve` go to the first `report`. */
export function worldOf(env: ExpandEnv, report: Report): World {
  const known = worlds.get(env) ?? open(env);
  worlds.set(env, known);
  for (const diagnostic of known.diagnostics.splice(0)) report(diagnostic);
  return known.world;
}

function open(env: ExpandEnv): Opened {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => void diagnostics.push(diagnostic);
  const section = env.sections.get('kubernetes');
  const at: Span = section ?? startOf(sourceFile('<built-in platform profile>', ''));
  const { profile, stamp, schema, diagnostics: ofPlatform } = platformOf(env);
  for (const diagnostic of ofPlatform) report(diagnostic);
  // What is switched off is not there for others.
  const blocks: BlocksOf = (kind) =>
    env
      .blocks(kind)
      .filter(isEnabled)
      .map((block) => ({ name: block.name, body: settled(block, { env, profile, stamp }).body }));
  const secrets = secretsOf(blocks, profile);
  const folder = templatesFolder({ section, profile, env, report });
  const world: World = {
    profile,
    definitions: blocks('dataos_stacks').flatMap(({ body }) => readDefinition(body) ?? []),
    builtIns: builtInDefinitions(at),
    depots: depotsOf(blocks, profile, section && readYaml(section, 'resolve', { env, report }), report),
    computes: sectionsOf(blocks, 'dataos_computes', 'compute', (name) => name),
    volumes: sectionsOf(
      blocks,
      'dataos_volumes',
      'volume',
      (name, workspace) => `${workspace ?? profile.text('workspace')}/${name}`,
    ),
    secrets,
    secretNames: new Set([...secrets.values()].map(({ name }) => name)),
    schema,
    jq: env.jq,
    read: env.read,
    parse: env.parse,
    variables: env.manifestVariables,
    skeleton: skeletons(env, folder),
    forms: folder === undefined ? newSkeletonForms() : undefined,
    stamp,
    templates: remembered(),
    schemas: remembered(),
  };
  return { world, diagnostics };
}

function depotsOf(
  blocks: BlocksOf,
  profile: Profile,
  written: Value | undefined,
  report: Report,
): ReadonlyMap<string, Depot> {
  const depots = new Map<string, Depot>();
  const table = written && checkWritten(written, resolveType, report);
  const tables = [profile.dict('depots'), table?.kind === 'dict' ? pickDict(table, 'depots') : undefined];
  for (const dict of tables) {
    for (const { key, value } of dict?.entries.values() ?? [])
      if (value.kind === 'dict') depots.set(key, depotOfTable(key, value));
  }
  for (const { name: block, body } of blocks('dataos_depots')) {
    const name = pickText(body, 'name') ?? block;
    const depot = depotOfManifest(name, body);
    if (depot === undefined) continue;
    const known = depots.get(name);
    // What a table says of a depot besides its manifest holds too: formats of datasets, and where its secrets are.
    const inline = inlineSecrets(name, body);
    const own = { ...depot, secrets: [...depot.secrets, ...inline] };
    depots.set(
      name,
      known === undefined
        ? own
        : {
            ...known,
            ...own,
            format: own.format ?? known.format,
            resolution: known.resolution,
            datasets: known.datasets,
            secrets: own.secrets.length > 0 ? own.secrets : known.secrets,
          },
    );
  }
  return depots;
}

/** `connectionSecret` of depots of version 1: credentials in the manifest itself. The platform keeps them under the depot's name and the access. */
function inlineSecrets(name: string, body: Dict<Value>): readonly DepotSecret[] {
  const depot = pickDict(body, 'depot');
  const written = depot && (pick(depot, 'connectionSecret') ?? pick(depot, 'connectionSecrets'));
  const all = written?.kind === 'list' ? written.items : written === undefined ? [] : [written];
  return all.flatMap((entry) => {
    if (entry.kind !== 'dict') return [];
    const acl = pickText(entry, 'acl') === 'rw' ? 'rw' : 'r';
    return [{ name: `${name.replaceAll('_', '-')}-${acl}`, workspace: undefined, acl, keys: [], at: entry } as const];
  });
}

function secretsOf(blocks: BlocksOf, profile: Profile): ReadonlyMap<string, SecretInput> {
  const secrets = new Map<string, SecretInput>();
  for (const { name: block, body } of blocks('dataos_secrets')) {
    const name = pickText(body, 'name') ?? block;
    const input = readSecretInput(name, body, profile.text('workspace'));
    if (input !== undefined) secrets.set(`${input.workspace ?? ''}/${name}`, input);
  }
  return secrets;
}

function sectionsOf(
  blocks: BlocksOf,
  kind: string,
  section: string,
  keyOf: (name: string, workspace: string | undefined) => string,
): ReadonlyMap<string, Dict<Value>> {
  const found = new Map<string, Dict<Value>>();
  for (const { name: block, body } of blocks(kind)) {
    const dict = pickDict(body, section);
    if (dict !== undefined) found.set(keyOf(pickText(body, 'name') ?? block, pickText(body, 'workspace')), dict);
  }
  return found;
}

/** Skeletons by name: the user's own where `folder` has one of that name. */
function skeletons(env: ExpandEnv, folder: string | undefined): World['skeleton'] {
  const known = new Map<string, SourceFile>();
  const find = (name: string): SourceFile => {
    const file = `${name}.yaml.njk`;
    const own = folder === undefined ? undefined : joinPath(folder, file);
    const text = own === undefined ? undefined : env.read(own).value;
    if (own !== undefined && text !== undefined) return sourceFile(own, text);
    const path = `templates/kubernetes/${file}`;
    return sourceFile(path, env.readBuiltIn(path) ?? '');
  };
  return (name) => {
    const skeleton = known.get(name) ?? find(name);
    known.set(name, skeleton);
    return skeleton;
  };
}

/** The folder with a user's own skeletons. Diagnostics: STK3489, STK3490. */
function templatesFolder(about: {
  readonly section: Dict<Value> | undefined;
  readonly profile: Profile;
  readonly env: ExpandEnv;
  readonly report: Report;
}): string | undefined {
  const { section, profile, env, report } = about;
  const own: Value | undefined = (section && pick(section, 'templates')) ?? profile.value('templates');
  if (own?.kind !== 'string') return undefined;
  const folder = joinPath(folderOf(own.file.name), own.value);
  checkSkeletons(folder, { path: own.value, at: own, env, report });
  return folder;
}

/** Remembers a result for each key, as long as somebody has the key. */
function remembered<Key extends object, Result>(): (key: Key, make: () => Result) => Result {
  const known = new WeakMap<Key, { readonly result: Result }>();
  return (key, make) => {
    const found = known.get(key) ?? { result: make() };
    known.set(key, found);
    return found.result;
  };
}
