import type {
  Change,
  Connection,
  Failure,
  Observed,
  Packages,
  Performed,
  PerformOptions,
} from '../../../compiler/plan/connection.ts';
import type { StateResource } from '../../../compiler/plan/state.ts';
import { folderOf } from '../../../compiler/util/path.ts';
import type { Tree } from '../../../compiler/value/literal.ts';
import { parseId } from '../ids.ts';
import { importProject } from '../import/import-project.ts';
import { platform } from '../platform.ts';
import { datasetExecutor } from './dataset.ts';
import { bundleExecutor, infraExecutor, publishedExecutor } from './deployer.ts';
import { deploymentExecutor } from './deployment.ts';
import { deployerListing } from './listing.ts';
import { bundlePackages } from './packages.ts';
import { filledText, isSymbolic } from './placeholders.ts';
import { permissionsExecutor, projectExecutor, variablesExecutor } from './project.ts';
import { recipeExecutor } from './recipe.ts';
import { refusedChanges } from './refused-changes.ts';
import type { Executor, Made, Thing, World } from './resource.ts';
import { rollBack } from './rollback.ts';
import { scenarioExecutor } from './scenario.ts';
import { deploymentStatus } from './status.ts';
import { Stopped } from './steps.ts';
import { documentOf, fromWire, isSameWire, toWire, type WireDocument } from './wire.ts';

const executors: ReadonlyMap<string, Executor> = new Map([
  ['project', projectExecutor],
  ['variables', variablesExecutor],
  ['permissions', permissionsExecutor],
  ['dataset', datasetExecutor],
  ['recipe', recipeExecutor],
  ['scenario', scenarioExecutor],
  ['deployer_infra', infraExecutor],
  ['deployer_project', publishedExecutor],
  ['bundle', bundleExecutor],
  ['deployer_deployment', deploymentExecutor],
]);

export interface DssWorld extends World {
  /** Process variables, for the values of placeholders. */
  readonly variables: ReadonlyMap<string, string>;
}

/** A connection to DSS as plans are carried out over it (specs/dataiku §10.9). */
export function dssConnection(world: DssWorld, close: () => void): Connection {
  return {
    check: (changes, known) =>
      refusedChanges(changes, { known, world, thingOf: (resource) => thingOf(resource, world) }),
    perform: (change, options) => stoppable(() => perform(change, options, world)),
    observe: async (resource) => {
      const result = await stoppable(() => observe(resource, world));
      return result.kind === 'failed' ? { kind: 'failed', failure: result.failure } : result;
    },
    status: async (request) => {
      const result = await stoppable(
        async () => ({ kind: 'done', rows: await deploymentStatus(request, world) }) as const,
      );
      return result.kind === 'failed' ? result.failure : result.rows;
    },
    list: async () => {
      const result = await stoppable(async () => ({ kind: 'done', rows: await deployerListing(world) }) as const);
      return result.kind === 'failed' ? result.failure : result.rows;
    },
    packages: packagesOver(world),
    rollBack: async (resource, request) => {
      const result = await stoppable(() => rollBack(thingOf(resource, world), request, world));
      return result.kind === 'failed' ? result.failure : result;
    },
    import: async (name) => {
      const result = await stoppable(() => importProject(name, world));
      return result.kind === 'failed' ? result.failure : result;
    },
    close,
  };
}

function packagesOver(world: DssWorld): Packages {
  const own = bundlePackages(world);
  const failing = async <Result>(work: () => Promise<Result>): Promise<Result | Failure> => {
    const result = await stoppable(async () => ({ kind: 'worked', value: await work() }) as const);
    return result.kind === 'failed' ? result.failure : result.value;
  };
  return {
    list: (project) => failing(() => own.list(project)),
    make: (project, id, notes) => failing(() => own.make(project, id, notes)),
    upload: (file, project) => failing(() => own.upload(file, project)),
    download: (project, id) => failing(() => own.download(project, id)),
    remove: (project, id) => failing(() => own.remove(project, id)),
  };
}

async function stoppable<Result>(
  work: () => Promise<Result>,
): Promise<Result | { readonly kind: 'failed'; readonly failure: Failure }> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Stopped) return { kind: 'failed', failure: error.failure };
    throw error;
  }
}

function executorOf({ type }: StateResource): Executor {
  const executor = executors.get(type);
  if (executor) return executor;
  throw new Stopped({ kind: 'rejected', message: `stackc does not know how a "${type}" is made` });
}

function thingOf({ id, attributes, metadata, type }: StateResource, { variables }: DssWorld): Thing {
  const { project, name } = parseId(id);
  const internal = metadata.entries.get(platform.internalIdKey)?.value;
  // The code of a recipe has braces of its own.
  const entries = [...attributes.entries.values()].map(({ key, value }) => {
    const fill = type === 'recipe' && key === 'code' ? undefined : (text: string) => filledText(text, variables);
    return [key, toWire(value, fill)] as const;
  });
  return {
    project,
    name,
    wanted: Object.fromEntries(entries),
    internalId: internal?.kind === 'string' ? internal.value : undefined,
    folder: folderOf(attributes.file.name),
  };
}

async function perform(change: Change, options: PerformOptions, world: DssWorld): Promise<Performed> {
  const { resource } = change;
  const executor = executorOf(resource);
  if (change.kind === 'delete') {
    await executor.remove(deletedThing(resource), world, options);
    return { kind: 'done' };
  }
  if (change.kind === 'create') return make({ executor, resource, world, isOurs: options.isRetry });
  return update(change, { executor, options, world });
}

