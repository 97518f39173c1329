import type { Span } from '../../../source/span.ts';
import type { Tree } from '../../../value/literal.ts';
import { entriesIn, member } from '../tree.ts';
import type { ImportedBundle } from './import-bundle.ts';

/** What became of one field of a bundle. */
export interface FieldFate {
  readonly fate: 'mapped' | 'renamed' | 'moved' | 'approximated' | 'not supported';
  readonly field: string;
  readonly becomes?: string | undefined;
  readonly why?: string | undefined;
  readonly at: Span;
}

/** Every field of a bundle with what became of it: found by its place, which values keep on their way into the stack. */
export function fieldFates({ source, stacks, notes }: ImportedBundle): readonly FieldFate[] {
  const places = new Map<string, string>();
  for (const stack of stacks.values())
    walk(stack, '', (tree, path) => void places.set(keyOf(tree), places.get(keyOf(tree)) ?? path));
  const fates: FieldFate[] = [];
  const hasTrees = [...stacks.values()].some((stack) => member(stack, 'resources', 'databricks_workspacetrees'));
  walk(source.root, '', (leaf, field) => {
    const note = notes.find(({ at }) => at.file === leaf.file && at.start <= leaf.start && leaf.end <= at.end);
    const becomes = places.get(keyOf(leaf));
    if (note) fates.push({ fate: note.fate, field, becomes, why: note.why, at: leaf });
    else if (becomes === undefined && !hasTrees && /(?:^|\.)sync\./.test(field)) {
      fates.push({ fate: 'not supported', field, why: 'no file is uploaded by the stack', at: leaf });
    } else fates.push({ field, at: leaf, ...(becomes === undefined ? withoutPlace(field) : atPlace(field, becomes)) });
  });
  return fates;
}

function atPlace(field: string, becomes: string): Pick<FieldFate, 'fate' | 'becomes' | 'why'> {
  if (lastOf(field) !== lastOf(becomes)) return { fate: 'renamed', becomes };
  return /^(?:resources|bundle\.name)\b/.test(field) ? { fate: 'mapped', becomes } : { fate: 'moved', becomes };
}

/** Fields whose value is nowhere as it is written, because the bundle does something with it. */
const moved: readonly (readonly [RegExp, string, string])[] = [
  [/(?:^|\.)variables\.[^.]+\.description$/, 'stack.yaml', 'a comment above the variable'],
  [/(?:^|\.)variables\./, 'variables', 'the value stands where the variable is used'],
  [/(?:^|\.)workspace\.\w+_path$/, 'resources', 'it is part of the paths that follow from it'],
  [/(?:^|\.)(?:mode|presets\.)/, 'resources', 'it is applied to every resource'],
  [/(?:^|\.)(?:permissions|grants)\b/, 'resources', 'a block of its own says who may do what'],
  [/(?:^|\.)run_as\b/, 'resources', 'jobs, pipelines and alerts say it themselves; who deploys is the default'],
  [/(?:^|\.)default$/, 'environments', 'the default target is the first environment'],
  [/^include\b/, 'stack', 'one file for each type'],
  [/(?:^|\.)artifacts\./, 'resources', 'a block builds it and uploads it'],
  [/(?:^|\.)sync\./, 'resources', 'a tree of the workspace uploads it'],
  [/(?:^|\.)bundle\./, 'resources', 'it is part of the texts that refer to it'],
];

function withoutPlace(field: string): Pick<FieldFate, 'fate' | 'becomes' | 'why'> {
  const row = moved.find(([pattern]) => pattern.test(field));
  if (row) return { fate: 'moved', becomes: row[1], why: row[2] };
  if (/(?:^|\.)resources\./.test(field)) {
    return {
      fate: 'moved',
      becomes: 'resources',
      why: 'another target or a variable says it otherwise, or it is what is meant anyway',
    };
  }
  return { fate: 'not supported', why: 'nothing in Terraform comes of it' };
}

function lastOf(path: string): string {
  return (
    path
      .split('.')
      .at(-1)
      ?.replace(/\[\d+\]$/, '') ?? ''
  );
}

function keyOf({ file, start }: Tree): string {
  return `${file.name}:${start}`;
}

function walk(tree: Tree, path: string, visit: (leaf: Tree, path: string) => void): void {
  if (tree.kind === 'dict' && tree.entries.size > 0) {
    for (const { key, value } of entriesIn(tree)) walk(value, path === '' ? key : `${path}.${key}`, visit);
  } else if (tree.kind === 'list' && tree.items.length > 0) {
    tree.items.forEach((item, index) => {
      walk(item, `${path}[${index}]`, visit);
    });
  } else visit(tree, path);
}
