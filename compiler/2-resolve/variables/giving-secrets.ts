import type { Env } from '../../env.ts';
import type { BackendChoice } from '../../ir/program.ts';

/** How the values of sensitive variables are given, to stand after "give it": by all targets of the run that ask for them. */
export type Giving = (names: readonly string[]) => string;

/** The chosen targets say it: those of `--target`, else the one of `iac_backend`, else the first that writes provider resources. */
export function givingSecrets({ targets, options }: Env, backend: BackendChoice | undefined): Giving {
  const asking = targets.flatMap(({ name, givingSecrets }) => (givingSecrets ? [{ name, way: givingSecrets }] : []));
  const chosen = asking.filter(({ name }) =>
    options.targets ? options.targets.includes(name) : backend === undefined || backend.name === name,
  );
  const used = options.targets ? chosen : chosen.slice(0, 1);
  if (used.length === 0) return () => 'to the tool that deploys, when it runs';
  return (names) => used.map(({ way }) => way(names)).join(', and ');
}
