import { placeInScalar } from '../../ast/place-in-scalar.ts';
import type { Foreign } from '../../expression/syntax.ts';
import { closest } from '../../util/did-you-mean.ts';
import type { Str } from '../../value/literal.ts';
import { resolveDiagnostics as say } from '../diagnostics.ts';
import type { Site, Substitution } from './substitution.ts';

const ours: readonly string[] = ['vars', 'var', 'resources'];

/** What other tools that people come from put in front of a dot. */
const elsewhere: ReadonlyMap<string, string> = new Map(
  ['workspace', 'bundle', 'artifacts'].map((word) => [
    word,
    ' Databricks bundles know it; write a variable of the stack instead.',
  ]),
);

/**
 * Words that neither we nor a target nor the kind of the block knows would reach the target as they stand: `${resource.a.id}`, `${bundle.target}`,
 * `${env.HOME}`. STK2038. Types of resources have an underscore; what is no address of the stack is found where addresses are known.
 */
export function reportForeignWords(part: Foreign, { substitution, expressionRoots }: Site): void {
  const [, root, rest = ''] = /^\$\{\s*([A-Za-z]\w*)\s*\.\s*([\w-]*)/.exec(part.text) ?? [];
  if (root === undefined || root.includes('_')) return;
  if (substitution.expressionRoots.has(root) || expressionRoots?.includes(root)) return;
  substitution.report(say.nearlyPlaceholder(part, { text: shortened(part.text), suggestion: suggest(root, rest) }));
}

function suggest(root: string, rest: string): string {
  const meant = closest(root, ours);
  if (meant !== undefined) return ` Did you mean "\${${meant}.…}"?`;
  if (root.toLowerCase() === 'env' && rest !== '') return ` Did you mean "\${vars.${rest}}"?`;
  return elsewhere.get(root) ?? '';
}

/** `{{ .Values.image }}` of a Helm chart is text to everybody else. Databricks' own `{{job.id}}` has no dot in front. STK2038. */
export function reportGoTemplate(node: Str, { report }: Substitution): void {
  const found = /\{\{-?\s*[.$][A-Za-z][^{}]{0,200}\}\}/.exec(node.value);
  if (!found) return;
  const at = placeInScalar(node, found.index, found.index + found[0].length);
  const suggestion = ' It is an action of a Go template, which is rendered in DataOS manifests only.';
  report(say.nearlyPlaceholder(at, { text: shortened(found[0]), suggestion }));
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
