import { type Outcome, outcome } from '../diagnostics/outcome.ts';
import type { Env } from '../env.ts';
import type { Program, ResourceOptions } from '../ir/program.ts';
import type { Block, Stack } from '../ir/stack.ts';
import type { Kind, OwnResource } from '../kinds/kind.ts';
import type { Span } from '../source/span.ts';
import { refAt } from '../value/build.ts';
import type { Value } from '../value/value.ts';
import { isEnabled, optionsOf, switchOf } from './block-options.ts';
import { expandDiagnostics as say } from './diagnostics.ts';
import type { Expanding } from './expanding.ts';
import { indexProgram } from './index-program.ts';
import { providerOf } from './provider.ts';
import { settleDependencies } from './settle-dependencies.ts';

/** A kind that makes blocks of its own kind without end is our bug, but must not hang a build. */
const depthLimit = 50;

/** What a block takes over from what made it, nearest first. */
interface Parent {
  readonly dependsOn: readonly Value[];
  readonly provider: Value | undefined;
  readonly virtualNames: readonly string[];
  readonly depth: number;
}

/**
 * Stack → Program: every block makes its resource and further blocks, until none are left (specs/laktory-language §6.5).
 * A generated resource depends on what made it, nearest first, and takes its provider. Diagnostics: STK3000, STK3001.
 */
export function expand(stack: Stack, env: Env): Outcome<Program> {
  const work: Expanding = {
    env,
    kindEnv: { ...env, settings: stack.settings },
    resources: [],
    providers: [],
    diagnostics: [],
    virtual: new Map(),
    disabled: new Map(stack.removed),
    aliases: new Map(),
  };
  const root: Parent = { dependsOn: [], provider: undefined, virtualNames: [], depth: 0 };
  for (const block of stack.blocks) expandBlock(block, root, work);
  const resources = settleDependencies(work);
  const { name, description, environment, secrets, targets, at } = stack;
  const index = indexProgram(resources, work);
  const program = { name, description, environment, resources, providers: work.providers, index, secrets, targets, at };
  return outcome(program, work.diagnostics);
}

function expandBlock(block: Block, parent: Parent, work: Expanding): void {
  const kind = work.env.kinds.find(block.kind);
  if (!kind) throw new Error(`No kind ${block.kind}`);
  if (!isEnabled(block)) return void disable(block, { kind, at: switchOf(block), depth: parent.depth }, work);
  if (kind.key === 'providers') return void work.providers.push(providerOf(block));
  if (parent.depth > depthLimit) {
    return void work.diagnostics.push(say.expandsTooDeep(block.at, { name: block.name, limit: depthLimit }));
  }
  const { value, diagnostics } = kind.expand(block, work.kindEnv);
  for (const diagnostic of diagnostics) work.diagnostics.push(diagnostic);
  for (const alias of value.aliases ?? []) work.aliases.set(alias, block.name);
  const own = inherit(optionsOf(block, value.meta), parent);
  if (value.resource) keep(block, { own: value.resource, options: own, parent }, work);
  else work.virtual.set(block.name, []);
  if (value.children.length === 0) return;
  const inner = value.resource ? below(block, own, parent) : belowVirtual(block, own, parent);
  for (const child of value.children) expandBlock(child, inner, work);
}

interface Disabling {
  readonly kind: Kind;
  /** The switch. */
  readonly at: Span;
  readonly depth: number;
}

/** What a block would have made is switched off with it, and known by its names: references to it can be explained. */
function disable(block: Block, { kind, at, depth }: Disabling, work: Expanding): void {
  work.disabled.set(block.name, at);
  if (depth > depthLimit) return;
  const { children } = kind.expand(block, work.kindEnv).value;
  for (const child of children) {
    const ofChild = work.env.kinds.find(child.kind);
    if (ofChild) disable(child, { kind: ofChild, at, depth: depth + 1 }, work);
  }
}

function below(block: Block, { provider }: ResourceOptions, parent: Parent): Parent {
  const dependsOn = [refAt(block.at, block.name), ...parent.dependsOn];
  return { dependsOn, provider, virtualNames: parent.virtualNames, depth: parent.depth + 1 };
}

/** What has no resource of its own cannot be depended on: its children take over its dependencies instead. */
function belowVirtual(block: Block, { dependsOn, provider }: ResourceOptions, parent: Parent): Parent {
  return { dependsOn, provider, virtualNames: [...parent.virtualNames, block.name], depth: parent.depth + 1 };
}

function inherit(own: ResourceOptions, parent: Parent): ResourceOptions {
  if (own.dependsOn.length < 2 && parent.dependsOn.length === 0 && parent.provider === undefined) return own;
  const dependsOn = withoutRepeats([...own.dependsOn, ...parent.dependsOn]);
  return { ...own, dependsOn, provider: own.provider ?? parent.provider };
}

interface Kept {
  readonly own: OwnResource;
  readonly options: ResourceOptions;
  readonly parent: Parent;
}

function keep({ name, at, because }: Block, { own, options, parent }: Kept, work: Expanding): void {
  const { mode, type, properties } = own;
  work.resources.push({ kind: 'resource', mode, type, name, properties, options, at, because });
  for (const virtual of parent.virtualNames) work.virtual.get(virtual)?.push(name);
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
