import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { hasError } from '../diagnostics/outcome.ts';
import { madeFolder, madeIn } from '../ir/made-file.ts';
import type { OutputFile } from '../ir/output-file.ts';
import type { BuiltResult } from './builds/compile-with-builds.ts';
import type { BuiltEnvironment, BuiltStack } from './compile-stacks.ts';
import { writeDiagnostics as say } from './diagnostics.ts';
import { entryKind } from './entry.ts';
import { bareFolder } from './environment-folder.ts';
import { hasSwitch, type Invocation, lastValue } from './invocation.ts';
import { diskPath, shownPath } from './paths.ts';
import type { World } from './world.ts';
import { ignoreFile } from './write/build-root.ts';
import { foreignFolder } from './write/foreign-folder.ts';
import { ordersFor } from './write/orders.ts';
import { prepare } from './write/prepare.ts';
import { type Written, writeAll } from './write/write-all.ts';

export interface WriteRequest {
  readonly invocation: Invocation;
  readonly result: BuiltResult;
  readonly world: World;
  /** Only compares with what is on the disk. */
  readonly isCheck: boolean;
}

/**
 * Writes the files of what was compiled, unless anything is wrong with it. `diagnostics` are those of the stack and all that writing reports: STK8040 to STK8050, STK8403 and STK8404.
 */
export async function writeBuild({ invocation, result, world, isCheck }: WriteRequest): Promise<Written> {
  const { build, note } = result;
  const orders = hasError(build.diagnostics)
    ? []
    : build.value.stacks.map((stack) => ordersOf(stack, { invocation, result, world, isCheck }));
  const prepared = orders.flatMap(({ value }) => value).map((order) => prepare(order));
  const plans = prepared.map((each) => each.value);
  const obstacle = outObstacle(invocation, world);
  if (obstacle) return { plans, diagnostics: [...build.diagnostics, obstacle], isBusy: false };
  const diagnostics = [
    ...build.diagnostics,
    ...(isCheck ? [] : outProblems(invocation, build.value.stacks, world)),
    ...orders.flatMap((each) => each.diagnostics),
    ...prepared.flatMap((each) => each.diagnostics),
  ];
  if (isCheck || hasError(diagnostics)) return { plans, diagnostics, isBusy: false };
  const timeout = Number(lastValue(invocation, 'lock-timeout')?.text ?? 30) * 1000;
  const written = await writeAll(plans, { world, timeout, note });
  return { ...written, diagnostics: [...diagnostics, ...written.diagnostics] };
}

function ordersOf(stack: BuiltStack, { invocation, result, world, isCheck }: WriteRequest) {
  const { targets } = result;
  const names = stack.environments.map(({ name }) => name);
  const isBare = names.includes(undefined);
  return ordersFor({
    world,
    stackPath: stack.path,
    output: stack.output,
    environments: stack.environments.map((environment) => ({
      name: environment.name ?? bareFolder,
      files: [...environment.compilation.files, ...builtFiles(environment, stack, result)],
      buildRoot: environment.compilation.buildRoot,
    })),
    // Without environments the bare stack is all there is.
    isComplete: hasSwitch(invocation, 'all-environments') || (isBare && !hasSwitch(invocation, 'no-environment')),
    targets,
    force: hasSwitch(invocation, 'force'),
    isCheck,
  });
}

/** What was built for an environment, and what keeps it out of the repository. */
function builtFiles(
  { compilation }: BuiltEnvironment,
  stack: BuiltStack,
  { builtFile }: BuiltResult,
): readonly OutputFile[] {
  const { builds, buildRoot } = compilation;
  const files = new Map(builds.map((build) => [build.path, builtFile(build, stack)]));
  const made = [...files].flatMap(([path, text]) => (text === undefined ? [] : [{ path, text }]));
  if (buildRoot !== undefined)
    return made.map(({ path, text }) => ({ path: madeIn(buildRoot, path, stack.output.home), text }));
  return builds.length === 0 ? [] : [...made, { path: `${madeFolder}${ignoreFile.name}`, text: ignoreFile.text }];
}

/** STK8043 for what `-o` names when it is there and no folder: told once, and not for each file that would be below it. */
function outObstacle(invocation: Invocation, world: World): Diagnostic | undefined {
  const out = lastValue(invocation, 'out');
  const path = out && shownPath(world, out.text);
  const found = path === undefined ? undefined : entryKind(diskPath(world, path));
  if (!out || path === undefined || found === undefined || found === 'folder') return undefined;
  return say.inTheWay(out.at, { path: out.text, wanted: 'folder', found });
}

function outProblems(invocation: Invocation, [first]: readonly BuiltStack[], world: World): readonly Diagnostic[] {
  const out = lastValue(invocation, 'out');
  if (!out || !first || hasSwitch(invocation, 'force')) return [];
  return foreignFolder(world, out, first.path);
}
