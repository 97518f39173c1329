import type { JsonObject } from '../../../compiler/util/json.ts';
import { documentIn, textIn, type WireDocument } from '../dss/wire.ts';
import { type Importing, stays } from './importing.ts';
import { filledText, isFilled, jsonObject, listOf } from './stack-value.ts';

/** A scenario; scripts and reporters have no place in a stack. */
export function scenarioBlock(document: WireDocument, { note }: Importing): JsonObject {
  const name = textIn(document, 'name') ?? '';
  const notSupported = (key: string) => note({ fate: 'not supported', field: `scenarios.${name}.${key}`, why: stays });
  const type = textIn(document, 'type') ?? 'step_based';
  if (type === 'custom_python') notSupported('script');
  for (const key of ['reporters', 'runAsUser', 'customFields']) if (isFilled(document[key])) notSupported(key);
  return jsonObject({
    name,
    type,
    active: document['active'] === true,
    triggers: listOf(document['triggers']),
    steps: listOf(documentIn(document, 'params')['steps']),
    description: filledText(document['description']),
    tags: listOf(document['tags']),
  });
}
