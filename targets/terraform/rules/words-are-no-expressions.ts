import type { Rule } from '../../../compiler/rule.ts';
import { pick } from '../../../compiler/value/pick.ts';
import { terraformDiagnostics as say } from '../diagnostics.ts';

/**
 * A word with nothing behind it (`${HOME}`, `${STAGE:-dev}` of a script) is no expression: Terraform refuses it, and nothing of a shell is meant for it. STK6008: a
 * warning, because Laktory compiles it. Where the stack uses directives, `%{ for x in … }` makes such words.
 */
export const wordsAreNoExpressions: Rule = ({ program: { foreign, index, sections }, report }) => ({
  end() {
    const section = sections.get('terraform');
    const directives = section && pick(section, 'template_directives');
    if (directives?.kind === 'boolean' && directives.value) return;
    for (const value of foreign) {
      const [, word] = loneWord.exec(value.expression) ?? [];
      if (word === undefined || literals.has(word)) continue;
      const suggestion = index.byName.has(word) ? ` Did you mean "\${resources.${word}}"?` : '';
      report(say.loneWord(value, { word, text: `\${${shortened(value.expression)}}`, suggestion }));
    }
  },
});

/** Attributes, items, arguments and functions of providers (`provider::time::…`) stand behind words that mean something. */
const loneWord = /^\s*([A-Za-z_](?:[\w-]*\w)?)\s*(?![\w\s.[(-]|::)/;

const literals: ReadonlySet<string> = new Set(['true', 'false', 'null']);

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
