import type { Report } from '../../../diagnostics/outcome.ts';
import type { Tree } from '../../../value/literal.ts';
import { dataikuDiagnostics as say } from '../diagnostics.ts';
import type { Rule } from './rule.ts';

/** Names that mean a credential, as in the rule for resources of other platforms. */
const telling = /(^|[_.])(password|passphrase|secret|client_?secret|(secret|private|api|account)_?key|\w*token)$/i;

/** Whether a field of this name holds a credential. */
export function looksLikeCredential(name: string): boolean {
  return telling.test(name);
}

/** Credentials in clear would go into plans and state files. A placeholder of a sensitive variable stays one. */
export const credentialsArePlaceholders: Rule = ({ project, datasets, recipes, scenarios, variables }, _, report) => {
  for (const part of [project, ...datasets, ...recipes, ...scenarios, variables])
    if (part) reportCredentials(part, report);
};

/** Tells of every text in clear below a key that means a credential (STK3536). */
export function reportCredentials(tree: Tree, report: Report): void {
  if (tree.kind === 'list') for (const item of tree.items) reportCredentials(item, report);
  if (tree.kind !== 'dict') return;
  for (const { key, value } of tree.entries.values()) {
    if (value.kind === 'list' || value.kind === 'dict') reportCredentials(value, report);
    else if (value.kind === 'string' && value.value !== '' && telling.test(key) && !hasPlaceholder(value.value)) {
      report(say.plainCredential(value, { key }));
    }
  }
}

/** Whether a text says where a sensitive value comes from. */
export function hasPlaceholder(text: string): boolean {
  return /\{\{\s*env\.|\$\{vars\./.test(text);
}
