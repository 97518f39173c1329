import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { type Outcome, outcome } from '../../diagnostics/outcome.ts';
import type { Build, BuildStep, Built } from '../../ir/output-file.ts';
import { baseName, folderOf as namedFolder } from '../../util/path.ts';
import type { OutputRoot } from '../output-root.ts';
import { below, diskPath, folderOf } from '../paths.ts';
import { systemReason } from '../system-error.ts';
import type { World } from '../world.ts';
import { readWorkingFile, workingFolder } from '../write/output-folder.ts';
import { type BuildEntry, type BuildRecord, readBuildRecord } from './build-record.ts';
import { buildDiagnostics as say } from './diagnostics.ts';
import { inputsOf } from './inputs-of.ts';
import { runCommand } from './run-command.ts';

/** The stack that steps belong to. */
export interface BuildSite {
  readonly stackPath: string;
  readonly output: OutputRoot;
}

/** The result of a step with its bytes, one character for each. */
export interface BuiltFile extends Built {
  readonly bytes: string;
}

/** The build steps of one run, of all stacks and environments: the same step is taken once. */
export interface Builds {
  /** What came of a step in this run, or in an earlier one whose inputs were the same; undefined when it must be run. */
  readonly known: (step: BuildStep, site: BuildSite) => BuiltFile | undefined;
  /** Runs a step; `interrupted` is called when a signal asks us to end meanwhile. Reports STK8400, STK8401 and STK8402. */
  readonly run: (build: Build, site: BuildSite, interrupted: () => void) => Promise<Outcome<BuiltFile | undefined>>;
  /** What this machine now knows of the steps of a stack. */
  readonly record: (site: BuildSite) => BuildRecord;
}

/** Wheels are archives, which have no time before this one: the same bytes whenever they are built. */
const epoch = '315532800';

/** The file in `.stackc/` that says what was built. */
export function buildRecordPath({ output: { path } }: BuildSite): string {
  return below(workingFolder({ root: path }), 'builds.json');
}

/** @param isForced nothing that was built before counts. */
export function openBuilds(world: World, { isForced }: { readonly isForced: boolean }): Builds {
  const results = new Map<string, BuiltFile | undefined>();
  const records = new Map<string, Map<string, BuildEntry>>();
  const variables = new Map([['SOURCE_DATE_EPOCH', epoch], ...world.variables]);

  const record = (site: BuildSite): Map<string, BuildEntry> => {
    const path = buildRecordPath(site);
    const known =
      records.get(path) ?? new Map(readBuildRecord(readWorkingFile({ world, root: '', path: '' }, path) ?? ''));
    records.set(path, known);
    return known;
  };
  const folderIn = (step: BuildStep, { stackPath }: BuildSite) =>
    diskPath(world, below(folderOf(stackPath), step.folder));
  const inputs = (step: BuildStep, site: BuildSite) => {
    const { command } = step;
    return inputsOf({ folder: folderIn(step, site), command, also: [variables.get('SOURCE_DATE_EPOCH') ?? ''] });
  };
  const known = (step: BuildStep, site: BuildSite): BuiltFile | undefined => {
    const key = JSON.stringify([folderIn(step, site), step.command]);
    if (!results.has(key)) results.set(key, isForced ? undefined : unchanged(step, site));
    return results.get(key);
  };
  const unchanged = (step: BuildStep, site: BuildSite): BuiltFile | undefined => {
    const entry = record(site).get(keyOf(step, site));
    if (!entry || inputs(step, site) !== entry.inputs) return undefined;
    const found = read(join(folderIn(step, site), namedFolder(step.result), entry.file));
    return found && printOf(found.bytes) === entry.print ? found : undefined;
  };
  const run: Builds['run'] = async (build, site, interrupted) => {
    const folder = folderIn(build, site);
    const row = {
      name: build.name,
      command: build.command.join(' '),
      folder: below(folderOf(site.stackPath), build.folder),
    };
    const ended = await runCommand({ command: build.command, folder, variables }, interrupted);
    const failed = (diagnostic: Diagnostic) => outcome(undefined, [diagnostic]);
    if (ended.kind === 'not started')
      return failed(say.notInstalled(build.at, { ...row, program: build.command[0] ?? '', reason: ended.reason }));
    if (ended.kind === 'failed')
      return failed({ ...say.failed(build.at, { ...row, ended: ended.ended }), output: ended.output });
    const newest = newestResult(join(folder, namedFolder(build.result)), baseName(build.result));
    const result = newest === undefined ? undefined : read(newest);
    const said = ended.output === '' ? {} : { output: ended.output };
    if (!result) return failed({ ...say.noResult(build.at, { ...row, result: build.result }), ...said });
    results.set(JSON.stringify([folder, build.command]), result);
    const fingerprint = inputs(build, site);
    if (fingerprint !== undefined)
      record(site).set(keyOf(build, site), { inputs: fingerprint, file: result.file, print: printOf(result.bytes) });
    return outcome(result);
  };
  return { known, run, record };
}

/** The same on every machine: where the step is run, as seen from the output folder, and its command. */
function keyOf({ folder, command }: BuildStep, { output: { home } }: BuildSite): string {
  return `${below(home === '' ? '.' : home, folder)}: ${JSON.stringify(command)}`;
}

/** The file that was written last, among those that a pattern such as `*.whl` means; of equally new ones the last by name. */
function newestResult(folder: string, pattern: string): string | undefined {
  const ending = pattern.slice(pattern.indexOf('*') + 1);
  try {
    const names = readdirSync(folder).filter((name) => name.endsWith(ending));
    const files = names.map((name) => join(folder, name)).filter((path) => statSync(path).isFile());
    const timed = files.map((path) => ({ path, time: statSync(path).mtimeMs }));
    return timed.sort((a, b) => b.time - a.time || (a.path < b.path ? 1 : -1))[0]?.path;
  } catch (error) {
    systemReason(error);
    return undefined;
  }
}

function read(path: string): BuiltFile | undefined {
  try {
    const bytes = readFileSync(path, 'latin1');
    return { file: baseName(path.replaceAll('\\', '/')), left: path.replaceAll('\\', '/'), bytes };
  } catch (error) {
    systemReason(error);
    return undefined;
  }
}

function printOf(bytes: string): string {
  return createHash('sha256').update(bytes, 'latin1').digest('hex');
}
