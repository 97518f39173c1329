import type { Properties, Property, PulumiPackage } from '../../generate/pulumi/declarations.ts';

/** Pulumi's own form of a package's types (https://www.pulumi.com/docs/iac/guides/building-extending/packages/schema/), as far as it is filled in. */
export interface PackageSchema {
  readonly name: string;
  readonly version: string;
  readonly meta: { readonly moduleFormat: string };
  readonly provider: { readonly inputProperties: PropertySchemas };
  readonly config: { readonly variables: PropertySchemas };
  readonly types: Readonly<Record<string, ObjectSchema>>;
  readonly resources: Readonly<Record<string, unknown>>;
  readonly functions: Readonly<Record<string, unknown>>;
}

type PropertySchemas = Readonly<Record<string, unknown>>;

interface ObjectSchema {
  readonly type?: 'object';
  readonly properties: PropertySchemas;
  readonly required: readonly string[];
}

/** The schema of a package from its declarations for Node, since the package brings no schema along. */
export function packageSchema({ interfaces, tokens }: PulumiPackage, version: string): PackageSchema {
  const types: Record<string, ObjectSchema> = {};
  const resources: Record<string, unknown> = {};
  const functions: Record<string, unknown> = {};
  const fields = (name: string): Properties => interfaces.get(name) ?? new Map();
  for (const [name, properties] of interfaces) {
    if (/^(?:in|out)puts\./.test(name)) types[typeToken(name)] = { type: 'object', ...objectSchema(properties) };
  }
  for (const [name, token] of tokens) {
    const declared = name.replace(/^g/, 'G');
    if (!name.startsWith('get')) {
      const { properties, required } = objectSchema(fields(`${name}Args`));
      const state = objectSchema(fields(`${name}State`)).properties;
      resources[token] = {
        inputProperties: properties,
        requiredInputs: required,
        properties: { ...properties, ...state },
      };
    } else {
      const outputs = { type: 'object', ...objectSchema(fields(`${declared}Result`)) };
      functions[token] = { inputs: { type: 'object', ...objectSchema(fields(`${declared}Args`)) }, outputs };
    }
  }
  const { properties } = objectSchema(fields('ProviderArgs'));
  return {
    name: 'databricks',
    version,
    // Modules such as index/job are one module to those who write YAML.
    meta: { moduleFormat: '(.*)(?:/[^/]*)' },
    provider: { inputProperties: properties },
    config: { variables: properties },
    types,
    resources,
    functions,
  };
}

function objectSchema(properties: Properties): ObjectSchema {
  const all = [...properties.values()];
  return {
    properties: Object.fromEntries(all.map((property) => [property.name, propertySchema(property)])),
    required: all.filter(({ optional }) => !optional).map(({ name }) => name),
  };
}

function propertySchema({ type }: Property): unknown {
  return typeSchema(type);
}

/** `pulumi.Input<pulumi.Input<inputs.JobTask>[] | undefined>` is a list of `JobTask`. */
function typeSchema(text: string): unknown {
  const bare = text.replace(/\|\s*undefined\s*$/, '').trim();
  const inner = /^pulumi\.(?:Input|Output)<([\s\S]*)>$/.exec(bare)?.[1];
  if (inner !== undefined) return typeSchema(inner);
  if (bare.endsWith('[]')) return { type: 'array', items: typeSchema(bare.slice(0, -2)) };
  const values = /^\{\s*\[key: string\]: ([\s\S]*);\s*\}$/.exec(bare)?.[1];
  if (values !== undefined) return { type: 'object', additionalProperties: typeSchema(values) };
  if (/^(?:in|out)puts\./.test(bare)) return { $ref: `#/types/${typeToken(bare)}` };
  if (bare === 'string' || bare === 'number' || bare === 'boolean') return { type: bare };
  if (bare === 'any') return { $ref: 'pulumi.json#/Any' };
  throw new Error(`Unknown type in the declarations: ${text}`);
}

/** `inputs.JobTask` → `databricks:index/JobTask:JobTask`; what only functions return has names of its own. */
function typeToken(name: string): string {
  const [side = '', type = ''] = name.split('.');
  const own = side === 'inputs' ? type : `${type}Output`;
  return `databricks:index/${own}:${own}`;
}
