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
const idAttribute = 'network_connectivity_config_id';

/** How serverless compute reaches networks, and the workspaces that use it. */
export const networkConnectivityConfigs = databricksKind({
  key: 'databricks_networkconnectivityconfig',
  type: 'databricks_mws_network_connectivity_config',
  own: (types) => [optional('workspace_bindings', listOf(nestedProviderType(binding, [idAttribute], types)))],
  children: bindingsOf,
});

function bindingsOf(block: Block, of: KindContext): readonly Block[] {
  return pickDicts(block.body, 'workspace_bindings').map((nested) => {
    const body = inherited(nested, { [idAttribute]: refAt(nested, `${block.name}.${idAttribute}`) }, of);
    const name = generatedName('mws-ncc-binding', `${block.name}-${writtenText(pick(body, 'workspace_id'))}`);
    return childBlock(block, { kind: binding, name, body });
  });
}
