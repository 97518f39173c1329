import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { hasError } from '../../diagnostics/outcome.ts';
import type { Build } from '../../ir/output-file.ts';
import { type BuildResult, buildFor } from '../build-for.ts';
import type { Session } from '../command.ts';
import type { BuiltStack, Kept } from '../compile-stacks.ts';
import type { Invocation } from '../invocation.ts';
import { printBuildRecord } from './build-record.ts';
import { type BuildSite, type Builds, buildRecordPath, openBuilds } from './builds.ts';
import { recordedResult } from './recorded-wheel.ts';
import { writeBuildRecord } from './write-build-record.ts';

export interface BuildingOptions {
  /** Builds are not run, only foreseen: for `--check`. */
  readonly isCheck: boolean;
  /** What was built before does not count. */
  readonly isForced: boolean;
  /** How long to wait for another run that builds there, in milliseconds. */
  readonly timeout: number;
  readonly keeps: Kept;
}

/** Compiled stacks whose build steps have been run. */
export interface BuiltResult extends BuildResult {
  /** The result of a step; undefined where it was only foreseen. */
  readonly builtFile: (build: Build, stack: BuiltStack) => string | undefined;
  /** Why nothing was built, beside mistakes: another run builds there, or a signal asked us to end. */
  readonly stopped: Stopped | undefined;
}

export type Stopped = 'busy' | 'interrupted';

/**
 * Compiles, runs what has to be built of what is written, and compiles again where something came out that was not foreseen: the name of a wheel is part of
 * the documents. Nothing is built when compiling found errors. Undefined after wrong usage, which is told. Reports STK8400 to STK8402 besides what
 * `buildFor` reports.
 */
export async function compileWithBuilds(
  invocation: Invocation,
  session: Session,
  options: BuildingOptions,
): Promise<BuiltResult | undefined> {
  const { world } = session;
  const builds = openBuilds(world, options);
  const built: NonNullable<Parameters<typeof buildFor>[2]>['built'] = (step, site) =>
    builds.known(step, site) ?? (options.isCheck ? recordedResult(world, step, site) : undefined);
  const first = buildFor(invocation, session, { keeps: options.keeps, built });
  if (!first) return undefined;
  const result = (known: BuildResult, stopped?: Stopped): BuiltResult => ({
    ...known,
    stopped,
    builtFile: (build, stack) => builds.known(build, siteOf(stack))?.bytes,
  });
  const waiting = hasError(first.build.diagnostics) || options.isCheck ? [] : toRun(first, builds);
  if (waiting.length === 0) return result(first);
  const ran = await runAll(waiting, { builds, session, options, note: first.note });
  if (ran.diagnostics.length > 0 || ran.stopped) {
    const diagnostics = [...first.build.diagnostics, ...ran.diagnostics];
    return result({ ...first, build: { ...first.build, diagnostics } }, ran.stopped);
  }
  return result(buildFor(invocation, session, { keeps: options.keeps, built, isRepeated: true }) ?? first);
}

interface Waiting {
  readonly build: Build;
  readonly site: BuildSite;
}

function siteOf({ path, output }: BuiltStack): BuildSite {
  return { stackPath: path, output };
}

/** What nothing is known of yet, each step once. */
function toRun({ build }: BuildResult, builds: Builds): readonly Waiting[] {
  const waiting = new Map<string, Waiting>();
  for (const stack of build.value.stacks) {
    const site = siteOf(stack);
    for (const step of stack.environments.flatMap(({ compilation }) => compilation.builds)) {
      const key = JSON.stringify([stack.path, step.folder, step.command]);
      if (!builds.known(step, site) && !waiting.has(key)) waiting.set(key, { build: step, site });
    }
  }
  return [...waiting.values()];
}

interface Running {
  readonly builds: Builds;
  readonly session: Session;
  readonly options: BuildingOptions;
  readonly note: (text: string) => void;
}

/** One step after the other, all of them, so that every failure of a run is told at once. Other runs build somewhere else in the meantime. */
async function runAll(
  waiting: readonly Waiting[],
  { builds, session: { world }, options: { timeout }, note }: Running,
): Promise<{ readonly diagnostics: readonly Diagnostic[]; readonly stopped?: Stopped | undefined }> {
  const { lockFolder } = await import('../write/lock.ts');
  const diagnostics: Diagnostic[] = [];
  const releases: (() => void)[] = [];
  try {
    for (const root of [...new Set(waiting.map(({ site }) => site.output.path))].sort()) {
      const waits = (holder: string) => note(`"${root}" is being written by ${holder}: waiting`);
      const lock = await lockFolder({ world, root, timeout, waits });
      if (lock.kind === 'refused') return { diagnostics: [lock.problem], stopped: lock.isBusy ? 'busy' : undefined };
      releases.push(lock.release);
    }
    let stopped: Stopped | undefined;
    const interrupted = () => {
      stopped = 'interrupted';
    };
    for (const { build, site } of waiting) {
      if (stopped) break;
      note(`building ${build.name}: ${build.command.join(' ')}`);
      const start = performance.now();
      const ended = await builds.run(build, site, interrupted);
      for (const diagnostic of ended.diagnostics) diagnostics.push(diagnostic);
      if (ended.value) note(`built ${ended.value.file} in ${((performance.now() - start) / 1000).toFixed(1)} s`);
    }
    for (const site of new Map(waiting.map((one) => [buildRecordPath(one.site), one.site])).values()) {
      const record = builds.record(site);
      if (record.size > 0) writeBuildRecord(world, buildRecordPath(site), printBuildRecord(record));
    }
    return { diagnostics, stopped };
  } finally {
    for (const release of releases) release();
  }
}
