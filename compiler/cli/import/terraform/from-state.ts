import { objectType } from '../../../schema/object-type.ts';
import type { ProviderTypes } from '../../../schema/provider-types.ts';
import type { ObjectType } from '../../../schema/type.ts';
import { any, optional } from '../../../schema/types.ts';
import type { Json, JsonObject } from '../../../util/json.ts';
import { type Found, isList, isObject, type LeftOut, memberOf, type TerraformDocument, textOf } from './document.ts';

/** What `terraform show -json` prints of a state or a plan. Computed attributes and nulls are nobody's wish; sensitive values become variables. */
export function fromState(shown: JsonObject, types: ProviderTypes): TerraformDocument {
  const values = shown.get('planned_values') ?? shown.get('values');
  const root = memberOf(values, 'root_module');
  const leftOut: LeftOut[] = [];
  const secrets = new Map<string, string>();
  const unknown = new Set<string>();
  const reading: StateReading = { types, leftOut, secrets, unknown, configured: configuredIn(shown) };
  const resources = listAt(root, 'resources').flatMap((one) => resourceOf(one, reading));
  for (const child of listAt(root, 'child_modules')) {
    for (const one of listAt(child, 'resources')) {
      leftOut.push({
        address: textOf(memberOf(one, 'address')) ?? '',
        why: 'it belongs to a module, which makes it itself',
      });
    }
  }
  return { resources: withReferences(resources), leftOut, sections: sectionsOf(shown, resources), secrets, unknown };
}

/** Terraform's own resource is in no catalogue. */
const terraformTypes: ReadonlyMap<string, ObjectType> = new Map([
  [
    'terraform_data',
    objectType(
      'terraform_data',
      ['input', 'triggers_replace'].map((name) => optional(name, any)),
    ),
  ],
]);

interface StateReading {
  readonly types: ProviderTypes;
  readonly leftOut: LeftOut[];
  readonly secrets: Map<string, string>;
  readonly unknown: Set<string>;
  /** Of a value of no fixed form every part counts, also what is empty. */
  readonly isWhole?: boolean;
  /** What is written of a resource, by its address without the number of a copy; a plan says so, a state does not. */
  readonly configured: ReadonlyMap<string, JsonObject>;
}

function configuredIn(shown: JsonObject): ReadonlyMap<string, JsonObject> {
  const root = memberOf(memberOf(shown, 'configuration'), 'root_module');
  return new Map(
    listAt(root, 'resources').flatMap((one) => {
      const [address, expressions] = [textOf(memberOf(one, 'address')), memberOf(one, 'expressions')];
      return address !== undefined && isObject(expressions) ? [[address, expressions] as const] : [];
    }),
  );
}

function listAt(value: Json | undefined, key: string): readonly Json[] {
  const found = memberOf(value, key);
  return isList(found) ? found : [];
}

function resourceOf(one: Json, reading: StateReading): readonly Found[] {
  const [address, type, name] = ['address', 'type', 'name'].map((key) => textOf(memberOf(one, key)) ?? '');
  const values = memberOf(one, 'values');
  if (!address || !type || !name || !isObject(values)) return [];
  if (memberOf(one, 'mode') === 'data') {
    reading.leftOut.push({ address, why: 'it is only read, and what reads it is not in a state' });
    return [];
  }
  const index = memberOf(one, 'index');
  const copy = typeof index === 'string' ? `["${index}"]` : typeof index === 'number' ? `[${index}]` : '';
  const own = copy === '' ? name : `${name}-${String(index).replaceAll(/[^\w-]+/g, '-')}`;
  const fields = (reading.types.resource(type) ?? terraformTypes.get(type))?.fields;
  // What the catalogue does not have is what the provider works out.
  const written = reading.configured.get(`${type}.${name}`);
  const isGiven = (key: string) =>
    fields ? fields.has(key) && fields.get(key)?.computed !== true : (written?.has(key) ?? true);
  if (!fields && !written) reading.unknown.add(`${type}.${own}`);
  const isFree = (key: string) => fields?.get(key)?.type.kind === 'any';
  const wishes = [...values].filter(
    ([key, value]) => (isFree(key) ? value !== null : isWish(value)) && key !== 'id' && isGiven(key),
  );
  const body = new Map(
    wishes.map(([key, value]) => {
      const hidden = memberOf(memberOf(one, 'sensitive_values'), key);
      const isSecret = hidden === true || fields?.get(key)?.sensitive === true;
      return [
        key,
        isSecret
          ? variableFor(`${own}_${key}`, address, reading)
          : plain(value, hidden, `${own}_${key}`, address, isFree(key) ? { ...reading, isWhole: true } : reading),
      ] as const;
    }),
  );
  const id = textOf(values.get('id'));
  const found = { address: `${type}.${own}`, mode: 'managed', type, name: own, body } as const;
  return [{ ...found, ...(copy ? { movedFrom: `${name}${copy}` } : {}), ...(id === undefined ? {} : { id }) }];
}

