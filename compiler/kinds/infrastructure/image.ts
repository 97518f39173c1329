/** Container images (specs/prefect §4.4). */
export interface Image {
  readonly name: string;
  /** Also a digest. */
  readonly tag: string | undefined;
}

export type PullPolicy = 'Always' | 'IfNotPresent' | 'Never' | 'IfPossible';

/** Splits an image by Prefect 3's rule: a digest is what stands behind `@`, a tag behind the colon that no registry's port is behind. */
export function parseImage(text: string): Image {
  const [name = '', digest] = text.split('@');
  if (digest !== undefined) return { name, tag: digest };
  const { name: whole, tag } = splitTag(text);
  return { name: whole, tag };
}

/** Splits an image as Prefect 2 did; undefined where it failed with "too many values to unpack". */
export function parseImageAsOriginal(text: string): Image | undefined {
  const { name, tag, colons } = splitTag(text);
  return colons > 1 ? undefined : { name, tag };
}

/** The first part of a path may be a registry with a port, so only what follows is searched for the tag. */
function splitTag(text: string): Image & { readonly colons: number } {
  const slash = text.indexOf('/');
  const index = slash < 0 ? '' : text.slice(0, slash + 1);
  const [name = '', tag, ...more] = text.slice(slash + 1).split(':');
  return { name: index + name, tag, colons: (tag === undefined ? 0 : 1) + more.length };
}

/** When an image is pulled that does not say: always for `latest`, else when it is not there. */
export function defaultPullPolicy({ tag }: Image): PullPolicy {
  return tag === undefined || tag === 'latest' ? 'Always' : 'IfNotPresent';
}

const spellings: ReadonlyMap<string, PullPolicy> = new Map([
  ['always', 'Always'],
  ['ifnotpresent', 'IfNotPresent'],
  ['never', 'Never'],
  ['ifpossible', 'IfPossible'],
]);

/** A policy in Kubernetes' spelling or in Docker's of Prefect 2 (`IF_NOT_PRESENT`), in any letter case. */
export function readPullPolicy(text: string): PullPolicy | undefined {
  return spellings.get(text.toLowerCase().replaceAll('_', ''));
}
