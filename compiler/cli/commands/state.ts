import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { hasError } from '../../diagnostics/outcome.ts';
import { jsonOf, members, objectOf } from '../../plan/json-of.ts';
import { printJson } from '../../plan/print-json.ts';
import { readState } from '../../plan/read-state.ts';
import { emptyState, type State, type StateResource } from '../../plan/state.ts';
import { sourceFile } from '../../source/source-file.ts';
import { type Span, startOf } from '../../source/span.ts';
import { stateDiagnostics as say } from '../../state/diagnostics.ts';
import { keepState } from '../../state/keep-state.ts';
import { stateProblem } from '../../state/state-problem.ts';
import type { Store } from '../../state/store.ts';
import type { Planning } from '../../target.ts';
import { didYouMean } from '../../util/did-you-mean.ts';
import { textAt } from '../../value/build.ts';
import { endedBy } from '../apply/exit-of-errors.ts';
import { openState, stateTime, storeAt } from '../apply/open-state.ts';
import { chosenState } from '../apply/state-place.ts';
import { formatOf } from '../build-for.ts';
import { type Action, chosenAction } from '../chosen-action.ts';
import type { RunCommand, Session } from '../command.ts';
import { readText } from '../disk.ts';
import { type Argument, type Invocation, lastValue } from '../invocation.ts';
import { shownPath } from '../paths.ts';
import { report } from '../report.ts';
import { exit } from '../world.ts';

interface Work {
  readonly invocation: Invocation;
  readonly session: Session;
  readonly store: Store;
  readonly planning: Planning;
  readonly environment: string;
  /** What follows the name of the action. */
  readonly rest: readonly Argument[];
}

interface Ended {
  readonly code: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** Every action of `stackc state`. */
const actions: Readonly<Record<string, Action<(work: Work) => Promise<Ended>>>> = {
  list: { words: [0, 0], run: (work) => reading(work, listed) },
  show: { words: [1, 1], run: (work) => reading(work, shown) },
  mv: { words: [2, 2], run: (work) => changing(work, moved) },
  rm: { words: [1, 1000], run: (work) => changing(work, removed) },
  pull: { words: [0, 0], run: pull },
  push: { words: [1, 1], run: push },
  unlock: { words: [0, 0], run: unlock },
};

/** `stackc state ACTION …`: looks into a state, and mends it by hand. */
export const run: RunCommand = async (invocation, session) => {
  const { world, compiler } = session;
  const chosen = chosenAction(actions, invocation, world);
  if (!chosen) return exit.usage;
  const { perform, rest } = chosen;
  const target = compiler.targets.find(({ planning }) => planning);
  if (!target?.planning) return exit.usage;
  const place = chosenState(invocation, session, target);
  if (!place) return exit.errors;
  const { environment } = place;
  const store = storeAt(world, place.path);
  const ended = await perform({ invocation, session, store, planning: target.planning, environment, rest });
  report({ ...world, stdout: world.stderr }, ended.diagnostics, formatOf(invocation));
  return ended.code;
};

const done: Ended = { code: exit.done, diagnostics: [] };

function failed(...diagnostics: readonly Diagnostic[]): Ended {
  return endedBy(diagnostics);
}

interface Known {
  readonly state: State;
  readonly version: string | undefined;
}

async function known({ store, planning, environment, invocation }: Work): Promise<Known | Ended> {
  const got = await store.get('state');
  if (got.kind === 'failed') return failed(stateProblem(store.place, got));
  if (got.kind === 'missing') return { state: emptyState(environment), version: undefined };
  const chosen = lastValue(invocation, 'environment')?.text;
  const file = sourceFile(store.place, got.text);
  const own = /"environment": "([^"]*)"/.exec(got.text)?.[1] ?? environment;
  const read = readState(file, { environment: chosen ?? own, check: planning.checkState });
  return read.value ? { state: read.value, version: got.version } : failed(...read.diagnostics);
}

async function reading(work: Work, show: (state: State, work: Work) => Ended): Promise<Ended> {
  const have = await known(work);
  if ('state' in have && have.version === undefined)
    work.session.world.stderr(`There is no state at "${work.store.place}" yet.\n`);
  return 'state' in have ? show(have.state, work) : have;
}

function listed({ resources }: State, { session }: Work): Ended {
  session.world.stdout([...resources.keys()].map((id) => `${id}\n`).join(''));
  return done;
}

function shown(state: State, { session, rest: [id] }: Work): Ended {
  const resource = state.resources.get(id?.text ?? '');
  if (!id || !resource) return failed(missing(state, id));
  const { attributes, metadata } = resource;
  session.world.stdout(
    printJson(
      members({ id: resource.id, type: resource.type, attributes: objectOf(attributes), metadata: jsonOf(metadata) }),
    ),
  );
  return done;
}

