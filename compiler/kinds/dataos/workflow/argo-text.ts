import type { Json, JsonObject } from '../../../util/json.ts';
import { members } from '../objects/json.ts';

/**
 * Argo reads everything in a template once more and replaces `{{…}}` (specs/dataos §3.8). What begins with one of these is its own; with any other it refuses the
 * whole workflow. What only steps, tasks and loops have is nothing for a job, and of a workflow and a pod there is only what stands here (Argo's workflow/validate, the same in 3.5 and 3.7). Which
 * inputs there are is looked up where they are declared.
 */
const known =
  /^\{\{\s*(=|workflow\.(name|namespace|mainEntrypoint|serviceAccountName|uid|status|creationTimestamp|priority|failures|duration|annotations|labels|parameters|scheduledTime|outputs)\b|inputs\.parameters\.|outputs\.|pod\.name\b|node\.|steps\.name\b|tasks\.name\b|item\s*\}\}|retries\b|lastRetry\.|cronworkflow\.)/;

const braces = /\{\{[^}]*(\}\})?/g;

/** The placeholders in `text` that Argo does not know. */
export function strayBraces(text: string): readonly string[] {
  return [...text.matchAll(braces)].map(([whole]) => whole).filter((whole) => !known.test(whole));
}

/** The first text in `json` that has a placeholder which Argo does not know. */
export function strayIn(json: Json): string | undefined {
  if (typeof json === 'string') return strayBraces(json)[0];
  if (json instanceof Map) {
    for (const [key, value] of json) {
      const found = strayBraces(key)[0] ?? strayIn(value);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  if (Array.isArray(json)) {
    for (const item of json) {
      const found = strayIn(item);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** The names of the inputs that `text` asks for: `{{inputs.parameters.run-id}}`. */
export function inputsIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\{\{\s*inputs\.parameters\.([\w-]+)\s*\}\}/g)].map(([, name = '']) => name))];
}

/** What every job has as inputs, as the platform gives them (specs/dataos §6.5). */
export function jobInputs(template: string): ReadonlyMap<string, string> {
  return new Map([
    ['name', template],
    ['run-id', '{{workflow.uid}}'],
    ['workflow-name', '{{workflow.name}}'],
    ['workflow-run-id', '{{workflow.uid}}'],
  ]);
}

/** `inputs:` of a template that asks for some of them; undefined when it asks for none. */
export function declaredInputs(names: readonly string[], values: ReadonlyMap<string, string>): JsonObject | undefined {
  const parameters = names.flatMap((name) => {
    const value = values.get(name);
    return value === undefined ? [] : [members({ name, value })];
  });
  return parameters.length === 0 ? undefined : members({ parameters });
}

/** `text` with every placeholder of Argo as a plain word of the same length, so that it can be read as YAML and places stay what they are. */
export function withoutBraces(text: string): string {
  return text.replace(/\{\{[^}\n]*\}\}/g, (whole) => 'x'.repeat(whole.length));
}
