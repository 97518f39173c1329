import { textHash } from '../../../util/text-hash.ts';

/**
 * The stamp of a resource: a hyphen and four characters, from a hash of what it stamps: type, workspace and name. So it stays the same when the
 * resource changes, and Kubernetes updates objects instead of making new ones (specs/dataos §6.2).
 */
export function stampOf(type: string, workspace: string, name: string): string {
  return `-${(textHash(`${type}/${workspace}/${name}`) % 36 ** 4).toString(36).padStart(4, '0')}`;
}

/** A stamp as a user may choose it: with or without the hyphen. Undefined where it is none. */
export function givenStamp(text: string): string | undefined {
  const stamp = text.startsWith('-') ? text : `-${text}`;
  return /^-[a-z0-9]{1,10}$/.test(stamp) ? stamp : undefined;
}
