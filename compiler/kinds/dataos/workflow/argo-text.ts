import type { Json } from '../../../util/json.ts';

/**
 * Argo reads everything in a template once more and replaces `{{…}}` (specs/dataos §3.8). What begins with one of these is its own; with any other it refuses the
 * whole workflow.
 */
const known =
  /^\{\{\s*(=|workflow\.|inputs\.|outputs\.|pod\.|node\.|steps\.|tasks\.|item\b|retries\b|lastRetry\.|cronworkflow\.)/;

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

/** `text` with every placeholder of Argo as a plain word of the same length, so that it can be read as YAML and places stay what they are. */
export function withoutBraces(text: string): string {
  return text.replace(/\{\{[^}\n]*\}\}/g, (whole) => 'x'.repeat(whole.length));
}
