import { isTree } from '../../ast/is-tree.ts';
import type { Node } from '../../ast/node.ts';
import type { Report } from '../../diagnostics/outcome.ts';
import type { Dict } from '../../value/literal.ts';
import { checkSelfReferences } from '../variables/self-reference.ts';

/**
 * Environments that are not selected stay unread, but what stands in the stack file itself can be looked at: variables that ask
 * for themselves (STK2042), which the original refuses in every environment (specs/laktory-language §3.5).
 */
export function checkOtherEnvironments(
  environments: Dict<Node> | undefined,
  selected: string | undefined,
  report: Report,
): void {
  environments?.entries.forEach(({ value }, name) => {
    const variables = name !== selected && value.kind === 'dict' ? value.entries.get('variables')?.value : undefined;
    if (variables?.kind === 'dict' && isTree(variables)) checkSelfReferences(variables, report);
  });
}
