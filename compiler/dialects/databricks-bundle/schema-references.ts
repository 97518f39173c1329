import type { Dict, Tree } from '../../value/literal.ts';
import { mapResources, resourcesOf } from './resources.ts';
import { changed, changedDict, textIn } from './tree.ts';

/**
 * What names a schema or catalog of the bundle by its text alone refers to it instead, so that the schema is made first
 * (specs/databricks-bundles §6.6).
 */
export function withSchemaReferences(root: Dict<Tree>): Dict<Tree> {
  const schemas = new Map<string, string>();
  const catalogs = new Map<string, string>();
  for (const { kind, key, body } of resourcesOf(root)) {
    const name = textIn(body, 'name') ?? '';
    if (kind === 'schemas') schemas.set(`${textIn(body, 'catalog_name')}.${name}`, key);
    if (kind === 'catalogs') catalogs.set(name, key);
  }
  if (schemas.size + catalogs.size === 0) return root;
  return mapResources(root, ({ kind, body }) => {
    const names = fields[kind];
    const withSchema = names ? referring(body, names, { schemas, catalogs }) : body;
    if (kind === 'model_serving_endpoints') return ofEndpoint(withSchema, { schemas, catalogs });
    return kind === 'quality_monitors' ? ofMonitor(withSchema, { schemas, catalogs }) : withSchema;
  });
}

interface Known {
  readonly schemas: ReadonlyMap<string, string>;
  readonly catalogs: ReadonlyMap<string, string>;
}

/** The fields that name the catalog and the schema. */
const fields: Readonly<Record<string, { readonly catalog: string; readonly schema: readonly string[] }>> = {
  pipelines: { catalog: 'catalog', schema: ['schema', 'target'] },
  volumes: { catalog: 'catalog_name', schema: ['schema_name'] },
  secrets: { catalog: 'catalog_name', schema: ['schema_name'] },
  registered_models: { catalog: 'catalog_name', schema: ['schema_name'] },
  schemas: { catalog: 'catalog_name', schema: [] },
};

function referring(
  body: Dict<Tree>,
  { catalog, schema }: { readonly catalog: string; readonly schema: readonly string[] },
  { schemas, catalogs }: Known,
): Dict<Tree> {
  const inCatalog = textIn(body, catalog) ?? '';
  const named = schema.reduce(
    (one, field) =>
      changed(one, field, (name) => {
        const key = name.kind === 'string' ? schemas.get(`${inCatalog}.${name.value}`) : undefined;
        return key === undefined || name.kind !== 'string'
          ? name
          : { ...name, value: `\${resources.schemas.${key}.name}` };
      }),
    body,
  );
  return changed(named, catalog, (name) => {
    const key = name.kind === 'string' ? catalogs.get(name.value) : undefined;
    return key === undefined || name.kind !== 'string'
      ? name
      : { ...name, value: `\${resources.catalogs.${key}.name}` };
  });
}

/** The tables in which an endpoint keeps what it was asked: of its gateway, and the former one of its configuration. */
function ofEndpoint(body: Dict<Tree>, known: Known): Dict<Tree> {
  const withTable = (place: Dict<Tree>, field: string) =>
    changedDict(place, field, (table) => referring(table, { catalog: 'catalog_name', schema: ['schema_name'] }, known));
  const ofGateway = changedDict(body, 'ai_gateway', (gateway) => withTable(gateway, 'inference_table_config'));
  return changedDict(ofGateway, 'config', (config) => withTable(config, 'auto_capture_config'));
}

/** `catalog.schema`, in two parts: each is referred to that the bundle has. */
function ofMonitor(body: Dict<Tree>, { schemas, catalogs }: Known): Dict<Tree> {
  return changed(body, 'output_schema_name', (name) => {
    if (name.kind !== 'string') return name;
    const [, catalog = '', schema] = /^([^.]*)\.(.*)$/s.exec(name.value) ?? [];
    if (schema === undefined) return name;
    const catalogKey = catalogs.get(catalog);
    const schemaKey = schemas.get(name.value);
    const ofCatalog = catalogKey === undefined ? catalog : `\${resources.catalogs.${catalogKey}.name}`;
    const ofSchema = schemaKey === undefined ? schema : `\${resources.schemas.${schemaKey}.name}`;
    return { ...name, value: `${ofCatalog}.${ofSchema}` };
  });
}