/** Null, and what is empty, is what the provider fills in when nobody says anything. */
function isWish(value: Json): boolean {
  if (value === null || value === '') return false;
  return !((isList(value) && value.length === 0) || (isObject(value) && value.size === 0));
}

/** A value without what is nobody's wish, at every depth, and without what is sensitive. */
function plain(value: Json, hidden: Json | undefined, name: string, address: string, reading: StateReading): Json {
  if (hidden === true) return variableFor(name, address, reading);
  if (isList(value))
    return value.map((item, index) =>
      plain(item, isList(hidden) ? hidden[index] : undefined, `${name}_${index}`, address, reading),
    );
  if (typeof value === 'string') return asTemplate(value);
  if (!isObject(value)) return value;
  const kept = [...value].filter(([, member]) => reading.isWhole === true || isWish(member));
  return new Map(
    kept.map(([key, member]) => [key, plain(member, memberOf(hidden, key), `${name}_${key}`, address, reading)]),
  );
}

/** A state has texts as they are; Terraform's language would read placeholders and directives in them. */
function asTemplate(text: string): string {
  return text.replaceAll('${', () => '$${').replaceAll('%{', () => '%%{');
}

function variableFor(name: string, address: string, { secrets }: StateReading): string {
  const variable = name.replaceAll(/\W+/g, '_').toLowerCase();
  secrets.set(variable, address);
  return `\${var.${variable}}`;
}

/** Ids of other resources of the same state, where a field is meant for one, become references. */
function withReferences(resources: readonly Found[]): readonly Found[] {
  const byId = new Map<string, Found | undefined>();
  for (const one of resources) if (one.id !== undefined) byId.set(one.id, byId.has(one.id) ? undefined : one);
  return resources.map((one) => ({
    ...one,
    body: new Map([...one.body].map(([key, value]) => [key, referred(key, value, one, byId)])),
  }));
}

function referred(key: string, value: Json, own: Found, byId: ReadonlyMap<string, Found | undefined>): Json {
  if (isList(value)) return value.map((item) => referred(key, item, own, byId));
  if (isObject(value)) return new Map([...value].map(([name, member]) => [name, referred(name, member, own, byId)]));
  const target = typeof value === 'string' ? byId.get(value) : undefined;
  if (!target || target === own || !(isUnmistakable(value) || isMeantFor(key, target.type))) return value;
  return `\${${target.address}.id}`;
}

/** No two things have such an id by chance. */
function isUnmistakable(id: Json): boolean {
  return typeof id === 'string' && /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id);
}

/** `job_id`, `group_ids` are for ids of whatever has one; `catalog_name`, `catalog` for what is called so. */
function isMeantFor(key: string, type: string): boolean {
  if (/_ids?$/.test(key)) return true;
  const noun = type.slice(type.indexOf('_') + 1);
  return key === noun || key === `${noun}_name`;
}

/** The providers that the state names; how they are configured is not in it, but a plan has what is constant. */
function sectionsOf(shown: JsonObject, resources: readonly Found[]): ReadonlyMap<string, JsonObject> {
  const configured = memberOf(memberOf(shown, 'configuration'), 'provider_config');
  const names = new Set(
    resources.map(({ type }) => type.slice(0, Math.max(0, type.indexOf('_')))).filter((name) => name !== 'terraform'),
  );
  const provider = new Map<string, Json>();
  const required = new Map<string, Json>();
  for (const name of names) {
    const known = memberOf(configured, name);
    const constants = [
      ...(isObject(memberOf(known, 'expressions')) ? Object.entries(plainMembers(memberOf(known, 'expressions'))) : []),
    ];
    provider.set(name, new Map<string, Json>(constants));
    const source = textOf(memberOf(known, 'full_name'))?.replace(/^registry\.terraform\.io\//, '');
    if (source !== undefined) required.set(name, new Map<string, Json>([['source', source]]));
  }
  return new Map([
    ['provider', provider],
    ['terraform', new Map<string, Json>([['required_providers', required]])],
  ]);
}

function plainMembers(expressions: Json | undefined): Readonly<Record<string, Json>> {
  const members = isObject(expressions) ? [...expressions] : [];
  return Object.fromEntries(
    members.flatMap(([key, expression]) => {
      const value = memberOf(expression, 'constant_value');
      return value === undefined ? [] : [[key, value] as const];
    }),
  );
}
