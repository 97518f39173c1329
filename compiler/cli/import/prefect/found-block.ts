import type { Json, JsonObject } from '../../../util/json.ts';
import { isJsonList, isJsonObject, member } from '../../../util/json-tree.ts';

/** A block or a work pool of Prefect: what it is called, and what it says about each field. */
export interface FoundBlock {
  readonly name: string | undefined;
  readonly type: 'process' | 'docker-container' | 'kubernetes-job';
  readonly origin: 'block' | 'pool';
  /** Of a pool, the defaults of its variables. */
  readonly fields: JsonObject;
  /** Of a pool, what every run gets. */
  readonly configuration: JsonObject | undefined;
}

const poolTypes: ReadonlyMap<string, FoundBlock['type']> = new Map([
  ['process', 'process'],
  ['docker', 'docker-container'],
  ['kubernetes', 'kubernetes-job'],
]);

const blockTypes: ReadonlyMap<string, FoundBlock['type']> = new Map([
  ['process', 'process'],
  ['docker-container', 'docker-container'],
  ['kubernetes-job', 'kubernetes-job'],
]);

/** What one document is; undefined for anything else. Pools may also be bare base job templates, whose manifest or variables tell their type. */
export function foundBlock(json: Json): FoundBlock | undefined {
  const template = member(json, 'base_job_template') ?? (member(json, 'job_configuration') ? json : undefined);
  if (template !== undefined) return poolOf(json, template);
  const data = member(json, 'data') ?? json;
  if (!isJsonObject(data)) return undefined;
  const kind = [
    member(data, 'type'),
    member(data, 'block_type_slug'),
    member(member(json, 'block_type'), 'slug'),
    member(json, 'block_type_slug'),
  ];
  const type = kind
    .map((one) => (typeof one === 'string' ? blockTypes.get(one) : undefined))
    .find((one) => one !== undefined);
  if (!type) return undefined;
  const name =
    text(member(json, '_block_document_name')) ??
    text(member(json, 'block_document_name')) ??
    (data === json ? undefined : text(member(json, 'name')));
  return { name, type, origin: 'block', fields: data, configuration: undefined };
}

function poolOf(json: Json, template: Json): FoundBlock | undefined {
  const configuration = member(template, 'job_configuration');
  const properties = member(member(template, 'variables'), 'properties');
  if (!isJsonObject(configuration)) return undefined;
  const said = template === json ? undefined : text(member(json, 'type'));
  const type = said === undefined ? typeOf(configuration) : poolTypes.get(said);
  if (!type) return undefined;
  const defaults = [...(isJsonObject(properties) ? properties : [])].flatMap(
    ([key, property]): readonly (readonly [string, Json])[] => {
      const value = member(property, 'default');
      return value === undefined || value === null ? [] : [[key, value]];
    },
  );
  return { name: text(member(json, 'name')), type, origin: 'pool', fields: new Map(defaults), configuration };
}

function typeOf(configuration: JsonObject): FoundBlock['type'] {
  if (configuration.has('job_manifest')) return 'kubernetes-job';
  return configuration.has('image') ? 'docker-container' : 'process';
}

/** A document, or all of a list: also the one that a page of the API holds. */
export function documentsIn(json: Json): readonly Json[] {
  return isJsonList(json) ? json : [json];
}

export function text(json: Json | undefined): string | undefined {
  return typeof json === 'string' && json !== '' ? json : undefined;
}
