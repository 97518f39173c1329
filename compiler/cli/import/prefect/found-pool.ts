import { defaultTemplate } from '../../../kinds/prefect/default-template.ts';
import type { Json, JsonObject } from '../../../util/json.ts';
import { isJsonList, isJsonObject, member, sameJson } from '../../../util/json-tree.ts';
import { text } from './found-block.ts';

/** A work pool of Prefect 3. */
export interface FoundPool {
  readonly name: string | undefined;
  readonly type: string;
  readonly template: JsonObject;
  /** What it says besides its template, under the names of `prefect_work_pools`. */
  readonly about: JsonObject;
  /** Its variables that have a default. */
  readonly defaults: JsonObject;
  /** Whether its template is the default one of its type, but for defaults. */
  readonly isDefault: boolean;
}

/** The pool that a document is; undefined for anything else. A bare base job template is one, too: its configuration tells its type. */
export function foundPool(json: Json): FoundPool | undefined {
  const template = member(json, 'base_job_template') ?? json;
  const configuration = member(template, 'job_configuration');
  if (!isJsonObject(template) || !isJsonObject(configuration)) return undefined;
  const type = text(template === json ? undefined : member(json, 'type')) ?? typeOf(configuration);
  const paused = member(json, 'is_paused') === true ? true : undefined;
  const about: readonly (readonly [string, Json | undefined])[] = [
    ['description', text(member(json, 'description'))],
    ['concurrency_limit', member(json, 'concurrency_limit')],
    ['paused', paused],
  ];
  return {
    name: template === json ? undefined : text(member(json, 'name')),
    type,
    template,
    about: new Map(about.flatMap(([key, value]) => (value === undefined || value === null ? [] : [[key, value]]))),
    defaults: defaultsOf(template),
    isDefault: isDefaultTemplate(template, type),
  };
}

function typeOf(configuration: JsonObject): string {
  if (configuration.has('job_manifest')) return 'kubernetes';
  return configuration.has('image') ? 'docker' : 'process';
}

function propertiesOf(template: Json | undefined): JsonObject {
  const properties = member(member(template, 'variables'), 'properties');
  return isJsonObject(properties) ? properties : new Map();
}

function defaultsOf(template: Json): JsonObject {
  return new Map(
    [...propertiesOf(template)].flatMap(([name, property]): readonly (readonly [string, Json])[] => {
      const value = member(property, 'default');
      return value === undefined || value === null ? [] : [[name, value]];
    }),
  );
}

/** What a schema of a variable may say without being another one than that of the default template. */
const harmless =
  /^(?:title|description|default|examples|type|anyOf|allOf|\$ref|format|items|additionalProperties|enum|minimum)$/;

/** Nothing is lost where the configuration is the default one, and no variable is restricted in a way of its own. */
function isDefaultTemplate(template: JsonObject, type: string): boolean {
  const ours = defaultTemplate(type);
  if (!ours || !sameJson(member(template, 'job_configuration') ?? null, ours.get('job_configuration') ?? null))
    return false;
  const known = propertiesOf(ours);
  return [...propertiesOf(template)].every(([name, property]) => {
    const own = known.get(name);
    if (own === undefined || !isJsonObject(property)) return false;
    return [...property.keys()].every((key) => harmless.test(key)) && sameChoices(property, own);
  });
}

function sameChoices(property: Json, known: Json): boolean {
  const choices = (json: Json): readonly string[] => {
    const alternatives = member(json, 'anyOf');
    const found = [json, ...(isJsonList(alternatives) ? alternatives : [])].map((each) => member(each, 'enum'));
    return found.flatMap((each) => (isJsonList(each) ? each.map(String) : [])).toSorted();
  };
  const [own, ours] = [choices(property), choices(known)];
  return own.length === ours.length && own.every((each, index) => each === ours[index]);
}

/** The defaults that are not those of every pool of the type. */
export function ownDefaults({ defaults, type }: FoundPool): JsonObject {
  const known = defaultsOf(defaultTemplate(type) ?? new Map());
  return new Map(
    [...defaults].filter(([name, value]) => !known.has(name) || !sameJson(value, known.get(name) ?? null)),
  );
}
