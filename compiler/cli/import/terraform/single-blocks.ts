import type { ProviderTypes } from '../../../schema/provider-types.ts';
import type { FieldType } from '../../../schema/type.ts';
import type { Json } from '../../../util/json.ts';
import { isList, isObject, type TerraformDocument } from './document.ts';

/** A document in which a block that a type has once is no list of one: states and HCL have every block in a list. */
export function withSingleBlocks(document: TerraformDocument, types: ProviderTypes): TerraformDocument {
  const resources = document.resources.map((one) => {
    const shape = one.mode === 'managed' ? types.resource(one.type) : types.data(one.type);
    const body = shape ? single(one.body, shape) : one.body;
    return isObject(body) ? { ...one, body } : one;
  });
  return { ...document, resources };
}

function single(value: Json, type: FieldType | undefined): Json {
  if (type?.kind === 'list') return isList(value) ? value.map((item) => single(item, type.item)) : value;
  if (type?.kind !== 'object') return value;
  if (isList(value)) return value.length === 1 && isObject(value[0]) ? single(value[0], type) : value;
  if (!isObject(value)) return value;
  return new Map([...value].map(([key, member]) => [key, single(member, type.fields.get(key)?.type)]));
}
