import { textAt } from '../../value/build.ts';
import type { Dict } from '../../value/literal.ts';
import { pick, pickDict, pickText } from '../../value/pick.ts';
import type { Value } from '../../value/value.ts';
import { noSurroundings, type Surroundings } from './surroundings.ts';

/** What the stack says under `prefect:` and `docker:` about where its blocks will run. */
export function readSurroundings(sections: ReadonlyMap<string, Dict<Value>>): Surroundings {
  const prefect = sections.get('prefect');
  if (!prefect) return withEngine(noSurroundings, sections.get('docker'));
  const isOriginal = pickText(prefect, 'compat') === '2.20';
  const defaults = pickDict(prefect, 'defaults');
  const originalImage = isOriginal ? textAt(prefect, 'prefecthq/prefect:2.20.25-python3.11') : undefined;
  const world: Surroundings = {
    ...noSurroundings,
    isOriginal,
    baseEnv: baseEnvironment(prefect),
    version: pickText(prefect, 'version') ?? (isOriginal ? '2.20.25' : undefined),
    hostAlias: pickText(prefect, 'host_alias'),
    defaultImage: (defaults && pick(defaults, 'image')) ?? originalImage,
    defaultCommand: defaults && pick(defaults, 'command'),
  };
  return withEngine(world, sections.get('docker'));
}

/** The API's address and the id of a run are variables under well-known names; what `env` says goes over them. */
function baseEnvironment(prefect: Dict<Value>): ReadonlyMap<string, Value> {
  const variables = new Map<string, Value>();
  const url = pick(prefect, 'api_url');
  if (url) variables.set('PREFECT_API_URL', url);
  const run = pickDict(prefect, 'flow_run');
  const id = run && pick(run, 'id');
  if (id) variables.set('PREFECT__FLOW_RUN_ID', id);
  for (const { key, value } of pickDict(prefect, 'env')?.entries.values() ?? []) variables.set(key, value);
  return variables;
}

function withEngine(world: Surroundings, docker: Dict<Value> | undefined): Surroundings {
  if (!docker) return world;
  return {
    ...world,
    platform: pickText(docker, 'platform') ?? world.platform,
    engineVersion: pickText(docker, 'engine_version') ?? world.engineVersion,
  };
}
