import type { Module } from './module.ts';
import { arrowRules, libraryDoors, nodeRooms } from './rules.ts';

/** Imports that go against the arrows, the walls and the doors of the house, as lines `file:line: what is wrong`. */
export function checkImports(module: Module): readonly string[] {
  if (module.isTest) return [];
  const problems: string[] = [];
  for (const { target, isFile, line } of module.imports) {
    const why = isFile ? wrongWay(module.path, target) : wrongDoor(module.path, target);
    if (why) problems.push(`${module.path}:${line}: must not import ${target}: ${why}`);
  }
  return problems;
}

function wrongWay(from: string, to: string): string | undefined {
  return arrowRules.find((rule) => rule.from.test(from) && rule.mayNot.test(to))?.why;
}

function wrongDoor(from: string, name: string): string | undefined {
  if (name.startsWith('node:')) {
    return nodeRooms.test(from) ? undefined : 'only cli/, state/, engines and scripts touch the machine';
  }
  if (/^(scripts|golden)\//.test(from)) return undefined;
  const library = /^(@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name;
  const doors = libraryDoors[library];
  if (doors?.includes(from)) return undefined;
  return doors
    ? `its door is ${doors.join(', ')}`
    : 'it has no door yet: add one to libraryDoors in scripts/rooms/rules.ts';
}

/** Circles of imports (of values or types), each once, as `a → b → a`. */
export function findCircles(modules: readonly Module[]): readonly string[] {
  const byPath = new Map(modules.map((module) => [module.path, module]));
  const state = new Map<string, 'open' | 'done'>();
  const trail: string[] = [];
  const circles: string[] = [];
  const visit = (path: string): void => {
    state.set(path, 'open');
    trail.push(path);
    for (const { target, isFile } of byPath.get(path)?.imports ?? []) {
      if (!isFile || !byPath.has(target)) continue;
      if (state.get(target) === 'open') circles.push([...trail.slice(trail.indexOf(target)), target].join(' → '));
      else if (!state.has(target)) visit(target);
    }
    trail.pop();
    state.set(path, 'done');
  };
  for (const { path } of modules) if (!state.has(path)) visit(path);
  return circles.map((circle) => `circle of imports: ${circle}`);
}
