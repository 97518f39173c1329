import { type Part, textIn, textsIn, valueIn } from '../config.ts';
import { dataikuDiagnostics as say } from '../diagnostics.ts';
import type { Rule } from './rule.ts';

/** Two recipes that write one dataset undo each other's work; allowed, because partitions and appending make sense of it. */
export const datasetsHaveOneWriter: Rule = ({ recipes }, _, report) => {
  const writers = new Map<string, Part>();
  for (const [index, recipe] of recipes.entries()) {
    for (const output of textsIn(valueIn(recipe, 'outputs'))) {
      const first = writers.get(output.value) ?? recipe;
      writers.set(output.value, first);
      if (first === recipe) continue;
      const both = { dataset: output.value, first: textIn(first, 'name') ?? '', second: textIn(recipe, 'name') ?? '' };
      const related = [{ at: valueIn(first, 'outputs') ?? first, note: 'also written here' }];
      report({ ...say.multipleWriters(output, both, related), path: `recipes[${index}].outputs` });
    }
  }
};
