import { placeInScalar } from '../../ast/place-in-scalar.ts';
import type { Foreign } from '../../expression/syntax.ts';
import { closest } from '../../util/did-you-mean.ts';
import type { Str } from '../../value/literal.ts';
import { resolveDiagnostics as say } from '../diagnostics.ts';
import { isDeclared } from '../variables/scope.ts';
import type { Site, Substitution } from './substitution.ts';

const ours: readonly string[] = ['vars', 'var', 'resources'];

/** What people write for our words, and letters do not show. */
const meantBy: ReadonlyMap<string, string> = new Map([
  ['variable', 'vars'],
  ['variables', 'vars'],
  ['env', 'vars'],
]);

/** What other tools that people come from put in front of a dot. */
const elsewhere: ReadonlyMap<string, string> = new Map(
  ['workspace', 'bundle', 'artifacts'].map((word) => [
    word,
    ' Databricks bundles know it; write a variable of the stack instead.',
  ]),
);

/**
 * Words that neither we nor a target nor the kind of the block knows would reach the target as they stand: `${resource.a.id}`, `${bundle.target}`,
 * `${env.HOME}`, the bare name of a variable, `${vars:name}`. STK2038. Types of resources have an underscore; what is no address of the stack is found where addresses are known.
 * Whether anything was said.
 */
export function reportForeignWords(part: Foreign, site: Site): boolean {
  const suggestion = ofNothing(part) ?? nearlyOurs(part, site) ?? ofOtherRoot(part, site);
  if (suggestion !== undefined)
    site.substitution.report(say.nearlyPlaceholder(part, { text: shortened(part.text), suggestion }));
  return suggestion !== undefined;
}

/** The same in a key, where not every target looks for a word alone (`${HOME}`), so it is told here. STK2038, and STK2112 for who deploys. Whether anything was said. */
export function reportForeignKey(part: Foreign, site: Site): boolean {
  const { report } = site.substitution;
  const isWord = /^\$\{\s*[A-Za-z_]\w*\s*\}$/.test(part.text);
  if (part.text.startsWith('${current_user.')) report(say.currentUser(part, { text: part.text }));
  else if (!isWord) return reportForeignWords(part, site);
  else {
    const suggestion = nearlyOurs(part, site) ?? '';
    report(say.nearlyPlaceholder(part, { text: shortened(part.text), suggestion }));
  }
  return true;
}

/** No target can read a placeholder with nothing in it: `${}`, `${${}}`. */
function ofNothing({ text }: Foreign): string | undefined {
  return /^[${}\s]+$/.test(text) ? ' There is nothing in it; for the plain characters write "$${".' : undefined;
}

/** What to write for a placeholder that lacks a dot: `${vars name}`, `${name}`. */
function nearlyOurs({ text }: Foreign, { scope }: Site): string | undefined {
  const [, root, rest] = /^\$\{\s*(vars?|env|resources?)[\s:/-]+([\w.-]+)\s*\}$/.exec(text) ?? [];
  if (root !== undefined) return ` Did you mean "\${${root.startsWith('resource') ? 'resources' : 'vars'}.${rest}}"?`;
  const [, name] = /^\$\{\s*([A-Za-z]\w*)\s*\}$/.exec(text) ?? [];
  return name !== undefined && isDeclared(scope, name) ? ` Did you mean "\${vars.${name}}"?` : undefined;
}

function ofOtherRoot(part: Foreign, { substitution, expressionRoots }: Site): string | undefined {
  const [, root, rest = ''] = /^\$\{\s*([A-Za-z][\w-]*)\s*\.\s*([\w.-]*)/.exec(part.text) ?? [];
  // No type and no root has a dash, but blocks do.
  if (root?.includes('-')) return '';
  if (root === undefined || root.includes('_')) return undefined;
  if (substitution.expressionRoots.has(root) || expressionRoots?.includes(root)) return undefined;
  const meant = meantBy.get(root.toLowerCase()) ?? closest(root, ours);
  if (meant === undefined) return elsewhere.get(root) ?? '';
  return ` Did you mean "\${${meant}.${rest === '' ? '…' : rest}}"?`;
}

/**
 * `{{ .Values.image }}` of a Helm chart is text to everybody else, and so is `{{ vars.name }}`. Databricks' own `{{job.id}}` begins otherwise. STK2038.
 */
export function reportGoTemplate(node: Str, { scope, substitution: { report } }: Site): void {
  // With a "$" in front it is an expression of ours, and three braces are an f-string's.
  const found =
    /(?<![${])\{\{-?\s*(?:[.$][A-Za-z]|vars?\.[A-Za-z]|[a-zA-Z]{2,20}\s(?:[^{}]{0,100}\s)?[.$][A-Za-z])[^{}]{0,200}\}\}/.exec(
      node.value,
    ) ?? /(?<![${])\{\{-?\s*(?:include|template|define)\s+"[^{}]{0,200}\}\}/.exec(node.value);
  if (!found) {
    reportBareBraces(node, scope, report);
    return;
  }
  const at = placeInScalar(node, found.index, found.index + found[0].length);
  const [, name] = /^\{\{-?\s*vars?\.([\w.-]+)/.exec(found[0]) ?? [];
  const suggestion =
    name === undefined
      ? ' It is an action of a Go template, which is rendered in DataOS manifests only.'
      : ` Did you mean "\${vars.${name}}"?`;
  report(say.nearlyPlaceholder(at, { text: shortened(found[0]), suggestion }));
}

/** `{{ name }}` of a variable that is declared. */
function reportBareBraces(node: Str, scope: Site['scope'], report: Substitution['report']): void {
  const found = /(?<![${])\{\{-?\s*([A-Za-z_]\w*)\s*-?\}\}/.exec(node.value);
  const [text = '', name = ''] = found ?? [];
  if (!found || !isDeclared(scope, name)) return;
  const at = placeInScalar(node, found.index, found.index + text.length);
  report(say.nearlyPlaceholder(at, { text, suggestion: ` Did you mean "\${vars.${name}}"?` }));
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
