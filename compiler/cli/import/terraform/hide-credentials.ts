import { itemType, memberOf } from '../../../schema/descend.ts';
import type { ProviderTypes } from '../../../schema/provider-types.ts';
import type { FieldType } from '../../../schema/type.ts';
import { isCredentialBy } from '../../../util/credential-by-name.ts';
import type { Json, JsonObject } from '../../../util/json.ts';
import { standsElsewhere } from '../../../util/secret-addresses.ts';
import { writtenCredential } from '../../../util/written-credential.ts';
import { isList, isObject, type TerraformDocument } from './document.ts';

/** A document in which credentials that stood in clear are sensitive variables: their values are never written anywhere. */
export function withoutCredentials(document: TerraformDocument, types: ProviderTypes): TerraformDocument {
  const secrets = new Map(document.secrets);
  const hide = (body: JsonObject, type: FieldType | undefined, name: string, address: string): JsonObject =>
    new Map([...body].map(([key, value]) => [key, inner(value, { body: type, key, name: `${name}_${key}`, address })]));
  const inner = (value: Json, place: Place): Json => {
    const { body, key, name, address } = place;
    const type = body && memberOf(body, key);
    // Below a field of which nothing more is known, as in tags, names tell.
    if (isObject(value)) return hide(value, type, name, address);
    if (isList(value))
      return value.map((one, index) =>
        isObject(one) ? hide(one, itemType(type) ?? type, index === 0 ? name : `${name}_${index}`, address) : one,
      );
    if (typeof value !== 'string' || !isWritten(value, key, body)) return value;
    const variable = name.replaceAll(/\W+/g, '_').toLowerCase();
    secrets.set(variable, address);
    return `\${var.${variable}}`;
  };
  const resources = document.resources.map((one) => {
    const shape = one.mode === 'managed' ? types.resource(one.type) : types.data(one.type);
    return { ...one, body: hide(one.body, shape, one.name, one.address) };
  });
  const providers = [...(document.sections.get('provider') ?? [])].map(([name, bodies]): [string, Json] => {
    const each = (body: Json) => (isObject(body) ? hide(body, types.provider(name), name, `provider.${name}`) : body);
    return [name, isList(bodies) ? bodies.map(each) : each(bodies)];
  });
  const sections = new Map(document.sections);
  if (providers.length > 0) sections.set('provider', new Map(providers));
  return { ...document, resources, sections, secrets };
}

interface Place {
  /** The type of the mapping in which a value stands. */
  readonly body: FieldType | undefined;
  readonly key: string;
  /** What its variable would be called. */
  readonly name: string;
  readonly address: string;
}

/** Whether a text is a credential: its field or its key says so, or it looks like one. */
function isWritten(text: string, key: string, body: FieldType | undefined): boolean {
  if (/\$\{|\{\{secrets\//.test(text) || standsElsewhere(text)) return false;
  const field = body?.kind === 'object' ? body.fields.get(key) : undefined;
  const isOne = field ? field.sensitive === true : isCredentialBy(key, text);
  return isOne || writtenCredential(text) !== undefined;
}
