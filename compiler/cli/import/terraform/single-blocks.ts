import type { ProviderTypes } from '../../../schema/provider-types.ts';
import type { FieldType } from '../../../schema/type.ts';
import { plainFloatText } from '../../../util/float-text.ts';
import type { Json } from '../../../util/json.ts';
import { isList, isObject, type TerraformDocument } from './document.ts';

/**
 * A document in which a block that a type has once is no list of one, as states and HCL have every block, and numbers, true and false are text where a type wants it: Terraform
 * converts them, and a stack is asked to say what it means.
 */
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
  if (type?.kind === 'map' && isObject(value))
    return new Map([...value].map(([key, member]) => [key, single(member, type.value)]));
  if (type?.kind === 'string' || type?.kind === 'enum') return asText(value);
  if (type?.kind !== 'object') return value;
  if (isList(value)) return value.length === 1 && isObject(value[0]) ? single(value[0], type) : value;
  if (!isObject(value)) return value;
  return new Map([...value].map(([key, member]) => [key, single(member, type.fields.get(key)?.type)]));
}

function asText(value: Json): Json {
  if (typeof value === 'object' && value !== null && 'float' in value) return plainFloatText(value.float);
  return typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean' ? String(value) : value;
}
