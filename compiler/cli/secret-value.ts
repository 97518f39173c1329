import type { World } from './world.ts';

/** The names of the process variables that give the value of a sensitive variable: Terraform's, its own, and its own in upper case. */
export function namesOfSecret(variable: string): readonly string[] {
  return [...new Set([`TF_VAR_${variable}`, variable, variable.toUpperCase()])];
}

/** The value of a sensitive variable, with the name of the process variable that gives it. Empty ones give none. */
export function secretValue(
  variable: string,
  { variables }: World,
): { readonly name: string; readonly text: string } | undefined {
  for (const name of namesOfSecret(variable)) {
    const text = variables.get(name);
    if (text) return { name, text };
  }
  return undefined;
}
