import type { ObjectType } from '../schema/type.ts';
import { inDoubleQuotes, type PathStep, readPath } from '../value/path.ts';
import type { Ref } from '../value/value.ts';
import type { Link, ProgramIndex } from './program.ts';

const noPath: readonly PathStep[] = [];

/**
 * Finds what `ref` means: the longest known name that ends at a dot, at a bracket or at the end, so that `databricks.dev` wins over
 * `databricks` (specs/laktory-language §7.1). A few map look-ups, whatever the size of the program.
 */
export function link(index: ProgramIndex, { text }: Ref): Link | undefined {
  const most = index.longestName ?? text.length;
  for (let end = text.length <= most ? text.length : stepBefore(text, most); end > 0; end = stepBefore(text, end - 1)) {
    const name = text.slice(0, end);
    const target = index.byName.get(index.aliases.get(name) ?? name);
    if (!target) continue;
    if (end === text.length) return { target, copy: '', path: noPath };
    const { copy, path } = split(text.slice(end));
    return { target, copy, path: target.kind === 'resource' ? inSnakeCase(path, target.shape) : path };
  }
  return undefined;
}

/** Where the last step of a path begins, at or before an offset. */
function stepBefore(text: string, offset: number): number {
  let at = offset;
  while (at >= 0 && text[at] !== '.' && text[at] !== '[') at--;
  return at;
}

function split(rest: string): Pick<Link, 'copy' | 'path'> {
  if (!rest.startsWith('[')) return { copy: '', path: readPath(rest) };
  // A bracket in a quoted key closes nothing.
  const [copy = ''] = /^\[(?:"(?:[^"\\]|\\.)*"|'[^']*')\]|^\[[^\]]*\]/.exec(rest) ?? [];
  return { copy: inDoubleQuotes(copy), path: readPath(rest.slice(copy.length)) };
}

/** Pulumi spells attributes in camel case, and so did stacks that were written for it: `objectId` is `object_id` where only that exists. */
function inSnakeCase(path: readonly PathStep[], shape: ObjectType | undefined): readonly PathStep[] {
  const [first] = path;
  if (first?.kind !== 'attribute' || !/[A-Z]/.test(first.name) || !shape || shape.fields.has(first.name)) return path;
  const name = first.name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return shape.fields.has(name) ? [{ ...first, name, text: `.${name}` }, ...path.slice(1)] : path;
}
