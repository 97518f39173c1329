import type { Rule } from '../../rule.ts';
import { closestAmong } from '../../util/did-you-mean.ts';
import { checkDiagnostics as say } from '../diagnostics.ts';

/** An entry of `depends_on` that is a single word was meant as a reference to the resource of that name, or of one that is near. STK4015. */
export const dependenciesAreReferences: Rule = ({ program: { index }, report }) => {
  const near = closestAmong(() => [...index.byName.keys(), ...index.aliases.keys()]);
  return {
    isOfOptions: true,
    resource({ name, options: { dependsOn }, causes }) {
      if (causes.length > 0) return;
      for (const value of dependsOn) {
        if (value.kind !== 'string') continue;
        const { value: text } = value;
        const isName = index.byName.has(text) || index.aliases.has(text);
        if (!isName && !/^[\w-]+$/.test(text)) continue;
        const meant = isName ? text : (near(text) ?? '…');
        report(say.dependsOnText(value, { text, name, better: `\${resources.${meant}}` }));
      }
    },
  };
};
