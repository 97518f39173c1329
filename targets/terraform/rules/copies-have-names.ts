import type { Rule } from '../../../compiler/rule.ts';
import { pick } from '../../../compiler/value/pick.ts';
import { leafWalker } from '../../../compiler/value/walk.ts';
import { terraformDiagnostics as say } from '../diagnostics.ts';
import { withoutTexts } from './without-texts.ts';

/**
 * `each` is known where a resource has `for_each`, and `count` where it has `count` (Terraform's documentation of meta-arguments), in values and in keys, in conditions, and in what
 * is waited for. STK6007: a warning, because
 * Laktory compiles it.
 */
export const copiesHaveNames: Rule = ({ program: { foreign }, report }) => {
  if (foreign.length === 0) return {};
  let repeated: readonly string[] = [];
  let owner = '';
  const look = leafWalker((value) => {
    if (value.kind !== 'foreign') return;
    const code = withoutTexts(value.expression);
    const [, word, option = ''] = /(?<![\w.])((?:(each)\.(?:key|value)|(count)\.index))\b/.exec(code) ?? [];
    if (word === undefined) return;
    const needed = option === 'each' ? 'for_each' : 'count';
    if (repeated.includes(needed)) return;
    report(say.outsideOfCopies(value, { word, name: owner, option: needed }));
  });
  return {
    resource({ name, meta, properties, options: { dependsOn } }) {
      owner = name;
      repeated = ['for_each', 'count'].filter((option) => meta && pick(meta, option));
      look(properties);
      const lifecycle = meta && pick(meta, 'lifecycle');
      if (lifecycle) look(lifecycle);
      dependsOn.forEach(look);
    },
  };
};
