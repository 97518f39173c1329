import type { Rule } from '../../rule.ts';
import { checkDiagnostics as say } from '../diagnostics.ts';

/** An entry of `depends_on` that is just the name of a resource of the stack was meant as a reference. STK4015. */
export const dependenciesAreReferences: Rule = ({ program: { index }, report }) => ({
  resource({ name, options: { dependsOn }, causes }) {
    if (causes.length > 0) return;
    for (const value of dependsOn) {
      if (value.kind !== 'string') continue;
      const { value: text } = value;
      if (!index.byName.has(text) && !index.aliases.has(text)) continue;
      report(say.dependsOnText(value, { text, name, better: `\${resources.${text}}` }));
    }
  },
});
