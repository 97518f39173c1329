import { byCodePoint } from '../../../util/by-code-point.ts';
import type { Graph } from './graph.ts';
import type { PipelineNode } from './node.ts';

/** What runs as one task of a job. */
export interface PipelineTask {
  readonly name: string;
  readonly nodes: readonly PipelineNode[];
  /** The names of the tasks that must be done before, sorted. */
  readonly after: readonly string[];
}

/**
 * Nodes put into tasks, sorted by name (specs/laktory-resources §5). A node without sinks runs inside those that read it, so it has a
 * task only when nobody does; dependencies go through it to the nearest nodes that have one.
 */
export function planTasks({ nodes, sorted, downstream }: Graph): readonly PipelineTask[] {
  const hasTask = ({ name, sinks }: PipelineNode): boolean => sinks.length > 0 || downstream.get(name)?.length === 0;
  const groups = new Map<string, PipelineNode[]>();
  for (const node of sorted.filter(hasTask)) {
    const group = groups.get(node.task);
    if (group) group.push(node);
    else groups.set(node.task, [node]);
  }
  const reached = new Map<string, ReadonlySet<string>>();
  for (const node of sorted) {
    const tasks = new Set<string>();
    for (const { name } of node.upstream) {
      const before = nodes.get(name);
      if (!before) continue;
      if (hasTask(before)) tasks.add(before.task);
      else for (const task of reached.get(name) ?? []) tasks.add(task);
    }
    reached.set(node.name, tasks);
  }
  const names = [...groups.keys()].toSorted(byCodePoint);
  return names.map((name) => {
    const members = groups.get(name) ?? [];
    const after = new Set(members.flatMap((node) => [...(reached.get(node.name) ?? [])]));
    after.delete(name);
    return { name, nodes: members, after: [...after].toSorted(byCodePoint) };
  });
}

/** The tasks that wait for one another, each for the next; undefined when there are none. */
export function circleOfTasks(tasks: readonly PipelineTask[]): readonly string[] | undefined {
  const byName = new Map(tasks.map((task) => [task.name, task]));
  const done = new Set<string>();
  for (const task of tasks) {
    const path = circleFrom(task.name, { byName, done });
    if (path) return path;
  }
  return undefined;
}

interface Search {
  readonly byName: ReadonlyMap<string, PipelineTask>;
  /** Tasks from which no circle is reached. */
  readonly done: Set<string>;
}

/** Depth first, with a stack of its own: pipelines may be long. */
function circleFrom(start: string, { byName, done }: Search): readonly string[] | undefined {
  const path: { readonly name: string; readonly rest: string[] }[] = [];
  const enter = (name: string) => path.push({ name, rest: [...(byName.get(name)?.after ?? [])] });
  if (!done.has(start)) enter(start);
  for (let top = path.at(-1); top; top = path.at(-1)) {
    const next = top.rest.shift();
    if (next === undefined) {
      done.add(top.name);
      path.pop();
    } else if (!done.has(next)) {
      const known = path.findIndex(({ name }) => name === next);
      if (known >= 0) return path.slice(known).map(({ name }) => name);
      enter(next);
    }
  }
  return undefined;
}
