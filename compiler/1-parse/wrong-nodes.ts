import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Span } from '../source/span.ts';
import { didYouMean } from '../util/did-you-mean.ts';
import { never } from '../util/never.ts';
import type { Problem } from '../yaml/read/policy.ts';
import { parseDiagnostics as say } from './diagnostics.ts';
import { limits } from './limits.ts';

/** What is said about correct YAML that cannot be a part of a stack; undefined where its text has been reported already. */
export function diagnosticOf(problem: Problem): Diagnostic | undefined {
  const { at } = problem;
  switch (problem.kind) {
    case 'second document':
      return say.secondDocument(at, {});
    case 'no key':
      return say.emptyKey(at, {});
    case 'too many merges':
      return say.tooManyMerges(at, { limit: limits.mergedEntries });
    case 'unknown anchor':
      return say.unknownAnchor(at, { name: problem.name, suggestion: suggestAnchor(problem.name, problem.anchors) });
    case 'alias in itself':
      return say.recursiveAlias(at, { name: problem.name });
    case 'too many aliases':
      return say.tooManyAliases(at, { name: problem.name, limit: limits.aliasedValues });
    case 'key stands twice':
      return say.duplicateKey(at, { key: problem.key }, [{ at: problem.first, note: 'first written here' }]);
    case 'key is no text':
      return say.keyNotText(at, { found: problem.found, suggestion: insteadOfBraces(at) });
    case 'cannot be merged':
      if (problem.found.kind === 'string' && problem.found.value.includes('${include.')) return undefined;
      return say.mergeNotMapping(at, { found: unmergeable(problem) });
    case 'not one key each':
      return say.tagMismatch(at, { tag: '!!omap', wanted: 'a list of mappings with one key each' });
    default:
      return never(problem);
  }
}

/** `{{ name }}` is how templates of other tools ask for a variable. */
function insteadOfBraces({ file, start, end }: Span): string {
  const [, name] = /^\{\s*(?:vars?\.)?([A-Za-z_][\w.]{0,60})\s*\}$/.exec(file.text.slice(start, end)) ?? [];
  const isDouble = file.text.charAt(start - 1) === '{';
  return isDouble && name !== undefined ? ` For a variable write "\${vars.${name}}", with the quotes.` : '';
}

function unmergeable({ found, isInList }: Extract<Problem, { readonly kind: 'cannot be merged' }>): string {
  if (found.kind === 'null') return 'empty';
  return found.kind === 'list' && isInList ? 'a list in a list' : 'a single value';
}

/** Only among as many names as a person can have written. */
function suggestAnchor(name: string, anchors: ReadonlyMap<string, unknown>): string {
  return anchors.size > limits.suggestions ? '' : didYouMean(name, anchors.keys());
}
