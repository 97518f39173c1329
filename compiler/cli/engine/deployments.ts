import { existsSync } from 'node:fs';
import type { Compilation } from '../../compile.ts';
import type { Deployment, Engine } from '../../engine.ts';
import { sourceFile } from '../../source/source-file.ts';
import { startOf } from '../../source/span.ts';
import type { Target } from '../../target.ts';
import { dictAt } from '../../value/build.ts';
import type { BuiltEnvironment, BuiltStack } from '../compile-stacks.ts';
import { bareFolder } from '../environment-folder.ts';
import type { Invocation } from '../invocation.ts';
import { workRoot } from '../output-root.ts';
import { below, diskPath, folderOf } from '../paths.ts';
import type { World } from '../world.ts';

/** The files of one environment for one target, and what deploys them. */
export interface Driven {
  readonly target: Target;
  readonly engine: Engine;
  readonly deployment: Deployment;
  /** What the files were made of. */
  readonly compilation: Compilation;
}

/** What there is to deploy of a stack: one environment after the other, and in each the targets in their order. */
export async function deploymentsOf(
  stack: BuiltStack,
  targets: readonly Target[],
  given: { readonly invocation: Invocation; readonly world: World },
): Promise<readonly Driven[]> {
  const found: Driven[] = [];
  for (const environment of stack.environments) {
    for (const target of targets) {
      const hasFiles = environment.compilation.files.some(({ path }) => path.startsWith(`${target.name}/`));
      if (!hasFiles || !target.engine) continue;
      const deployment = deploymentOf({ stack, environment, target, ...given });
      found.push({ target, engine: await target.engine(), deployment, compilation: environment.compilation });
    }
  }
  return found;
}

interface Place {
  readonly stack: BuiltStack;
  readonly environment: BuiltEnvironment;
  readonly target: Target;
  readonly invocation: Invocation;
  readonly world: World;
}

function deploymentOf({ stack, environment, target, invocation, world }: Place): Deployment {
  const { name, compilation } = environment;
  const place = `${name ?? bareFolder}/${target.name}`;
  const absolute = (path: string) => diskPath(world, path).replaceAll('\\', '/');
  const texts = [...invocation.options].map(([key, values]) => [key, values.map(({ text }) => text)] as const);
  return {
    folder: absolute(below(stack.output.path, place)),
    files: filesOf(environment, target),
    workFolder: absolute(below(workRoot(stack.path), place)),
    stackFolder: absolute(folderOf(stack.path)),
    startFolder: absolute('.'),
    stack: compilation.stack?.name ?? '',
    organization: compilation.stack?.organization,
    environment: name,
    isProtected: compilation.program?.protection !== undefined,
    section: compilation.stack?.sections.get(target.name) ?? dictAt(startOf(sourceFile(stack.path, '')), {}),
    options: new Map(texts),
    extra: invocation.extra.map(({ text }) => text),
    at: invocation.command.at,
    hasFile: existsSync,
    hasColors: world.colors.stdout,
  };
}

function filesOf({ compilation }: BuiltEnvironment, target: Target): ReadonlyMap<string, string> {
  const prefix = `${target.name}/`;
  const own = compilation.files.filter(({ path }) => path.startsWith(prefix));
  return new Map(own.map(({ path, text }) => [path.slice(prefix.length), text]));
}