/** What goes needs no values: only its names count. */
function deletedThing({ id, attributes, metadata }: StateResource): Thing {
  const { project, name } = parseId(id);
  const internal = metadata.entries.get(platform.internalIdKey)?.value;
  const internalId = internal?.kind === 'string' ? internal.value : undefined;
  return { project, name, wanted: documentOf(attributes), internalId, folder: folderOf(attributes.file.name) };
}

interface Making {
  readonly executor: Executor;
  readonly resource: StateResource;
  readonly world: DssWorld;
  /** What is there already was begun by an earlier run. */
  readonly isOurs: boolean;
}

async function make({ executor, resource, world, isOurs }: Making): Promise<Performed> {
  const thing = thingOf(resource, world);
  const made = await stoppable(() => executor.make(thing, world));
  // Nobody knows what became of a call without an answer.
  if ('failure' in made) return { ...made, isBegun: isOurs || made.failure.kind === 'unreachable' };
  const { isTaken, internalId } = made;
  const known = { ...thing, internalId: internalId ?? thing.internalId };
  if (isTaken && !isOurs && !(await isAsWanted({ executor, resource, world, thing: known }))) {
    const message = `"${resource.id}" exists already, and is not as it should become; "stackc import" takes it over`;
    return { kind: 'failed', failure: { kind: 'exists', message } };
  }
  const aligned = await stoppable(() => executor.align(known, world, undefined));
  const isTakenOver = isTaken && !isOurs;
  if ('failure' in aligned) return { ...aligned, isBegun: !isTakenOver };
  return done(aligned, known.internalId, isTakenOver);
}

async function isAsWanted({ executor, resource, world, thing }: Omit<Making, 'isOurs'> & { readonly thing: Thing }) {
  const found = await executor.observe(thing, world);
  return found !== undefined && isSameWire(thing.wanted, declaredOf(found, resource, thing));
}

async function update(
  change: Extract<Change, { kind: 'update' }>,
  {
    executor,
    options,
    world,
  }: { readonly executor: Executor; readonly options: PerformOptions; readonly world: DssWorld },
): Promise<Performed> {
  const { resource, old } = change;
  const before = deletedThing(old);
  const thing = { ...thingOf(resource, world), internalId: before.internalId };
  if (executor.isReplaced(before.wanted, thing.wanted)) {
    await executor.remove(before, world, options);
    return make({ executor, resource, world, isOurs: options.isRetry });
  }
  // Somebody deleted it meanwhile: then it is made again.
  if (!(await executor.observe(thing, world))) return make({ executor, resource, world, isOurs: false });
  return done(await executor.align(thing, world, before.wanted), thing.internalId);
}

function done({ internalId, dropped }: Made, known: string | undefined, isTakenOver = false): Performed {
  const warnings = dropped.map((key) => `DSS did not take "${key}"`);
  return { kind: 'done', internalId: internalId ?? known, warnings, isTakenOver };
}

async function observe(resource: StateResource, world: DssWorld): Promise<Observed> {
  const thing = thingOf(resource, world);
  const found = await executorOf(resource).observe(thing, world);
  if (!found) return { kind: 'gone' };
  const { attributes } = resource;
  const own = declaredOf(found, resource, thing);
  const entries = [...attributes.entries.values()].map((entry) => {
    const value = asWritten(entry.value, { wanted: thing.wanted[entry.key], found: own[entry.key] });
    return [entry.key, { ...entry, value }] as const;
  });
  return { kind: 'found', attributes: { ...attributes, entries: new Map(entries) } };
}

interface Sides {
  readonly wanted: WireDocument[string] | undefined;
  readonly found: WireDocument[string] | undefined;
}

/** What was found, as it is written where it is the same: numbers keep their form, sensitive values their placeholders. */
function asWritten(written: Tree, { wanted, found = null }: Sides): Tree {
  if (isSameWire(wanted, found)) return written;
  if (written.kind === 'dict' && typeof found === 'object' && found !== null && !Array.isArray(found)) {
    const entries = Object.entries(found).map(([key, value]) => {
      const entry = written.entries.get(key);
      const inner =
        wanted !== null && typeof wanted === 'object' && !Array.isArray(wanted) ? Reflect.get(wanted, key) : undefined;
      const tree = entry ? asWritten(entry.value, { wanted: inner, found: value }) : fromWire(written, value);
      return [
        key,
        { ...(entry ?? { file: written.file, start: written.start, end: written.end, key }), value: tree },
      ] as const;
    });
    return { ...written, entries: new Map(entries) };
  }
  // A credential reads back hidden, or not at all; what it is now is nobody's to see.
  if (written.kind === 'string' && isSymbolic(written.value)) {
    return found === '***' || found === null ? written : { ...written, value: `${written.value} (changed)` };
  }
  return fromWire(written, found);
}

/** Of what was found, only what the stack declares. */
function declaredOf(found: WireDocument, { attributes }: StateResource, { wanted }: Thing): WireDocument {
  const entries = [...attributes.entries.keys()].map((key) => [key, narrowed(found[key], wanted[key])] as const);
  return Object.fromEntries(entries);
}

/** A mapping with the keys that are declared; what DSS adds to it is no difference. */
function narrowed(
  found: WireDocument[string] | undefined,
  wanted: WireDocument[string] | undefined,
): WireDocument[string] {
  if (found === undefined) return null;
  if (!isMapping(found) || !isMapping(wanted)) return found;
  return Object.fromEntries(Object.keys(wanted).map((key) => [key, narrowed(found[key], wanted[key])]));
}

function isMapping(value: WireDocument[string] | undefined): value is WireDocument {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
