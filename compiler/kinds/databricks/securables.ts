import type { Block } from '../../ir/stack.ts';
import type { ProviderTypes } from '../../schema/provider-types.ts';
import type { Field } from '../../schema/type.ts';
import { any, listOf, optional } from '../../schema/types.ts';
import { dictAt, refAt, textAt } from '../../value/build.ts';
import { pick, pickDicts, pickList, withMembers } from '../../value/pick.ts';
import { writtenText } from '../../value/text-parts.ts';
import { childBlock } from '../child.ts';
import { generatedName } from '../generated-name.ts';
import { nestedProviderType } from './nested-type.ts';
import { type Tagged, tagsField, tagsOf } from './tags.ts';

const policyType = 'databricks_policy_info';
const destinationsType = 'databricks_rfa_access_request_destinations';

/** What securables of Unity Catalog have since Laktory 0.13: tags, and where requests for access go. */
export function securableFields(types: ProviderTypes): readonly Field[] {
  const destinations = types.resource(destinationsType)?.fields.get('destinations')?.type ?? listOf(any);
  return [tagsField, optional('access_request_destinations', destinations)];
}

/** `policies`: who sees which rows and columns, by attributes. Volumes have none. */
export function policiesField(types: ProviderTypes): Field {
  const given = ['on_securable_type', 'on_securable_fullname'];
  return optional('policies', listOf(nestedProviderType(policyType, given, types)));
}

/** What `securableFields` and `policiesField` of a block make. `type` is the provider's word for the securable: `CATALOG`. */
export function securableChildren(block: Block, tagged: Tagged & { readonly type: string }): readonly Block[] {
  return [...tagsOf(block, tagged), ...policiesOf(block, tagged.type), ...destinationsOf(block, tagged.type)];
}

function policiesOf(block: Block, type: string): readonly Block[] {
  return pickDicts(block.body, 'policies').map((policy) => {
    const body = withMembers(policy, {
      on_securable_type: pick(policy, 'on_securable_type') ?? textAt(policy, type),
      on_securable_fullname: pick(policy, 'on_securable_fullname') ?? refAt(policy, `${block.name}.id`),
    });
    const key = `${writtenText(pick(body, 'on_securable_fullname'))}-${writtenText(pick(body, 'name'))}`;
    return childBlock(block, { kind: policyType, name: generatedName('policy-info', key), body });
  });
}

function destinationsOf(block: Block, type: string): readonly Block[] {
  const destinations = pickList(block.body, 'access_request_destinations');
  if (!destinations || destinations.items.length === 0) return [];
  const full = refAt(destinations, `${block.name}.id`);
  const securable = dictAt(destinations, { type: textAt(destinations, type), full_name: full });
  const name = generatedName('access-request-destinations', `${type}-${writtenText(full)}`);
  return [childBlock(block, { kind: destinationsType, name, body: dictAt(destinations, { securable, destinations }) })];
}
