import type { Deployment, Fleet, Node } from './fleet.ts';
import { type Doc, isDoc, isEqual, textIn } from './json.ts';
import { infraOf } from './published.ts';

export interface Health {
  readonly health: string;
  readonly messages: Doc;
}

export function report(messages: readonly Doc[]): Doc {
  return {
    messages: [...messages],
    anyMessage: messages.length > 0,
    maxSeverity: messages[0]?.['severity'] ?? null,
  };
}

export function message(severity: string, code: string, text: string, isFatal = false): Doc {
  return { severity, isFatal, code, title: text, message: text, details: '' };
}

/** The settings without what does not matter to the node. */
export function effective(settings: Doc): Doc {
  const { tags: _, ...rest } = structuredClone(settings);
  return rest;
}

/** The automation node of an infrastructure, by the end of its address. */
export function nodeBehind({ nodes }: Fleet, infra: Doc): Node | undefined {
  const id = /\/n\/([^/]+)\/?$/.exec(textIn(infra, 'automationNodeUrl'))?.[1];
  const node = id === undefined ? undefined : nodes.get(id);
  return node?.type === 'AUTOMATION' ? node : undefined;
}

const severities: Readonly<Record<string, string>> = {
  HEALTHY: 'SUCCESS',
  WARNING: 'WARNING',
  UNHEALTHY: 'ERROR',
  ERROR: 'ERROR',
};

/** The first row of the specification's table that applies. */
export function healthOf(fleet: Fleet, id: string, { settings, deployed, updates }: Deployment): Health {
  const says = (health: string, ...messages: readonly Doc[]) => ({ health, messages: report(messages) });
  const forced = fleet.health.get(id);
  if (forced) return says(forced, message(severities[forced] ?? 'INFO', 'FORCED', `Forced health ${forced}`));
  const [last] = updates;
  if (!last) return says('UNKNOWN', message('INFO', 'NEVER_DEPLOYED', 'The deployment has never been updated'));
  const node = nodeBehind(fleet, infraOf(fleet, textIn(settings, 'infraId')));
  if (!node?.reachable) {
    return says('UNKNOWN', message('WARNING', 'NODE_UNREACHABLE', 'The automation node cannot be reached'));
  }
  const text = textIn(last.doc, 'message');
  if (last.doc['status'] === 'FAILURE') return says('ERROR', message('ERROR', 'LAST_UPDATE_FAILED', text, true));
  if (!isEqual(deployed, effective(settings))) {
    return says('OUT_OF_SYNC', message('WARNING', 'OUT_OF_SYNC', 'The settings changed after the last update'));
  }
  const { failed, warning } = monitoringOf(node, settings);
  if (failed.length > 0) {
    return says('UNHEALTHY', message('ERROR', 'SCENARIO_FAILED', `Last run failed: ${failed.join(', ')}`));
  }
  if (last.doc['status'] === 'WARNING' || warning.length > 0) {
    return says('WARNING', message('WARNING', 'LAST_UPDATE_WARNING', text || 'A scenario ended with warnings'));
  }
  return says('HEALTHY');
}

const outcomes = { SUCCESS: 'successful', WARNING: 'warning', FAILED: 'failed', ABORTED: 'aborted' } as const;

export function monitoringOf(node: Node | undefined, settings: Doc) {
  const lists: Record<'failed' | 'warning' | 'successful' | 'aborted' | 'running', string[]> = {
    failed: [],
    warning: [],
    successful: [],
    aborted: [],
    running: [],
  };
  const scenarios = node?.projects.get(textIn(settings, 'deployedProjectKey'))?.scenarios ?? new Map();
  for (const [id, { runs }] of scenarios) {
    const result = runs[0]?.doc.result;
    if (runs.length > 0) lists[isDoc(result) ? outcomeOf(textIn(result, 'outcome')) : 'running'].push(id);
  }
  const hasActiveScenarios = [...scenarios.values()].some(({ doc }) => Boolean(doc.active));
  return { hasScenarios: scenarios.size > 0, hasActiveScenarios, ...lists };
}

function outcomeOf(outcome: string) {
  return outcome === 'SUCCESS' || outcome === 'WARNING' || outcome === 'FAILED' ? outcomes[outcome] : outcomes.ABORTED;
}
