import type { Block } from '../../ir/stack.ts';
import { listOf, optional } from '../../schema/types.ts';
import { refAt } from '../../value/build.ts';
import { pick, pickDicts } from '../../value/pick.ts';
import { writtenText } from '../../value/text-parts.ts';
import { childBlock } from '../child.ts';
import { generatedName } from '../generated-name.ts';
import { databricksKind, type KindContext } from './databricks-kind.ts';
import { inherited } from './inherited.ts';
import { nestedProviderType } from './nested-type.ts';

const binding = 'databricks_mws_ncc_binding';
const rule = 'databricks_mws_ncc_private_endpoint_rule';
const idAttribute = 'network_connectivity_config_id';

/** How serverless compute reaches networks, and the workspaces that use it. */
export const networkConnectivityConfigs = databricksKind({
  key: 'databricks_networkconnectivityconfig',
  type: 'databricks_mws_network_connectivity_config',
  own: (types) => [
    optional('workspace_bindings', listOf(nestedProviderType(binding, [idAttribute], types))),
    optional('private_endpoint_rules', listOf(nestedProviderType(rule, [idAttribute], types))),
  ],
  children: (block, of) => [...bindingsOf(block, of), ...rulesOf(block, of)],
});

function bindingsOf(block: Block, of: KindContext): readonly Block[] {
  return pickDicts(block.body, 'workspace_bindings').map((nested) => {
    const body = inherited(nested, { [idAttribute]: refAt(nested, `${block.name}.${idAttribute}`) }, of);
    const name = generatedName('mws-ncc-binding', `${block.name}-${writtenText(pick(body, 'workspace_id'))}`);
    return childBlock(block, { kind: binding, name, body });
  });
}

function rulesOf(block: Block, of: KindContext): readonly Block[] {
  return pickDicts(block.body, 'private_endpoint_rules').map((nested) => {
    const id = refAt(nested, `${block.name}.${idAttribute}`);
    const body = inherited(nested, { [idAttribute]: id }, of);
    const to = writtenText(pick(body, 'resource_id') ?? pick(body, 'endpoint_service'));
    const name = generatedName('mws-ncc-private-endpoint-rule', `${writtenText(id)}-${to}`);
    return childBlock(block, { kind: rule, name, body });
  });
}
