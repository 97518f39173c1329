import type { Deployment } from '../../compiler/engine.ts';
import { joinPath } from '../../compiler/util/path.ts';
import { pickText } from '../../compiler/value/pick.ts';

/**
 * The program that an engine runs, by name or path: what `--engine` says, what `engine` of the target's section says, or `usual`. A path of the stack is seen from the stack, and one
 * of the command line from where it was given.
 */
export function programOf({ section, options, stackFolder, startFolder }: Deployment, usual: string): string {
  const given = options.get('engine')?.at(-1);
  if (given !== undefined) return given.includes('/') ? joinPath(startFolder, given) : given;
  const chosen = pickText(section, 'engine') ?? usual;
  return chosen.includes('/') ? joinPath(stackFolder, chosen) : chosen;
}

/** What is asked before something is changed. */
export function questionOf(verb: 'deploy' | 'destroy', { stack, environment }: Deployment): string {
  const where = environment === undefined ? '' : ` in "${environment}"`;
  return verb === 'deploy'
    ? `Deploy "${stack}"${where} as planned above?`
    : `Destroy everything above of "${stack}"${where}?`;
}
