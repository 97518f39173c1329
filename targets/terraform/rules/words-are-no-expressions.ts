import type { Rule } from '../../../compiler/rule.ts';
import { closest } from '../../../compiler/util/did-you-mean.ts';
import { pick } from '../../../compiler/value/pick.ts';
import { terraformDiagnostics as say } from '../diagnostics.ts';

/**
 * A word with nothing behind it (`${HOME}`, `${STAGE:-dev}` of a script) is no expression: Terraform refuses it, and nothing of a shell is meant for it. STK6008: a
 * warning, because Laktory compiles it. Where the stack uses directives, `%{ for x in … }` makes such words. An attribute that Terraform's own objects do not have
 * (`${path.modul}`) is told likewise.
 */
export const wordsAreNoExpressions: Rule = ({ program: { foreign, index, sections }, report }) => ({
  end() {
    const section = sections.get('terraform');
    const directives = section && pick(section, 'template_directives');
    if (directives?.kind === 'boolean' && directives.value) return;
    for (const value of foreign) {
      for (const [root, name] of unknownAttributes(value.expression)) {
        const near = closest(name, attributes.get(root) ?? []);
        const suggestion = near === undefined ? '' : ` Did you mean "${root}.${near}"?`;
        report(say.unknownAttribute(value, { root, name, suggestion }));
      }
      const [, word] = loneWord.exec(value.expression) ?? [];
      if (word === undefined || literals.has(word)) continue;
      const suggestion = index.byName.has(word) ? ` Did you mean "\${resources.${word}}"?` : '';
      report(say.loneWord(value, { word, text: `\${${shortened(value.expression)}}`, suggestion }));
    }
  },
});

/** What Terraform's own objects have (its documentation of references to named values). */
const attributes: ReadonlyMap<string, readonly string[]> = new Map([
  ['path', ['module', 'root', 'cwd']],
  ['terraform', ['workspace', 'applying']],
  ['each', ['key', 'value']],
  ['count', ['index']],
]);

/** Outside of quoted texts, in which such words are nothing but words. A `for` may give its variables the same names. */
function unknownAttributes(expression: string): readonly (readonly [root: string, name: string])[] {
  if (!own.test(expression) || /\bfor\b/.test(expression)) return [];
  const code = expression.replace(/"(?:[^"\\]|\\.)*"/g, (text) => ' '.repeat(text.length));
  const used = [...code.matchAll(/(?<![\w.-])(path|terraform|each|count)\.([A-Za-z_][\w-]*)/g)];
  return used.flatMap(([, root = '', name = '']) => (attributes.get(root)?.includes(name) ? [] : [[root, name]]));
}

const own = /\b(?:path|terraform|each|count)\./;

/** Attributes, items, arguments and functions of providers (`provider::time::…`) stand behind words that mean something. */
const loneWord = /^\s*([A-Za-z_](?:[\w-]*\w)?)\s*(?![\w\s.[(-]|::)/;

const literals: ReadonlySet<string> = new Set(['true', 'false', 'null']);

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
