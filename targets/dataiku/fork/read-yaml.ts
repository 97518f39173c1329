import { isTree } from '../../../compiler/ast/is-tree.ts';
import { positionAt } from '../../../compiler/source/position.ts';
import type { SourceFile } from '../../../compiler/source/source-file.ts';
import type { Span } from '../../../compiler/source/span.ts';
import { floatText } from '../../../compiler/util/float-text.ts';
import type { Literal, Tree } from '../../../compiler/value/literal.ts';
import { literalOf } from '../../../compiler/yaml/plain/literal-of.ts';
import { readPyyaml } from '../../../compiler/yaml/plain/pyyaml.ts';
import { readEvents } from '../../../compiler/yaml/read/events.ts';
import type { Policy } from '../../../compiler/yaml/read/policy.ts';
import { readNodes } from '../../../compiler/yaml/read/read-nodes.ts';
import { coreTag } from '../../../compiler/yaml/read/written-tag.ts';

/** Why a text is no YAML, in words near to those of PyYAML. */
export interface YamlMistake {
  readonly problem: string;
}

const deepest = 200;
const limits = { aliasedValues: 1_000_000, mergedEntries: 500_000 };

/** YAML 1.1 as PyYAML's `safe_load` reads it: the last of equal keys counts. Undefined for an empty document. */
export function readPython(file: SourceFile): Tree | YamlMistake | undefined {
  const events = readEvents(file.text, deepest);
  if ('reason' in events) return { problem: syntaxProblem(file, events) };
  const problems: string[] = [];
  const root = readNodes(
    file,
    events.events,
    pythonPolicy((problem) => problems.push(problem)),
  );
  const [problem] = problems;
  if (problem !== undefined) return { problem };
  return root && isTree(root) && root.kind !== 'null' ? root : undefined;
}

function pythonPolicy(wrong: (problem: string) => void): Policy {
  return {
    plain: (at, text) => literalOf(at, text, readPyyaml(text)),
    tagged: ({ raw, name }, content) => {
      if (raw === '!' || name === `${coreTag}str`) return content;
      if (name.startsWith(coreTag)) return literalOf(content, content.value, readPyyaml(content.value));
      wrong(`could not determine a constructor for the tag '${raw}'${mark(content)}`);
      return content;
    },
    alias: undefined,
    collectionTag: () => undefined,
    keyTag: () => undefined,
    keyOf,
    singleEntry: (mapping) => mapping,
    checkText: () => undefined,
    checksPlain: false,
    equalKeys: 'last',
    merging: 'adds',
    limits,
    isFull: () => false,
    wrong: ({ kind, at }) => {
      if (kind === 'second document') wrong(`expected a single document in the stream${mark(at)}`);
      else if (kind !== 'key stands twice') wrong(`${kind}${mark(at)}`);
    },
  };
}

/** Keys as `json.dumps` writes them. */
function keyOf(key: Literal): string {
  if (key.kind === 'null') return 'null';
  return key.kind === 'float' ? floatText(key.value) : String(key.value);
}

/** An unclosed bracket, the mistake that is made most, is told as PyYAML tells it; the rest in the words of our own reader. */
function syntaxProblem(file: SourceFile, { reason, position }: { readonly reason: string; readonly position: number }) {
  const at = { file, start: position, end: position };
  const open = openBracket(file.text);
  if (position < file.text.trimEnd().length || open === undefined) return `${reason}${mark(at)}`;
  const what = file.text.charAt(open) === '[' ? 'sequence' : 'mapping';
  const close = what === 'sequence' ? ']' : '}';
  const start = mark({ file, start: open, end: open });
  const end = mark({ file, start: file.text.length, end: file.text.length });
  return `while parsing a flow ${what}${start}\nexpected ',' or '${close}', but got '<stream end>'${end}`;
}

/** The last bracket that is still open at the end. Good enough for texts without brackets in quotes. */
function openBracket(text: string): number | undefined {
  const open: number[] = [];
  for (const { 0: bracket, index } of text.matchAll(/[[\]{}]/g)) {
    if (bracket === '[' || bracket === '{') open.push(index);
    else open.pop();
  }
  return open.at(-1);
}

function mark({ file, start }: Span): string {
  const { line, column } = positionAt(file, start);
  return `\n  in "${file.name}", line ${line}, column ${column}`;
}
