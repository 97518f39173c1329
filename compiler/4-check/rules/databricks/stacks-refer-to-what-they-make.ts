import type { Program, Resource } from '../../../ir/program.ts';
import type { Rule } from '../../../rule.ts';
import type { Dict } from '../../../value/literal.ts';
import { pick, pickText } from '../../../value/pick.ts';
import type { Value } from '../../../value/value.ts';
import { databricksRuleDiagnostics as say } from './diagnostics.ts';

/** Fields that name a catalog or a schema. */
const catalogFields = ['catalog_name', 'catalog'];
const schemaFields = ['schema_name'];
const fields = [...catalogFields, ...schemaFields];

/** What each resource refers to. */
type Edges = ReadonlyMap<Resource, ReadonlySet<Resource>>;

/**
 * What a resource names and the stack makes is referred to (STK4120): a plain name makes no edge, so Terraform may make both at once. A resource that has an edge to it another way is fine.
 * Each catalog has schemas of its own, so a schema is meant where the catalog is the same. Where several things have the name, nobody can tell which one is meant.
 */
export const stacksReferToWhatTheyMake: Rule = ({ program, report }) => {
  const made = new Map<string, Resource[]>();
  const suspects: Resource[] = [];
  let edges: Edges | undefined;
  return {
    resource(resource) {
      const { type, mode, properties } = resource;
      if (mode !== 'managed' || !type.startsWith('databricks_')) return;
      const name = pickText(properties, 'name');
      if (type === 'databricks_catalog' && name !== undefined) add(`catalog ${name}`, resource);
      if (type === 'databricks_schema' && name !== undefined)
        for (const key of new Set([`schema ${name}`, schemaKey(resource, name)])) add(key, resource);
      if (namesOne(properties)) suspects.push(resource);
    },
    end() {
      // The schema knows its catalog, so one message is enough.
      for (const resource of suspects) {
        const isFound = schemaFields.some((field) => isMissing(resource, { kind: 'schema', field }));
        if (!isFound) for (const field of catalogFields) isMissing(resource, { kind: 'catalog', field });
      }
    },
  };

  function isMissing(resource: Resource, { kind, field }: { readonly kind: string; readonly field: string }): boolean {
    const value = pick(resource.properties, field);
    if (value?.kind !== 'string') return false;
    const meant = made.get(kind === 'schema' ? schemaKey(resource, value.value) : `${kind} ${value.value}`) ?? [];
    const target = meant.length === 1 ? meant[0] : undefined;
    if (target === undefined || target === resource || reaches(resource, target, new Set())) return false;
    const reference = `\${resources.${target.name}.name}`;
    report(
      say.missingEdge(value, { field, kind, name: value.value, reference }, [{ at: target.at, note: 'made here' }]),
    );
    return true;
  }

  function add(key: string, resource: Resource): void {
    const known = made.get(key);
    if (known) known.push(resource);
    else made.set(key, [resource]);
  }

  /** A schema in the catalog of `resource`; in any, where it is not known which catalog that is. */
  function schemaKey(resource: Resource, name: string): string {
    const catalog = catalogOf(resource, program);
    return catalog === undefined ? `schema ${name}` : `schema ${catalog}.${name}`;
  }

  function reaches(from: Resource, target: Resource, seen: Set<Resource>): boolean {
    edges ??= edgesOf(program);
    for (const next of edges.get(from) ?? []) {
      if (next === target) return true;
      if (seen.has(next)) continue;
      seen.add(next);
      if (reaches(next, target, seen)) return true;
    }
    return false;
  }
};

function namesOne(properties: Dict<Value>): boolean {
  for (let index = 0; index < fields.length; index++)
    if (pickText(properties, fields[index] ?? '') !== undefined) return true;
  return false;
}

/** The name of the catalog that a resource is in, also where it refers to one that the stack makes. */
function catalogOf({ properties }: Resource, { links }: Program): string | undefined {
  for (const field of catalogFields) {
    const value = pick(properties, field);
    if (value?.kind === 'string') return value.value;
    const target = value?.kind === 'ref' ? links.get(value)?.target : undefined;
    if (target?.kind === 'resource' && target.type === 'databricks_catalog') return pickText(target.properties, 'name');
  }
  return undefined;
}

function edgesOf({ references }: Program): Edges {
  const edges = new Map<Resource, Set<Resource>>();
  for (const { from, link } of references) {
    if (from?.kind !== 'resource' || link?.target.kind !== 'resource') continue;
    const known = edges.get(from) ?? new Set();
    edges.set(from, known.add(link.target));
  }
  return edges;
}
