import type { JsonObject } from '../../../compiler/util/json.ts';
import { documentIn, documentsIn, isDocument, isSameWire, textIn, type Wire, type WireDocument } from '../dss/wire.ts';
import { type Importing, stays } from './importing.ts';
import { filledText, isFilled, jsonObject, listOf, stackMapping, stackText } from './stack-value.ts';

export interface ProjectDocuments {
  readonly metadata: WireDocument;
  readonly settings: WireDocument;
  readonly permissions: WireDocument;
  readonly variables: WireDocument;
}

export interface ProjectParts {
  readonly datasets: readonly JsonObject[];
  readonly recipes: readonly JsonObject[];
  readonly scenarios: readonly JsonObject[];
  readonly external: readonly string[];
}

/** The settings of a project that nobody has set (fake-dss §4.1). */
const usual: WireDocument = {
  codeEnvs: {
    python: { mode: 'INHERIT', useBuiltinEnv: false },
    r: { mode: 'INHERIT', useBuiltinEnv: false },
  },
  container: { containerMode: 'INHERIT' },
  cluster: { clusterMode: 'INHERIT' },
  k8sCluster: { clusterMode: 'INHERIT' },
};

/** A project with everything in it; settings that are as they always are, and what is empty, are left out. */
export function projectBlock(
  { metadata, settings, permissions, variables }: ProjectDocuments,
  importing: Importing,
  { datasets, recipes, scenarios, external }: ProjectParts,
): JsonObject {
  const { project, note } = importing;
  for (const key of ['shortDesc', 'checklists', 'customFields']) {
    const value = key === 'checklists' ? documentIn(metadata, key)['checklists'] : metadata[key];
    if (isFilled(value)) note({ fate: 'not supported', field: `metadata.${key}`, why: stays });
  }
  if (documentsIn(documentIn(settings, 'exposedObjects'), 'objects').length > 0)
    note({ fate: 'not supported', field: 'settings.exposedObjects', why: stays });
  const own = differences(documentIn(settings, 'settings'), usual);
  const granted = documentsIn(permissions, 'permissions').map(permissionOf);
  const values = Object.entries(variables).filter(([, value]) => isFilled(value));
  const owner = textIn(permissions, 'owner');
  const name = textIn(metadata, 'label') ?? '';
  return jsonObject({
    key: project,
    name: stackText(name === '' ? project : name),
    description: filledText(metadata['description']),
    owner,
    tags: listOf(metadata['tags']),
    naming: isUsual(project, datasets, recipes) ? undefined : 'dss',
    settings: isFilled(own) ? stackMapping(own) : undefined,
    variables: values.length > 0 ? stackMapping(Object.fromEntries(values)) : undefined,
    permissions: granted.length > 0 ? granted : undefined,
    external_datasets: external.length > 0 ? external : undefined,
    datasets: datasets.length > 0 ? datasets : undefined,
    recipes: recipes.length > 0 ? recipes : undefined,
    scenarios: scenarios.length > 0 ? scenarios : undefined,
  });
}

/** The rights that are given; a single one that is a role is that role. */
function permissionOf(entry: WireDocument): JsonObject {
  const { group, user, ...rights } = entry;
  const given = Object.entries(rights).filter(([, value]) => value === true);
  const [first] = given;
  const role = given.length === 1 && first ? roles[first[0]] : undefined;
  const others = role === undefined ? Object.fromEntries(given) : { role };
  return stackMapping({ ...(group ? { group } : {}), ...(user ? { user } : {}), ...others });
}

const roles: Readonly<Record<string, string>> = {
  readProjectContent: 'read',
  writeProjectContent: 'write',
  admin: 'admin',
};

/** The members of a document that are not the usual ones. */
function differences(document: WireDocument, others: WireDocument): WireDocument {
  const entries = Object.entries(document).flatMap(([key, value]): (readonly [string, Wire])[] => {
    const other = others[key];
    if (isSameWire(value, other)) return [];
    if (!isDocument(value) || !isDocument(other)) return [[key, value]];
    const inner = differences(value, other);
    return isFilled(inner) ? [[key, inner]] : [];
  });
  return Object.fromEntries(entries);
}

function isUsual(project: string, datasets: readonly JsonObject[], recipes: readonly JsonObject[]): boolean {
  const names = (parts: readonly JsonObject[]) => parts.map((part) => String(part.get('name')));
  return (
    [project, ...names(datasets)].every((name) => /^[A-Z][A-Z0-9_]*$/.test(name)) &&
    names(recipes).every((name) => /^[a-z][a-z0-9_]*$/.test(name))
  );
}