function missing({ resources }: State, id: Argument | undefined): Diagnostic {
  const name = id?.text ?? '';
  const at: Span = id?.at ?? startOf(sourceFile('', ''));
  return say.unknownInState(at, { id: name, suggestion: didYouMean(name, [...resources.keys()]) });
}

/** Changes a state under its lock. */
async function changing(work: Work, change: (state: State, work: Work) => State | Ended): Promise<Ended> {
  const { store, session, invocation } = work;
  const operation = `state ${invocation.arguments[0]?.text}`;
  const lock = await openState(store, { world: session.world, invocation, operation });
  if (lock.kind === 'refused') return { code: lock.code, diagnostics: [lock.problem] };
  try {
    const have = await known(work);
    if (!('state' in have)) return have;
    const next = change(have.state, work);
    if ('code' in next) return next;
    const put = await keepState(store, have.version, stateTime).save(next);
    if (put.kind === 'done') return done;
    return failed(stateProblem(store.place, put));
  } finally {
    await lock.release();
  }
}

function moved(state: State, { rest: [from, to] }: Work): State | Ended {
  const resource = state.resources.get(from?.text ?? '');
  if (!from || !to || !resource) return failed(missing(state, from));
  if (state.resources.has(to.text)) return failed(say.alreadyInState(to.at, { id: to.text }));
  const entries = [...state.resources].map(([id, each]): [string, StateResource] =>
    id === from.text ? [to.text, renamed(each, to.text)] : [id, each],
  );
  return { ...state, serial: state.serial + 1, resources: new Map(entries) };
}

/** The attribute with the name is what the next plan compares. */
function renamed(resource: StateResource, id: string): StateResource {
  const [type = resource.type] = id.split('.');
  const name = id.split('.').slice(2).join('.');
  const entry = resource.attributes.entries.get('name');
  if (!entry || name === '') return { ...resource, id, type };
  const entries = new Map(resource.attributes.entries);
  entries.set('name', { ...entry, value: textAt(entry.value, name) });
  return { ...resource, id, type, attributes: { ...resource.attributes, entries } };
}

function removed(state: State, { rest }: Work): State | Ended {
  const unknown = rest.filter(({ text }) => !state.resources.has(text));
  if (unknown.length > 0) return failed(...unknown.map((id) => missing(state, id)));
  const names = new Set(rest.map(({ text }) => text));
  const resources = new Map([...state.resources].filter(([id]) => !names.has(id)));
  return { ...state, serial: state.serial + names.size, resources };
}

async function pull({ store, session }: Work): Promise<Ended> {
  const got = await store.get('state');
  if (got.kind === 'failed') return failed(stateProblem(store.place, got));
  if (got.kind === 'missing')
    return failed(stateProblem(store.place, { kind: 'failed', problem: 'there is none yet' }));
  session.world.stdout(got.text);
  return done;
}

async function push(work: Work): Promise<Ended> {
  const {
    session,
    planning,
    environment,
    rest: [given],
  } = work;
  const { value: text, diagnostics } = readText(session.world, shownPath(session.world, given?.text ?? ''));
  if (text === undefined || !given)
    return failed(
      ...diagnostics,
      ...(diagnostics.length > 0
        ? []
        : [stateProblem(work.store.place, { kind: 'failed', problem: `there is no file "${given?.text}"` })]),
    );
  const file = sourceFile(given.text, text);
  const own =
    lastValue(work.invocation, 'environment')?.text ?? /"environment": "([^"]*)"/.exec(text)?.[1] ?? environment;
  const read = readState(file, { environment: own, check: planning.checkState });
  const next = read.value;
  if (!next || hasError(read.diagnostics)) return failed(...read.diagnostics);
  return changing(work, (state) => {
    const isNew = state.resources.size === 0 && state.lineage === undefined;
    if (!isNew && next.lineage !== state.lineage)
      return failed(say.planOutdated(given.at, { problem: 'the lineages differ' }));
    if (next.serial < state.serial) {
      const problem = `its serial is ${next.serial}, and the state has come to ${state.serial}`;
      return failed(say.planOutdated(given.at, { problem }));
    }
    return next;
  });
}

async function unlock({ store, session }: Work): Promise<Ended> {
  const got = await store.get('lock');
  if (got.kind === 'missing') {
    session.world.stdout('not locked\n');
    return done;
  }
  const put = got.kind === 'text' ? await store.remove('lock', got.version) : got;
  if (put.kind === 'failed') return failed(stateProblem(store.place, put));
  session.world.stdout(put.kind === 'done' ? 'unlocked\n' : 'somebody else has taken the lock meanwhile\n');
  return done;
}
