import { textIn, textsIn, valueIn } from '../config.ts';
import { dataikuDiagnostics as say } from '../diagnostics.ts';
import type { Rule } from './rule.ts';

/** Rules 12 and 13: what recipes read and write is there. Datasets of other projects can only be read, and are declared. */
export const referencesExist: Rule = ({ datasets, recipes, externalDatasets }, _, report) => {
  const own = new Set(datasets.map((dataset) => textIn(dataset, 'name')));
  const external = new Set(textsIn(externalDatasets).map(({ value }) => value));
  for (const [index, recipe] of recipes.entries()) {
    for (const input of textsIn(valueIn(recipe, 'inputs'))) {
      if (own.has(input.value) || external.has(input.value)) continue;
      report({ ...say.unknownInput(input, { name: input.value }), path: `recipes[${index}].inputs` });
    }
    for (const output of textsIn(valueIn(recipe, 'outputs'))) {
      if (own.has(output.value)) continue;
      report({ ...say.unknownOutput(output, { name: output.value }), path: `recipes[${index}].outputs` });
    }
  }
};
