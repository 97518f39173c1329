import type { Program, Resource } from './ir/program.ts';
import type { Target } from './target.ts';

/** Which target writes what. Every resource has one home, so that nothing is written twice. */
export interface Homes {
  /** The targets that have something to write, in the order of all targets, each with its part of the program. */
  readonly chosen: readonly (readonly [Target, Program])[];
  readonly of: ReadonlyMap<Resource, Target>;
  /** What no target takes, or none of those that `--target` names. */
  readonly homeless: readonly Resource[];
}

/**
 * Finds the home of every resource: among the targets that accept it the one whose form of it the stack asks for, then the one that the stack's `backend` names, else the first.
 * `names` restricts the choice (`--target`). A program without resources belongs to its backend, or to the first target, so that an
 * empty stack still says what is left: nothing.
 */
export function homesOf(program: Program, targets: readonly Target[], names: readonly string[] | undefined): Homes {
  const allowed = names ? targets.filter(({ name }) => names.includes(name)) : targets;
  const backend = program.backend?.name;
  const homes = new Map<Resource, Target>();
  const parts = new Map<Target, Resource[]>();
  const homeless: Resource[] = [];
  for (const resource of program.resources) {
    const home = homeOf(resource, allowed, backend);
    if (!home) homeless.push(resource);
    else {
      homes.set(resource, home);
      const part = parts.get(home);
      if (part) part.push(resource);
      else parts.set(home, [resource]);
    }
  }
  const fallback = names ? allowed : [allowed.find(({ name }) => name === backend) ?? allowed[0]];
  if (parts.size === 0) for (const target of fallback) if (target) parts.set(target, []);
  const chosen = allowed.flatMap((target) => {
    const resources = parts.get(target);
    return resources ? [[target, partOf(program, resources)] as const] : [];
  });
  return { chosen, of: homes, homeless };
}

function homeOf(resource: Resource, targets: readonly Target[], backend: string | undefined): Target | undefined {
  const { alternative } = resource;
  const wanted = alternative?.isWanted ? targets.find(({ name }) => name === alternative.target) : undefined;
  if (wanted) return wanted;
  let first: Target | undefined;
  for (const target of targets) {
    if (!target.accepts(resource)) continue;
    if (backend === undefined || target.name === backend) return target;
    first ??= target;
  }
  return first;
}

function partOf(program: Program, resources: readonly Resource[]): Program {
  return resources.length === program.resources.length ? program : { ...program, resources };
}
