import type { ProviderTypes } from '../../../schema/provider-types.ts';
import type { ObjectType } from '../../../schema/type.ts';
import type { Json, JsonObject } from '../../../util/json.ts';
import { namesCredential } from '../../../util/names-credential.ts';
import { standsElsewhere } from '../../../util/secret-addresses.ts';
import { isList, isObject, type TerraformDocument } from './document.ts';

/** A document in which credentials that stood in clear are sensitive variables: their values are never written anywhere. */
export function withoutCredentials(document: TerraformDocument, types: ProviderTypes): TerraformDocument {
  const secrets = new Map(document.secrets);
  const hide = (body: JsonObject, shape: ObjectType | undefined, name: string, address: string): JsonObject =>
    new Map(
      [...body].map(([key, value]) => {
        // Of a type that is not known its names tell.
        const isSecret = shape ? shape.fields.get(key)?.sensitive === true : namesCredential(key);
        const isPlain = isSecret && typeof value === 'string' && !/\$\{|\{\{secrets\//.test(value);
        if (!isPlain || standsElsewhere(value)) return [key, value];
        const variable = `${name}_${key}`.replaceAll(/\W+/g, '_').toLowerCase();
        secrets.set(variable, address);
        return [key, `\${var.${variable}}`];
      }),
    );
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
