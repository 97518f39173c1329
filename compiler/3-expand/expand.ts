import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Outcome, outcome } from '../diagnostics/outcome.ts';
import type { Env } from '../env.ts';
import type { Forgotten, Program, Resource, ResourceOptions } from '../ir/program.ts';
import { linkReferences } from '../ir/references.ts';
import type { Block, Stack } from '../ir/stack.ts';
import type { Expansion, Kind, OwnResource } from '../kinds/kind.ts';
import { isEnabled } from '../kinds/resource-options.ts';
import type { Span } from '../source/span.ts';
import { byCodePoint } from '../util/by-code-point.ts';
import { refAt } from '../value/build.ts';
import { pickText } from '../value/pick.ts';
import type { Value } from '../value/value.ts';
import { type BlockOptions, isForgotten, optionsOf, switchOf } from './block-options.ts';
import { withCarriedCredentials } from './carried-credentials.ts';
import { checkMadeFiles } from './check-made-files.ts';
import { expandDiagnostics as say } from './diagnostics.ts';
import { expandEnv } from './expand-env.ts';
import { ignoredAttributes, ignoredInLifecycle } from './ignored-attributes.ts';
import { indexProgram } from './index-program.ts';
import { isMoved, isObject, movedObjects } from './moved-objects.ts';
import { settleDependencies } from './settle-dependencies.ts';
import type { Work } from './work.ts';

/** A kind that makes blocks of its own kind without end is our bug, but must not hang a build. */
const depthLimit = 50;

/** What a block takes over from what made it, nearest first. */
interface Parent {
  readonly dependsOn: readonly Value[];
  /** What also all that is made further down depends on. */
  readonly passedOn: readonly Value[];
  readonly provider: Value | undefined;
  readonly virtualNames: readonly string[];
  readonly depth: number;
}

/**
 * Stack → Program: every block makes resources and further blocks, until none are left (specs/laktory-language §6.5).
 * Kinds follow each other by name, so that moving one in the stack moves nothing in what is written. A generated resource depends on what made it,
 * nearest first, and takes its provider. References are linked at the end, when every name is known.
 * Diagnostics: STK3000, STK3001, STK3170.
 */
export function expand(stack: Stack, env: Env): Outcome<Program> {
  const diagnostics: Diagnostic[] = [];
  const work: Work = {
    kinds: env.kinds,
    kindEnv: expandEnv(stack, env),
    hasCredentials: stack.hasCredentials === true,
    resources: [],
    principal: [],
    providers: [],
    files: [],
    builds: [],
    diagnostics,
    report: (diagnostic) => void diagnostics.push(diagnostic),
    virtual: new Map(),
    disabled: new Map(stack.removed),
    unmade: [],
    aliases: new Map(),
    forgotten: [],
  };
  const root: Parent = { dependsOn: [], passedOn: [], provider: undefined, virtualNames: [], depth: 0 };
  for (const block of [...stack.blocks].sort(byKind)) expandBlock(block, root, work);
  for (const block of stack.dropped ?? []) drop(block, work);
  const { name, nameAt, description, organization, environment, protection, backend, secrets, sections, settings, at } =
    stack;
  const { outputs = [] } = stack;
  const { providers, files, builds } = work;
  checkMadeFiles(work, work.report);
  const { resources, principal, isMoving } = movedIn(settleDependencies(work), stack, work);
  const index = indexProgram({ ...work, principal });
  const linked = linkReferences({ resources, providers, index, sections, outputs });
  const labels = ['name', 'description', 'organization'].flatMap((key) => stack.head?.entries.get(key) ?? []);
  const head = { name, nameAt, description, organization, labels, environment, protection };
  // With the objects gone, nobody asks for the section any more.
  const left = isMoving ? new Map([...sections].filter(([target]) => target !== 'kubernetes')) : sections;
  const about = { ...head, backend, secrets, sections: left, outputs, at };
  const forgotten = work.forgotten.sort(byTypeAndName);
  return outcome(
    { ...about, resources, providers, forgotten, index, ...linked, files, builds, buildRoot: settings.buildRoot },
    diagnostics,
  );
}

