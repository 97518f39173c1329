import type { Pointer } from '../../../compiler/value/place-in.ts';

/**
 * What stands in a line of a document that we have written, as the way to it from the root: `resource databricks_job ingest task 0 task_key`. Our documents have one
 * thing in a line, and what belongs to something is indented more, so lines are enough. `line` counts from 1.
 */
export function pointerAt(text: string, line: number): Pointer {
  const lines = text.split('\n');
  const pointer: (string | number)[] = [];
  let index = Math.min(line, lines.length) - 1;
  while (index >= 0) {
    const found = lines[index] ?? '';
    const depth = indentOf(found);
    const before = lines.slice(0, index);
    if (/^[\]}]/.test(found.trim())) {
      // What ends here is what began with the same indentation.
      index = before.findLastIndex((each) => each.trim() !== '' && indentOf(each) === depth);
      continue;
    }
    pointer.unshift(...stepsOf(found, before, depth));
    index = before.findLastIndex((each) => each.trim() !== '' && indentOf(each) < depth);
  }
  return pointer;
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** The steps that one line makes: a key of JSON, an item of a list, an attribute or a block of HCL with its labels. */
function stepsOf(line: string, before: readonly string[], depth: number): Pointer {
  const text = line.trim();
  const key = /^"((?:[^"\\]|\\.)*)": /.exec(text)?.[1];
  if (key !== undefined) return [key];
  const attribute = /^(?:"([^"]+)"|([\w-]+)) += /.exec(text);
  if (attribute) return [attribute[1] ?? attribute[2] ?? ''];
  const [, block, labels = ''] = /^([\w-]+)((?: "[^"]*")*) \{$/.exec(text) ?? [];
  if (block !== undefined) {
    const names = [...labels.matchAll(/"([^"]*)"/g)].map(([, name = '']) => name);
    const number = siblings(before, depth, (other) => other === text);
    // Of labels that stand there again, as those of a provider with several configurations, the number tells which.
    return names.length > 0 && number === 0 ? [block, ...names] : [block, ...names, number];
  }
  const opens = before.findLast((each) => each.trim() !== '' && indentOf(each) < depth)?.trimEnd();
  return opens?.endsWith('[') ? [siblings(before, depth, (other) => !/^[\]}]/.test(other))] : [];
}

/** How many lines of the same depth under the same parent come before and are what is counted. */
function siblings(before: readonly string[], depth: number, isOne: (text: string) => boolean): number {
  const parent = before.findLastIndex((line) => line.trim() !== '' && indentOf(line) < depth);
  return before.slice(parent + 1).filter((line) => indentOf(line) === depth && isOne(line.trim())).length;
}
