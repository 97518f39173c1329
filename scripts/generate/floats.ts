import { readFacts } from './schema/facts.ts';

const floats: ReadonlySet<string> = new Set(readFacts().floats);
/** The names that are fractions wherever they stand; a `value` may be either. */
const names: ReadonlySet<string> = new Set([...floats].map(nameOf).filter((name) => name !== 'value'));

/**
 * Whether the number at `path` may have a fraction. Terraform has one number type, so neither the bindings nor the schema tell whole numbers from others:
 * the provider does. Fields that the version that was asked does not have yet go by their name.
 */
export function isFloat(path: string): boolean {
  return floats.has(path) || names.has(nameOf(path));
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}
