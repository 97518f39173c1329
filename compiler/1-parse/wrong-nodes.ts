import type { Node } from '../ast/node.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Span } from '../source/span.ts';
import { didYouMean } from '../util/did-you-mean.ts';
import { never } from '../util/never.ts';
import type { Problem } from '../yaml/read/policy.ts';
import { parseDiagnostics as say } from './diagnostics.ts';
import { limits } from './limits.ts';
import type { DoubledKey } from './lost-item.ts';

/** What is said about correct YAML that cannot be a part of a stack; undefined where its text has been reported already. */
export function diagnosticOf(problem: Exclude<Problem, DoubledKey>): Diagnostic | undefined {
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
    case 'key is no text':
      return say.keyNotText(at, { found: problem.found, suggestion: insteadOfBraces(at) });
    case 'cannot be merged':
      if (isToldAlready(problem.found)) return undefined;
      return say.mergeNotMapping(at, { found: unmergeable(problem), suggestion: aliasMeant(problem.found) });
    case 'not one key each':
      return say.tagMismatch(at, { tag: '!!omap', wanted: 'a list of mappings with one key each' });
    case 'value without blank':
      return say.valueWithoutBlank(at, { name: problem.name });
    default:
      return never(problem);
  }
}

/** STK1003; where it is the first key of an item, the dash of the next item was probably forgotten. */
export function duplicateKey({ at, key, first }: DoubledKey, beginsItem: boolean): Diagnostic {
  const suggestion = beginsItem ? ' If the next item of the list begins here, put "- " before it.' : '';
  return say.duplicateKey(at, { key, suggestion }, [{ at: first, note: 'first written here' }]);
}

/** An old include, and what has a tag that nobody knows. */
function isToldAlready(found: Node): boolean {
  if (found.kind !== 'string') return false;
  return found.value.includes('${include.') || found.file.text.charAt(found.start) === '!';
}

/** `{{ name }}` is how templates of other tools ask for a variable, `{{ .Values.name }}` how those of Helm do; `{{ env.NAME }}` of Dataiku is text. */
function insteadOfBraces({ file, start, end }: Span): string {
  if (file.text.charAt(start - 1) !== '{') return '';
  const written = file.text.slice(start, end);
  // What Databricks replaces when a job runs.
  const [dynamic] =
    /^\{(?:(?:job|tasks?|workspace|backfill)\.[\w.-]{1,100}|input(?:\.[\w.-]{1,60})?)\}$/.exec(written) ?? [];
  if (dynamic !== undefined) return ` Write "{${dynamic}}", with the quotes.`;
  if (/^\{[^{}\n]*(?: (?:if|and|or|not|in) |[-+*/<>=]|\()/.test(written))
    return ' An expression begins with a "$": "${{ … }}".';
  const [, from, name] =
    /^\{-?\s*(vars?\.|\.(?:Values\.)?|env\.)?([A-Za-z_][\w.]{0,60})\s*-?\}$/.exec(file.text.slice(start, end)) ?? [];
  if (name === undefined) return '';
  return from === 'env.'
    ? ` For a variable of the process write "\${vars.${name}}", and in a Dataiku project "{{ env.${name} }}", with the quotes.`
    : ` For a variable write "\${vars.${name}}", with the quotes.`;
}

function unmergeable({ found, isInList }: Extract<Problem, { readonly kind: 'cannot be merged' }>): string {
  if (found.kind === 'null') return 'empty';
  return found.kind === 'list' && isInList ? 'a list in a list' : 'a single value';
}

/** `<<: small` and `<<: &small` were to be `<<: *small`. */
function aliasMeant({ file, start, end }: Node): string {
  const [, before] =
    /<<[ \t]*:[ \t]+&([\w-]{1,80})[ \t]*$/.exec(file.text.slice(Math.max(0, start - 120), start)) ?? [];
  const name = before ?? /^[\w-]{1,80}$/.exec(file.text.slice(start, end))?.[0];
  if (name === undefined || !new RegExp(`&${name}(?![\\w-])`).test(file.text.slice(0, start - name.length))) return '';
  return ` Write "*${name}" for what "&${name}" stands for.`;
}

/** Only among as many names as a person can have written. */
function suggestAnchor(name: string, anchors: ReadonlyMap<string, unknown>): string {
  return anchors.size > limits.suggestions ? '' : didYouMean(name, anchors.keys());
}
