import { bodyOf, bump, type Call, flag, part, projectOf, type Route } from './call.ts';
import { type Fire, type Fleet, found, nextNumber, type Project, type Run, type Scenario, tick } from './fleet.ts';
import { type Doc, docIn, type Json, optionalDoc, optionalText, replaced, shown } from './json.ts';
import { freeName } from './recipes.ts';
import { refuse } from './refusal.ts';

function scenarioOf({ key, scenarios }: Project, id: string): Scenario {
  return found(scenarios, id, refuse.notFound(`scenario does not exist: ${key}.${id}`));
}

function isRunning({ runs }: Scenario): boolean {
  return runs.some(({ doc }) => !('result' in doc));
}

function light(scenario: Scenario): Doc {
  const { projectKey = null, id = null, name = null, type = null, active = false, tags = [] } = scenario.doc;
  return { projectKey, id, name, type, active, running: isRunning(scenario), start: 0, nextRun: 0, tags };
}

function createScenario(call: Call): Json {
  const project = projectOf(call, 'write');
  const body = bodyOf(call);
  const { type } = body;
  if (type !== 'step_based' && type !== 'custom_python') throw refuse.illegal(`Unknown scenario type: ${shown(type)}`);
  const letters = (optionalText(body, 'name') ?? '').toUpperCase().replace(/[^A-Z0-9_]/g, '');
  const id = freeName(letters || 'SCENARIO', project.scenarios);
  const params = structuredClone(optionalDoc(body, 'params'));
  if (type === 'step_based') params['steps'] ??= [];
  const time = tick(call.fleet);
  const doc: Doc = {
    projectKey: project.key,
    id,
    name: body['name'] ?? null,
    type,
    active: Boolean(body['active']),
    triggers: structuredClone(body['triggers'] ?? []),
    reporters: structuredClone(body['reporters'] ?? []),
    params,
    tags: body['tags'] ?? [],
    runAsUser: null,
    markedAsTest: Boolean(body['markedAsTest']),
    shortDesc: '',
    description: '',
    customFields: {},
    checklists: { checklists: [] },
    versionTag: { versionNumber: 0, lastModifiedBy: { login: call.who.login }, lastModifiedOn: time },
  };
  project.scenarios.set(id, { doc, script: '', fires: new Map(), runs: [] });
  return { id };
}

function updateScenario(call: Call): Json {
  const id = part(call, 'i');
  const scenario = scenarioOf(projectOf(call, 'write'), id);
  const { type = null, versionTag = null, projectKey = null } = scenario.doc;
  const next: Doc = { ...replaced(scenario.doc, bodyOf(call)), id, projectKey, type, versionTag };
  bump(call, next, tick(call.fleet));
  scenario.doc = next;
  return { msg: `Updated scenario ${id}` };
}

function fire(call: Call): Json {
  const { fleet, json } = call;
  const scenario = own(call);
  const runId = `fire-${nextNumber(fleet, 'fire')}`;
  const doc: Doc = {
    trigger: { id: 'manual', type: 'manual', name: 'Manual' },
    runId,
    timestamp: tick(fleet),
    params: json ?? {},
    cancelled: isRunning(scenario),
    projectKey: part(call, 'k'),
    scenarioId: part(call, 'i'),
  };
  scenario.fires.set(runId, { doc, polls: 0, run: undefined });
  return doc;
}

function fireOf({ query }: Call, { fires }: Scenario): Fire {
  const id = query.get('triggerRunId');
  return found(fires, id, refuse.notFound(`Trigger fire does not exist: ${shown(id)}`));
}

/** A run ends after some reads. */
function advance(fleet: Fleet, run: Run): void {
  if ('result' in run.doc) return;
  run.reads += 1;
  if (run.reads <= fleet.options.runPolls) return;
  run.doc['end'] = tick(fleet);
  run.doc['result'] = { type: 'SCENARIO_DONE', outcome: fleet.options.scenarioOutcome };
}

function runForTrigger(call: Call): Json {
  const { fleet } = call;
  const scenario = own(call);
  const fired = fireOf(call, scenario);
  fired.polls += 1;
  if (fired.doc['cancelled'] || fired.polls <= fleet.options.runAppearsAfter) return {};
  if (fired.run) advance(fleet, fired.run);
  else {
    const { name = null, markedAsTest = false } = scenario.doc;
    const doc: Doc = {
      runId: `run-${nextNumber(fleet, 'run')}`,
      start: tick(fleet),
      end: 0,
      scenario: { projectKey: part(call, 'k'), id: part(call, 'i'), name, markedAsTest },
      trigger: { trigger: docIn(fired.doc, 'trigger'), runId: fired.doc['runId'] ?? null },
    };
    fired.run = { doc, reads: 0 };
    scenario.runs.unshift(fired.run);
  }
  return { scenarioRun: fired.run.doc };
}

const place = '/projects/{k}/scenarios/{i}';
const own = (call: Call, level: 'read' | 'write' = 'read') => scenarioOf(projectOf(call, level), part(call, 'i'));

export const scenarioRoutes: readonly Route[] = [
  {
    method: 'GET',
    pattern: '/projects/{k}/scenarios/',
    handle: (call) => [...projectOf(call).scenarios.values()].map(light),
  },
  { method: 'POST', pattern: '/projects/{k}/scenarios/', handle: createScenario },
  { method: 'GET', pattern: place, handle: (call) => own(call).doc },
  { method: 'PUT', pattern: place, handle: updateScenario },
  {
    method: 'DELETE',
    pattern: place,
    handle: (call) => {
      const project = projectOf(call, 'write');
      scenarioOf(project, part(call, 'i'));
      project.scenarios.delete(part(call, 'i'));
      return { msg: `Deleted scenario ${part(call, 'i')}` };
    },
  },
  { method: 'GET', pattern: `${place}/light`, handle: (call) => light(own(call)) },
  { method: 'GET', pattern: `${place}/payload`, handle: (call) => ({ script: own(call).script }) },
  {
    method: 'PUT',
    pattern: `${place}/payload`,
    handle: (call) => {
      own(call, 'write').script = optionalText(bodyOf(call), 'script') ?? '';
      return { msg: 'Updated payload' };
    },
  },
  { method: 'POST', pattern: `${place}/run`, handle: fire },
  { method: 'GET', pattern: `${place}/get-run-for-trigger`, handle: runForTrigger },
  {
    method: 'GET',
    pattern: '/projects/{k}/scenarios/trigger/{i}/{t}',
    handle: (call) => fireOf(call, own(call)).doc,
  },
  {
    method: 'GET',
    pattern: `${place}/get-last-runs`,
    handle: (call) => {
      const runs = own(call).runs.filter(({ doc }) => !flag(call, 'onlyFinishedRuns') || 'result' in doc);
      return runs.slice(0, Number(call.query.get('limit') ?? 10)).map(({ doc }) => doc);
    },
  },
  {
    method: 'POST',
    pattern: `${place}/abort`,
    handle: (call) => {
      for (const { doc } of own(call).runs) {
        if ('result' in doc) continue;
        doc['end'] = tick(call.fleet);
        doc['result'] = { type: 'SCENARIO_DONE', outcome: 'ABORTED' };
      }
      return { msg: 'Aborted' };
    },
  },
  {
    method: 'GET',
    pattern: `${place}/{r}/`,
    handle: (call) => {
      const run = own(call).runs.find(({ doc }) => doc['runId'] === part(call, 'r'));
      if (!run) throw refuse.notFound(`Scenario run does not exist: ${part(call, 'r')}`);
      advance(call.fleet, run);
      return { scenarioRun: run.doc, stepRuns: [] };
    },
  },
];