/** Blocks of a kind keep their order. */
function byKind(one: Block, other: Block): number {
  return byCodePoint(one.kind, other.kind);
}

function byTypeAndName(one: Forgotten, other: Forgotten): number {
  return byCodePoint(`${one.type} ${one.name}`, `${other.type} ${other.name}`);
}

/** All resources and those that names mean, with Kubernetes objects where `kubernetes: {via}` wants them. Names are linked once before: objects are known by theirs until then. */
function movedIn(resources: readonly Resource[], { sections, outputs = [] }: Stack, work: Work) {
  const section = sections.get('kubernetes');
  const via = section && pickText(section, 'via');
  if ((via !== 'terraform' && via !== 'pulumi') || !resources.some(isObject)) {
    const isMoving = via === 'terraform' && resources.some(({ type }) => type === 'kubernetes_job_v1');
    return { resources, principal: work.principal, isMoving };
  }
  const { providers } = work;
  const { links } = linkReferences({ resources, providers, index: indexProgram(work), sections, outputs });
  const namespace = section && pickText(section, 'namespace');
  const moved = movedObjects(resources, { via, links, namespace, report: work.report });
  const keyOf = ({ type, mode, name }: Resource): string => `${mode} ${type} ${name}`;
  const byKey = new Map(resources.map((each, position) => [keyOf(each), moved[position] ?? each]));
  const others = work.principal.filter((each) => !isObject(each)).map((each) => byKey.get(keyOf(each)) ?? each);
  const left = moved.filter((each) => each !== undefined);
  const principal = [...others, ...left.filter(({ type }) => isMoved(type))];
  return { resources: left, principal, isMoving: true };
}

function expandBlock(block: Block, parent: Parent, work: Work): void {
  const kind = work.kinds.find(block.kind);
  if (!kind) throw new Error(`No kind ${block.kind}`);
  if (!isEnabled(block))
    return void disable(
      block,
      { kind, at: switchOf(block), depth: parent.depth, isForgotten: isForgotten(block) },
      work,
    );
  if (parent.depth > depthLimit) {
    return void work.report(say.expandsTooDeep(block.at, { name: block.name, limit: depthLimit }));
  }
  const { value: made, diagnostics } = kind.expand(block, work.kindEnv);
  const value = work.hasCredentials ? withCarriedCredentials(block, made) : made;
  diagnostics.forEach(work.report);
  const own = inherit(optionsOf(block, value.options, work.report), parent);
  keepResources(block, { own, parent, value }, work);
  keepOthers(block, value, work);
  const { below: others = [] } = block;
  if (value.blocks.length + others.length === 0) return;
  const isVirtual = work.virtual.has(block.name);
  const inner = isVirtual ? belowVirtual(block, own.options, parent) : below(block, own.options, parent);
  for (const child of value.blocks) expandBlock(child, inner, work);
  // What such a block makes in its turn depends on that block only, as in the original.
  for (const child of others) expandBlock(child, { ...inner, passedOn: [] }, work);
}

function keepOthers({ name }: Block, { aliases, providers, files, builds }: Expansion, work: Work): void {
  if (aliases) for (const alias of aliases) work.aliases.set(alias, name);
  if (providers) for (const each of providers) work.providers.push(each);
  if (files) for (const each of files) work.files.push(each);
  if (builds) for (const each of builds) work.builds.push(each);
}

interface Disabling {
  readonly kind: Kind;
  /** The switch. */
  readonly at: Span;
  readonly depth: number;
  /** Whether what exists of it stays where it is. */
  readonly isForgotten: boolean;
}

/** A block that the environment removed is one that is switched off: only that everybody has heard of it already. */
function drop(block: Block, work: Work): void {
  const kind = work.kinds.find(block.kind);
  const at = work.disabled.get(block.name) ?? block.at;
  if (kind) disable(block, { kind, at, depth: 0, isForgotten: isForgotten(block) }, work);
}

