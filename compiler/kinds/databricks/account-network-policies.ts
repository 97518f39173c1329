import type { Block } from '../../ir/stack.ts';
import { integer, listOf, optional } from '../../schema/types.ts';
import { dictAt, refAt } from '../../value/build.ts';
import { pickList } from '../../value/pick.ts';
import { writtenText } from '../../value/text-parts.ts';
import { childBlock } from '../child.ts';
import { generatedName } from '../generated-name.ts';
import { databricksKind } from './databricks-kind.ts';

/** What serverless compute of an account may reach, with the workspaces that are bound to it. */
export const accountNetworkPolicies = databricksKind({
  key: 'databricks_accountnetworkpolicies',
  type: 'databricks_account_network_policy',
  own: [optional('workspace_ids', listOf(integer))],
  children: workspacesOf,
});

function workspacesOf(block: Block): readonly Block[] {
  return (pickList(block.body, 'workspace_ids')?.items ?? []).map((id) =>
    childBlock(block, {
      kind: 'databricks_workspace_network_option',
      name: generatedName('workspace-network-option', writtenText(id)),
      body: dictAt(id, { workspace_id: id, network_policy_id: refAt(id, `${block.name}.network_policy_id`) }),
    }),
  );
}
