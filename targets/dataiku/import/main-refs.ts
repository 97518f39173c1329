import { documentIn, documentsIn, textIn, type WireDocument } from '../dss/wire.ts';

/** What a recipe reads or writes in its main role. */
export function mainRefs(recipe: WireDocument, side: 'inputs' | 'outputs'): readonly string[] {
  return documentsIn(documentIn(documentIn(recipe, side), 'main'), 'items').map((item) => textIn(item, 'ref') ?? '');
}
