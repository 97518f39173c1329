import type { Rule } from '../../../compiler/rule.ts';
import { closest } from '../../../compiler/util/did-you-mean.ts';
import { pick } from '../../../compiler/value/pick.ts';
import type { Foreign } from '../../../compiler/value/value.ts';
import { terraformDiagnostics as say } from '../diagnostics.ts';

/**
 * A word with nothing behind it (`${HOME}`, `${STAGE:-dev}` of a script) is no expression: Terraform refuses it, and nothing of a shell is meant for it. STK6008: a
 * warning, because Laktory compiles it. Where the stack uses directives, `%{ for x in … }` makes such words. An attribute that Terraform's own objects do not have
 * (`${path.modul}`) is told likewise, and so is a root that it does not have, inside of a larger expression (`${upper(vars.name)}`); one that stands alone is told where it is read (STK2038).
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
      const [word, path] = strangeWord(value);
      if (word === undefined) continue;
      const meant = index.byName.has(word) ? `resources.${word}` : path;
      const suggestion = meant === undefined ? '' : ` Did you mean "\${${meant}}"?`;
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

/** A word that Terraform does not know, and the variable that is meant. */
function strangeWord({ expression, file, start, end }: Foreign): readonly [word?: string, path?: string] {
  const [, word] = loneWord.exec(expression) ?? [];
  if (word !== undefined && !literals.has(word)) return [word];
  // Loops, texts with expressions in them, heredocs and comments have words of their own.
  if (/\bfor\b|[$%]\{|<<|#|\/[/*]/.test(expression)) return [];
  // A reference alone is told where it is read, but in objects of other systems, whose own it may be; of a variable it is told there only.
  if (/^\s*[\w.*[\]"-]+\s*$/.test(expression) && !file.text.slice(start, end).includes(expression)) return [];
  const code = expression.replace(/"(?:[^"\\]|\\.)*"/g, (text) => ' '.repeat(text.length));
  for (const [, root = '', name = ''] of code.matchAll(/(?<![\w.)\]-])([A-Za-z][A-Za-z0-9]*)\.([A-Za-z_][\w-]*)/g)) {
    if (root === 'vars') return [root, `${root}.${name}`];
    // Dynamic blocks name what they repeat over.
    if (!roots.has(root) && name !== 'key' && name !== 'value') return [root];
  }
  return [];
}

/** What expressions of Terraform begin with, and those of kinds and of Pulumi, which are judged elsewhere. */
const roots: ReadonlySet<string> = new Set(
  'var local module data path terraform each count self provider ephemeral pulumi params'.split(' '),
);

const literals: ReadonlySet<string> = new Set(['true', 'false', 'null']);

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
