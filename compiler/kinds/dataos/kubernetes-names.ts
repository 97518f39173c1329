/** What Kubernetes demands of names, in words that complete `"x" cannot be the name of a port: …`; undefined when nothing is wrong. */
type Problem = string | undefined;

/** Names of volumes, containers and ports: DNS labels (RFC 1123). */
export function labelNameProblem(name: string, longest = 63): Problem {
  if (name === '') return 'it is empty';
  if (name.length > longest) return `it has ${name.length} characters, and ${longest} are allowed`;
  if (/^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/.test(name)) return undefined;
  return 'it must be of small letters, digits and hyphens, and begin and end with a letter or digit';
}

/** Names of services are names of hosts (RFC 1035). */
export function hostNameProblem(name: string): Problem {
  return labelNameProblem(name) ?? (/^[a-z]/.test(name) ? undefined : 'it must begin with a letter');
}

/** Names of the ports of a container. */
export function portNameProblem(name: string): Problem {
  return (
    labelNameProblem(name, 15) ??
    (!/[a-z]/.test(name)
      ? 'it must have a letter'
      : name.includes('--')
        ? 'it has two hyphens side by side'
        : undefined)
  );
}

/** Names of environment variables. */
export function variableNameProblem(name: string): Problem {
  if (name === '') return 'it is empty';
  return /^[\x20-\x3c\x3e-\x7e]+$/.test(name) ? undefined : 'it must be of printable ASCII characters without "="';
}

/** Paths of ingresses, but those that a controller reads in a way of its own. */
export function ingressPathProblem(path: string): Problem {
  if (path.includes('//')) return 'it has two slashes side by side';
  if (/\/\.{1,2}(?:\/|$)/.test(path)) return 'it has a step that leads nowhere, "." or ".."';
  return /%2f/i.test(path) ? 'it has a slash written as "%2F"' : undefined;
}

/** Keys of config maps and secrets, which are names of files. */
export function dataKeyProblem(key: string): Problem {
  if (key.length > 253) return `it has ${key.length} characters, and 253 are allowed`;
  if (/^[-._a-zA-Z0-9]+$/.test(key) && !/^\.\.?$/.test(key) && !key.startsWith('..')) return undefined;
  return 'it must be of letters, digits, dots, hyphens and underscores';
}

/** Values of labels. */
export function labelValueProblem(value: string): Problem {
  if (value.length > 63) return `it has ${value.length} characters, and 63 are allowed`;
  if (/^([A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?)?$/.test(value)) return undefined;
  return 'it must be of letters, digits, dots, hyphens and underscores, and begin and end with a letter or digit';
}

/** Keys of labels and annotations: a name, perhaps with a domain before a slash. */
export function labelKeyProblem(key: string): Problem {
  const [name = '', prefix, ...rest] = key.split('/').toReversed();
  if (rest.length > 0) return 'it has more than one slash';
  if (prefix !== undefined && !/^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$/.test(prefix))
    return 'what stands before the slash must be a domain';
  return name === '' ? 'it is empty' : labelValueProblem(name);
}

/** Images of containers. */
export function imageProblem(image: string): Problem {
  if (image === '') return 'it is empty';
  return /\s/.test(image) ? 'it has a blank in it' : undefined;
}
