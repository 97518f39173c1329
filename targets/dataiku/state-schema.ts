import type { Schema } from '../../compiler/kinds/dataiku/json-schema/schema.ts';
import { bestMatch, violations } from '../../compiler/kinds/dataiku/json-schema/violations.ts';
import type { StateProblem } from '../../compiler/plan/read-state.ts';
import type { Dict, Tree } from '../../compiler/value/literal.ts';

/** What the original's states can hold. */
const originalTypes: readonly string[] = ['project', 'dataset', 'recipe', 'scenario', 'model'];
/** What ours hold besides. */
const ownTypes: ReadonlySet<string> = new Set([
  'variables',
  'permissions',
  'bundle',
  'deployer_infra',
  'deployer_project',
  'deployer_deployment',
]);
/** What the original says about both would refuse them. */
const ofOwnTypes: ReadonlySet<string | number | undefined> = new Set(['resource_type', 'resource_id']);

const metadata: Schema = {
  type: 'object',
  required: ['deployed_at', 'deployed_by', 'checksum'],
  properties: {
    deployed_at: { type: 'string', format: 'date-time' },
    deployed_by: { type: 'string' },
    dataiku_internal_id: { type: ['string', 'null'] },
    checksum: { type: 'string', pattern: '^[a-f0-9]{64}$' },
  },
};

const resource: Schema = {
  type: 'object',
  required: ['resource_type', 'resource_id', 'attributes', 'metadata'],
  properties: {
    resource_type: { type: 'string', enum: originalTypes },
    resource_id: { type: 'string', pattern: '^[a-z_]+\\.[A-Z][A-Z0-9_]*(\\.[A-Za-z][A-Za-z0-9_]*)?$' },
    attributes: { type: 'object' },
    metadata,
  },
};

/** The schema of state files (specs/dataiku §4.4). */
export const stateSchema: Schema = {
  type: 'object',
  required: ['version', 'serial', 'updated_at', 'resources'],
  properties: {
    version: { type: 'integer', const: 1 },
    serial: { type: 'integer', minimum: 0 },
    lineage: { type: ['string', 'null'] },
    environment: { type: 'string' },
    updated_at: { type: 'string', format: 'date-time' },
    resources: { type: 'object', additionalProperties: resource },
  },
};

/** The one violation that the original would report of a state, if any. */
export function checkState(state: Tree): StateProblem | undefined {
  const all = violations(state, stateSchema, { lineBreakAtEnd: false });
  const best = bestMatch(
    all.filter(({ path }) => !(ofOwnTypes.has(path[2]) && isOwn(state, path[1])) && !isNamedByDss(path)),
  );
  if (!best) return undefined;
  const path = best.path.length === 0 ? 'root' : best.path.join(' -> ');
  return { at: best.at, path, problem: best.message };
}

/** DSS takes names that the original does not: lower case (`naming: dss`), and any text for a scenario. */
const dssId = /^(?:(?:project|dataset|recipe|model)\.[A-Za-z]\w*(?:\.[A-Za-z]\w*)?|scenario\.[A-Za-z]\w*\..+)$/;

function isNamedByDss([section, id, key]: readonly (string | number)[]): boolean {
  return section === 'resources' && key === 'resource_id' && dssId.test(String(id));
}

function isOwn(state: Tree, id: string | number | undefined): boolean {
  const resources = dictIn(state, 'resources');
  const one = resources && dictIn(resources, String(id));
  const type = one?.entries.get('resource_type')?.value;
  return type?.kind === 'string' && ownTypes.has(type.value);
}

function dictIn(tree: Tree, key: string): Dict<Tree> | undefined {
  const value = tree.kind === 'dict' ? tree.entries.get(key)?.value : undefined;
  return value?.kind === 'dict' ? value : undefined;
}
