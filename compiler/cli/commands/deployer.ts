import { basename } from 'node:path';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { type Failure, isFailure, type Packages } from '../../plan/connection.ts';
import { members } from '../../plan/json-of.ts';
import { printJson } from '../../plan/print-json.ts';
import { stateDiagnostics as say } from '../../state/diagnostics.ts';
import { connectTo } from '../apply/connect.ts';
import { codeOf } from '../apply/exit-of-errors.ts';
import { formatOf } from '../build-for.ts';
import { type Action, chosenAction } from '../chosen-action.ts';
import type { RunCommand, Session } from '../command.ts';
import { readBytes } from '../disk.ts';
import { type Argument, hasSwitch, type Invocation, lastValue } from '../invocation.ts';
import { shownPath } from '../paths.ts';
import { writeBytes } from '../render/write-text.ts';
import { report } from '../report.ts';
import { exit } from '../world.ts';

interface Work {
  readonly packages: Packages;
  readonly invocation: Invocation;
  readonly session: Session;
  /** What follows the name of the action. */
  readonly rest: readonly Argument[];
}

type Ended = Failure | { readonly kind: 'ended'; readonly diagnostics: readonly Diagnostic[] };

/** Every action of `stackc deployer`. */
const actions: Readonly<Record<string, Action<(work: Work) => Promise<Ended>>>> = {
  bundles: { words: [1, 1], run: list },
  create: { words: [2, 2], run: create },
  upload: { words: [1, 2], run: upload },
  download: { words: [2, 2], run: download },
  delete: { words: [2, 2], run: remove },
};

/** `stackc deployer ACTION …`: the bundles of the Project Deployer by hand, beside what stacks say. */
export const run: RunCommand = async (invocation, session) => {
  const { world, compiler } = session;
  const chosen = chosenAction(actions, invocation, world);
  if (!chosen) return exit.usage;
  const { perform, rest } = chosen;
  const planning = compiler.targets.find((target) => target.planning)?.planning;
  if (!planning) return exit.usage;
  const connection = await connectTo(planning, { world, section: undefined });
  if (isFailure(connection)) return failed(connection, invocation, session);
  const { packages } = connection;
  const ended = packages ? await perform({ packages, invocation, session, rest }) : undefined;
  connection.close();
  if (ended && isFailure(ended)) return failed(ended, invocation, session);
  const diagnostics = ended?.diagnostics ?? [];
  report({ ...world, stdout: world.stderr }, diagnostics, formatOf(invocation));
  return diagnostics.length > 0 ? exit.errors : exit.done;
};

function failed(failure: Failure, invocation: Invocation, { world }: Session): number {
  const problem = failure.message.replace(/\.$/, '');
  const diagnostics = [say.notConnected(invocation.command.at, { problem })];
  report({ ...world, stdout: world.stderr }, diagnostics, formatOf(invocation));
  return codeOf(failure);
}

const done: Ended = { kind: 'ended', diagnostics: [] };

function texts({ rest }: Work): readonly [string, string] {
  return [rest[0]?.text ?? '', rest[1]?.text ?? ''];
}

async function list(work: Work): Promise<Ended> {
  const found = await work.packages.list(texts(work)[0]);
  if (isFailure(found)) return found;
  const { stdout } = work.session.world;
  if (hasSwitch(work.invocation, 'json')) stdout(printJson(found.packages.map((each) => members({ ...each }))));
  else for (const { id, on, by } of found.packages) stdout(`${id}  ${on}  ${by}\n`);
  return done;
}

async function create(work: Work): Promise<Ended> {
  const [project, id] = texts(work);
  const made = await work.packages.make(project, id, lastValue(work.invocation, 'release-notes')?.text);
  if (isFailure(made)) return made;
  work.session.world.stdout(`Published ${id} of ${project}.\n`);
  return done;
}

async function upload(work: Work): Promise<Ended> {
  const { world } = work.session;
  const [file] = texts(work);
  const { value: bytes, diagnostics } = readBytes(world, shownPath(world, file));
  if (!bytes) return { kind: 'ended', diagnostics };
  const sent = await work.packages.upload({ filename: basename(file), bytes }, work.rest[1]?.text);
  if (isFailure(sent)) return sent;
  world.stdout(`Uploaded ${file}.\n`);
  return done;
}

async function download(work: Work): Promise<Ended> {
  const { world } = work.session;
  const [project, id] = texts(work);
  const found = await work.packages.download(project, id);
  if (isFailure(found)) return found;
  const out = lastValue(work.invocation, 'out') ?? { text: `${id}.zip`, at: work.invocation.command.at };
  const diagnostics = writeBytes(world, out, found.bytes);
  if (diagnostics.length === 0) world.stdout(`${out.text}: ${found.bytes.length} bytes\n`);
  return { kind: 'ended', diagnostics };
}

async function remove(work: Work): Promise<Ended> {
  const [project, id] = texts(work);
  const gone = await work.packages.remove(project, id);
  if (isFailure(gone)) return gone;
  work.session.world.stdout(`Deleted ${id} of ${project}.\n`);
  return done;
}
