import type { Rule } from '../../../compiler/rule.ts';
import { inDoubleQuotes, type PathStep } from '../../../compiler/value/path.ts';
import { terraformDiagnostics as say } from '../diagnostics.ts';

/** Terraform has no single quotes. STK6009: a warning, because Laktory writes them as they stand. (The key of a copy is written in double ones.) */
export const keysAreInDoubleQuotes: Rule = ({ program: { links }, report }) => ({
  end() {
    links.forEach(({ path }, ref) => {
      const key = path.find(isInSingleQuotes);
      if (key) report(say.singleQuotes(ref, { key: key.text, right: inDoubleQuotes(key.text) }));
    });
  },
});

function isInSingleQuotes({ text }: PathStep): boolean {
  return text.startsWith("['");
}
