import type { Rule } from '../../../compiler/rule.ts';
import { pick } from '../../../compiler/value/pick.ts';
import { leafWalker } from '../../../compiler/value/walk.ts';
import { terraformDiagnostics as say } from '../diagnostics.ts';
import { withoutTexts } from './without-texts.ts';

/**
 * `each` and `count` are never known in outputs and in what is read before copies are made, and `self` only in provisioners, connections and postconditions (Terraform's documentation of references
 * to named values). STK6080: a warning, because Laktory compiles it. Where copies could be made and are not, it is STK6007.
 */
export const wordsStandWhereTheyAreKnown: Rule = ({ program: { foreign, outputs }, report }) => {
  if (!foreign.some(({ expression }) => ofCopies.test(expression) || ofItself.test(expression))) return {};
  let place = '';
  let unknown: readonly RegExp[] = [];
  const look = leafWalker((value) => {
    if (value.kind !== 'foreign') return;
    const code = withoutTexts(value.expression);
    for (const pattern of unknown) {
      const [word] = pattern.exec(code) ?? [];
      if (word !== undefined) report(say.notKnownHere(value, { word, place }));
    }
  });
  return {
    resource({ properties, meta, options: { importId, provider } }) {
      unknown = [ofItself];
      place = 'an attribute';
      for (const { key, value } of properties.entries.values()) if (!knowSelf.has(key)) look(value);
      unknown = [ofCopies, ofItself];
      for (const option of ['count', 'for_each']) {
        const value = meta && pick(meta, option);
        place = `"${option}"`;
        if (value) look(value);
      }
      place = '"provider"';
      if (provider) look(provider);
      place = '"import_"';
      // Of copies nothing is adopted at all (STK6040).
      if (importId && !meta?.entries.has('count') && !meta?.entries.has('for_each')) look(importId);
    },
    end() {
      unknown = [ofCopies, ofItself];
      place = 'an output';
      for (const { value } of outputs) look(value);
    },
  };
};

const ofCopies = /(?<![\w.-])(?:each\.(?:key|value)|count\.index)\b/;
const ofItself = /(?<![\w.-])self\.[A-Za-z_]\w*/;
const knowSelf: ReadonlySet<string> = new Set(['provisioner', 'connection']);
