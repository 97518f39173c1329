/** What is wrong with a name, in words that complete `"x" cannot be a name: …`; undefined when nothing is. */
type NameProblem = string | undefined;

const form = /^[a-z]([-a-z0-9]*[a-z0-9])?$/;

/**
 * Names of resources and jobs as DataOS's own linter checks them: small letters, digits and hyphens, a letter first, at most 47 characters
 * (specs/dataos §1.1). Workspaces have the same form and at most 32.
 */
export function nameProblem(name: string, longest = 47): NameProblem {
  if (name === '') return 'it is empty';
  if (name.length > longest) return `it has ${name.length} characters, and ${longest} are allowed`;
  if (form.test(name)) return undefined;
  if (/[A-Z]/.test(name)) return 'it has capital letters';
  if (!/^[a-z]/.test(name)) return 'it must begin with a small letter';
  const other = /[^-a-z0-9]/.exec(name)?.[0];
  if (other !== undefined) return `it may have small letters, digits and hyphens, but not "${other}"`;
  return 'it must end with a letter or a digit';
}

/** Names of depots: as above, but underscores occur in practice, and are no problem for Kubernetes because depots make no object. */
export function depotNameProblem(name: string): NameProblem {
  return nameProblem(name.replace(/_/g, '-'));
}

/** Names of Kubernetes objects: DNS subdomains (RFC 1123) of at most 253 characters. */
export function objectNameProblem(name: string): NameProblem {
  if (name.length > 253) return `it has ${name.length} characters, and 253 are allowed`;
  if (/^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/.test(name)) return undefined;
  return 'it must be of small letters, digits, hyphens and dots, and begin and end with a letter or digit';
}
