/**
 * Why Prefect refuses a name, in words that complete `Prefect takes "x" for no name of a work pool: …`; undefined where it does not (its `types/names.py` and the route that makes work pools).
 */
export function nameProblem(name: string, what: 'deployment' | 'work pool'): string | undefined {
  if (what === 'work pool' && name.trim() === '') return 'it is empty';
  const [banned] = /[/%&<>]/.exec(name) ?? [];
  if (banned !== undefined) return `it has the character "${banned}"`;
  if (what === 'work pool' && /^prefect/i.test(name)) return 'names that begin with "prefect" are its own';
  return undefined;
}
