import { hasError, type Outcome, outcome } from '../../compiler/diagnostics/outcome.ts';
import type { Program } from '../../compiler/ir/program.ts';
import { printJson } from '../../compiler/plan/print-json.ts';
import type { State, StateResource } from '../../compiler/plan/state.ts';
import { stateJson } from '../../compiler/plan/state-json.ts';
import type { Artifact } from '../../compiler/target.ts';
import { desiredState } from './desired-state.ts';
import { parseId } from './ids.ts';
import { deployerTypes } from './platform.ts';

/** The desired state of each project as `<PROJECT>.json`, without times, so that it changes only when the project does. */
export function lower(program: Program): Outcome<readonly Artifact[]> {
  const { value: state, diagnostics } = desiredState(program.resources, program.environment);
  if (hasError(diagnostics)) return outcome([], diagnostics);
  const artifacts = byProject(state).map(([project, part]): Artifact => {
    return { kind: 'tree', path: `${project}.json`, tree: stateJson(part, { updatedAt: undefined }), print: printJson };
  });
  return outcome(artifacts, diagnostics);
}

function byProject(state: State): readonly (readonly [string, State])[] {
  const projects = new Map<string, Map<string, StateResource>>();
  for (const resource of state.resources.values()) {
    // What the Deployer has belongs to no project.
    const project = deployerTypes.includes(resource.type) ? 'deployer' : parseId(resource.id).project;
    const known = projects.get(project);
    if (known) known.set(resource.id, resource);
    else projects.set(project, new Map([[resource.id, resource]]));
  }
  return [...projects].map(([project, resources]) => [project, { ...state, serial: resources.size, resources }]);
}