/** What a block would have made is switched off with it, and known by its names: references to it can be explained. */
function disable(block: Block, { kind, at, depth, isForgotten }: Disabling, work: Work): void {
  work.disabled.set(block.name, at);
  if (depth > depthLimit) return;
  const { resources, blocks } = kind.expand(block, work.kindEnv).value;
  for (const { system, mode, type, name, properties } of resources) {
    if (mode !== 'managed') continue;
    if (isForgotten) work.forgotten.push({ system, type, name: name ?? block.name, at });
    work.unmade.push({ type, properties, at });
  }
  for (const child of [...blocks, ...(block.below ?? [])]) {
    const ofChild = work.kinds.find(child.kind);
    if (ofChild) disable(child, { kind: ofChild, at, depth: depth + 1, isForgotten }, work);
  }
}

function below(block: Block, { provider }: ResourceOptions, parent: Parent): Parent {
  const dependsOn = [refAt(block.at, block.name), ...parent.passedOn];
  return { dependsOn, passedOn: dependsOn, provider, virtualNames: parent.virtualNames, depth: parent.depth + 1 };
}

/** What has no resource of its own cannot be depended on: what it makes takes over its dependencies instead, and nothing further down. */
function belowVirtual(block: Block, { dependsOn, provider }: ResourceOptions, parent: Parent): Parent {
  return {
    dependsOn,
    passedOn: parent.passedOn,
    provider,
    virtualNames: [...parent.virtualNames, block.name],
    depth: parent.depth + 1,
  };
}

function inherit(own: BlockOptions, parent: Parent): BlockOptions {
  const { options } = own;
  if (options.dependsOn.length < 2 && parent.dependsOn.length === 0 && parent.provider === undefined) return own;
  const dependsOn = withoutRepeats([...options.dependsOn, ...parent.dependsOn]);
  return { ...own, options: { ...options, dependsOn, provider: options.provider ?? parent.provider } };
}

interface Made {
  readonly own: BlockOptions;
  readonly parent: Parent;
  readonly value: Expansion;
}

/** A block without resources and providers is virtual: it stands for what it makes. */
function keepResources({ name, at, causes }: Block, { own, parent, value }: Made, work: Work): void {
  const { resources, providers = [] } = value;
  if (resources.length === 0 && providers.length === 0) work.virtual.set(name, []);
  let { options } = own;
  resources.forEach((made, index) => {
    // Only one object can be the one that is adopted, was moved, or is customized.
    if (index === 1) options = { ...options, importId: undefined, movedFrom: undefined, customizations: [] };
    const resource = resourceOf(made, { kind: 'resource', name, options, meta: own.meta, at, causes }, work);
    work.resources.push(resource);
    if (index === 0 || resource.name !== name) work.principal.push(resource);
  });
  const [first] = resources;
  if (first) for (const virtual of parent.virtualNames) work.virtual.get(virtual)?.push(first.name ?? name);
}

type Common = Pick<Resource, 'kind' | 'name' | 'options' | 'meta' | 'at' | 'causes'>;

function resourceOf(made: OwnResource, common: Common, work: Work): Resource {
  const {
    system,
    mode,
    type,
    name = common.name,
    shape,
    properties,
    customizations = [],
    credential,
    credentialsBy,
    alternative,
  } = made;
  const { kind, at, causes, options, meta } = common;
  const plain: Resource = { kind, system, mode, type, name, shape, properties, options, meta, at, causes };
  const known = credential || credentialsBy ? { ...plain, credential, credentialsBy } : plain;
  const resource = alternative ? { ...known, alternative } : known;
  if (options.ignoreChanges.length === 0 && meta === undefined && customizations.length === 0) return resource;
  const ignoring = { name, type, mode, shape, report: work.report };
  return {
    ...resource,
    options: {
      ...options,
      ignoreChanges: ignoredAttributes(options.ignoreChanges, ignoring),
      customizations: [...customizations, ...options.customizations],
    },
    meta: ignoredInLifecycle(meta, ignoring),
  };
}

function withoutRepeats(values: readonly Value[]): readonly Value[] {
  if (values.length < 2) return values;
  const seen = new Set<string>();
  return values.filter((value) => {
    const key = value.kind === 'ref' ? value.text : value.kind === 'string' ? `"${value.value}` : undefined;
    if (key === undefined) return true;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
