import type { Json, JsonObject } from '../../../util/json.ts';
import { isJsonList, isJsonObject } from '../../../util/json-tree.ts';
import { namesCredential } from '../../../util/names-credential.ts';
import { yamlText } from '../../../yaml/write/yaml-text.ts';
import type { ImportedFile, ReportLine } from '../import-source.ts';
import { type FoundPool, ownDefaults } from './found-pool.ts';

/** What a pool becomes under `prefect_work_pools`. */
export interface PoolBody {
  readonly body: JsonObject;
  /** The template, where it is one of its own. */
  readonly files: readonly ImportedFile[];
  /** Sensitive variables. */
  readonly secrets: readonly string[];
  readonly report: readonly ReportLine[];
}

interface Naming {
  /** Of the pool in the stack. */
  readonly name: string;
  /** What Prefect calls it, where that is something else. */
  readonly called: string | undefined;
  /** The infrastructure block that has the pool's defaults, as far as a block has them; undefined where there is none. */
  readonly block: string | undefined;
  /** The variables that the block has. */
  readonly taken: ReadonlySet<string>;
}

/**
 * A pool with the default template of its type is that type, or a block, with job variables; any other keeps its template in a file of its own, as it is. Undefined where the
 * block alone makes the same pool. Credentials become sensitive variables, or references to Secret blocks in a template; their values go nowhere.
 */
export function poolBody(pool: FoundPool, naming: Naming): PoolBody | undefined {
  return pool.isDefault ? ofDefault(pool, naming) : ofTemplate(pool, naming);
}

function ofDefault(pool: FoundPool, { name, called, block, taken }: Naming): PoolBody | undefined {
  const secrets: string[] = [];
  const variables = [...ownDefaults(pool)].filter(([variable]) => !taken.has(variable));
  if (block !== undefined && block === called && variables.length === 0 && pool.about.size === 0) return undefined;
  const hide = (variable: string) => {
    secrets.push(variable);
    return `\${vars.${variable}}`;
  };
  const hidden = new Map(variables.map(([key, value]) => [key, withoutCredentials(value, { name, key, hide })]));
  const body = new Map<string, Json>([
    ...named(called),
    block === undefined ? ['type', pool.type] : ['block', block],
    ...pool.about,
    ...(hidden.size === 0 ? [] : [['job_variables', hidden] as const]),
  ]);
  const report = variables.map(
    ([key]): ReportLine => ({ fate: 'mapped', field: `${name}.${key}`, becomes: `job_variables.${key}` }),
  );
  return { body, files: [], secrets, report: [...report, ...secretLines(name, secrets)] };
}

function named(called: string | undefined): readonly (readonly [string, Json])[] {
  return called === undefined ? [] : [['name', called]];
}

function ofTemplate(pool: FoundPool, { name, called }: Naming): PoolBody {
  const { template, found } = withoutSecrets(pool.template, name);
  const path = `${name}.yaml`;
  const body = new Map<string, Json>([
    ...named(called),
    ['type', pool.type],
    ...pool.about,
    ['base_job_template', path],
  ]);
  const line: ReportLine = { fate: 'kept', field: `${name}.base_job_template`, becomes: path };
  const lines = found.map((variable): ReportLine => {
    const why = `A Secret block of Prefect, "${slugOf(variable)}", which has to be there, gives it now; the value was not written.`;
    return { fate: 'approximated', field: `${name}.${variable}`, why };
  });
  return { body, files: [{ path, text: yamlText(template) }], secrets: [], report: [line, ...lines] };
}

/** A configuration may hold nothing but placeholders of variables, so what it spells out becomes one, and refers to a Secret block by its default. */
function withoutSecrets(
  template: JsonObject,
  name: string,
): { readonly template: JsonObject; readonly found: readonly string[] } {
  const found: string[] = [];
  const added = new Map<string, Json>();
  const reference = (variable: string) => `{{ prefect.blocks.secret.${slugOf(variable)} }}`;
  const hideDefault = (variable: string) => {
    found.push(variable);
    return reference(variable);
  };
  const hideFixed = (variable: string) => {
    found.push(variable);
    added.set(
      variable,
      new Map<string, Json>([
        ['type', 'string'],
        ['default', reference(variable)],
      ]),
    );
    return `{{ ${variable} }}`;
  };
  const hidden = new Map(
    [...template].map(([key, value]) => {
      const hide = key === 'job_configuration' ? hideFixed : hideDefault;
      return [key, withoutCredentials(value, { name, key: '', hide })] as const;
    }),
  );
  if (added.size === 0) return { template: hidden, found };
  const variables = objectOf(hidden.get('variables'));
  const properties = new Map([...objectOf(variables.get('properties')), ...added]);
  return { template: hidden.set('variables', new Map([...variables, ['properties', properties]])), found };
}

function objectOf(json: Json | undefined): JsonObject {
  return isJsonObject(json) ? json : new Map();
}

/** As names of blocks are. */
function slugOf(variable: string): string {
  return variable.replaceAll(/[^a-z0-9]+/g, '-');
}

function secretLines(name: string, secrets: readonly string[]): readonly ReportLine[] {
  return secrets.map((variable) => {
    const why = `"${variable}" is a sensitive variable now; its value was not written.`;
    return { fate: 'approximated', field: `${name}.job_variables`, why };
  });
}

interface Hiding {
  readonly name: string;
  /** Under which the value stands. */
  readonly key: string;
  readonly hide: (variable: string) => string;
}

function withoutCredentials(json: Json, { name, key, hide }: Hiding): Json {
  if (isJsonObject(json)) {
    return new Map([...json].map(([inner, value]) => [inner, withoutCredentials(value, { name, key: inner, hide })]));
  }
  if (isJsonList(json)) return json.map((item) => withoutCredentials(item, { name, key, hide }));
  const isCredential =
    typeof json === 'string' && json !== '' && !json.includes('{{') && namesCredential(key.toLowerCase());
  return isCredential ? hide(`${name}_${key}`.toLowerCase().replaceAll(/[^a-z0-9_]+/g, '_')) : json;
}
