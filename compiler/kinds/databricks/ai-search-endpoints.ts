import type { Block } from '../../ir/stack.ts';
import { listOf, optional } from '../../schema/types.ts';
import { refAt } from '../../value/build.ts';
import { pick, pickDicts, withMembers } from '../../value/pick.ts';
import { writtenText } from '../../value/text-parts.ts';
import { childBlock } from '../child.ts';
import { generatedName } from '../generated-name.ts';
import { databricksKind } from './databricks-kind.ts';
import { nestedProviderType } from './nested-type.ts';

const index = 'databricks_ai_search_index';

/** Compute for AI search, with the indexes that it hosts. */
export const aiSearchEndpoints = databricksKind({
  key: 'databricks_aisearchendpoints',
  type: 'databricks_ai_search_endpoint',
  own: (types) => [optional('indexes', listOf(nestedProviderType(index, ['parent'], types)))],
  children: indexesOf,
});

function indexesOf(block: Block): readonly Block[] {
  return pickDicts(block.body, 'indexes').map((one) =>
    childBlock(block, {
      kind: index,
      name: generatedName('ai-search-index', writtenText(pick(one, 'index_id'))),
      body: withMembers(one, { parent: pick(one, 'parent') ?? refAt(one, `${block.name}.name`) }),
    }),
  );
}
