import { Stopped } from './steps.ts';

const pattern =
  /\{\{\s*env\.([A-Za-z_][A-Za-z0-9_]*)\s*(?:\|\s*default\(("[^"]*"|'[^']*')\)\s*)?\}\}|\$\{vars\.([A-Za-z_][A-Za-z0-9_]*)\}/g;

/**
 * Sensitive values are sent, and nowhere else written: attributes keep their placeholders. `{{ env.NAME }}` is the process variable, a
 * sensitive variable of the stack the process variable of its name, in capitals or as it is written.
 */
export function filledText(text: string, variables: ReadonlyMap<string, string>): string {
  if (!text.includes('{{') && !text.includes('${vars.')) return text;
  return text.replace(
    pattern,
    (_, name: string | undefined, quoted: string | undefined, variable: string | undefined) => {
      const value =
        name === undefined
          ? (variables.get(variable ?? '') ?? variables.get((variable ?? '').toUpperCase()))
          : (variables.get(name) ?? quoted?.slice(1, -1));
      if (value !== undefined) return value;
      const message = `the process variable "${name ?? variable?.toUpperCase()}" is not set, which a sensitive value is taken from`;
      throw new Stopped({ kind: 'rejected', message });
    },
  );
}

/** Whether a text says where a sensitive value comes from. */
export function isSymbolic(text: string): boolean {
  return text.search(pattern) >= 0;
}
