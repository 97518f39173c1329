import type { Report } from '../../../diagnostics/outcome.ts';
import { isCredentialBy } from '../../../util/credential-by-name.ts';
import { standsElsewhere } from '../../../util/secret-addresses.ts';
import { writtenCredential } from '../../../util/written-credential.ts';
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

/** Tells of every text in clear that is a credential by its key, or looks like one (STK3536). */
export function reportCredentials(tree: Tree, report: Report): void {
  if (tree.kind === 'list') for (const item of tree.items) reportCredentials(item, report);
  if (tree.kind !== 'dict') return;
  for (const { key, value } of tree.entries.values()) {
    if (value.kind === 'list' || value.kind === 'dict') reportCredentials(value, report);
    else if (value.kind === 'string' && !hasPlaceholder(value.value) && isCredential(key, value.value))
      report(say.plainCredential(value, { key }));
  }
}

function isCredential(key: string, text: string): boolean {
  if (standsElsewhere(text)) return false;
  return telling.test(key) || isCredentialBy(key, text) || writtenCredential(text) !== undefined;
}

/** Whether a text says where a sensitive value comes from. */
export function hasPlaceholder(text: string): boolean {
  return /\{\{\s*env\.|\$\{vars\./.test(text);
}
