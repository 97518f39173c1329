import type { CredentialsBy } from '../../ir/program.ts';

/**
 * How credentials are told in an object of Kubernetes. A Secret of the user's own has a shape that says so; one that a profile asks for is where its values belong. Elsewhere
 * the keys that a user chooses count, too (a ConfigMap).
 */
export function credentialsOf(type: string): CredentialsBy {
  return type === 'v1/Secret' ? 'types' : 'types and looks';
}
