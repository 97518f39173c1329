import type { Node } from '../ast/node.ts';
import type { Dict, Str } from '../value/literal.ts';
import type { Policy, Problem, WrittenTag } from '../yaml/read/policy.ts';
import { checkText, isSuspicious } from './check-text.ts';
import { parseDiagnostics as say } from './diagnostics.ts';
import { limits } from './limits.ts';
import type { DoubledKey } from './lost-item.ts';
import type { Problems } from './problems.ts';
import { readPlain } from './read-plain.ts';
import type { StackReading } from './stack-reading.ts';
import { readTagged } from './tagged-scalar.ts';
import { readTag } from './tags.ts';
import { unknownTag } from './unknown-tag.ts';
import { diagnosticOf, duplicateKey } from './wrong-nodes.ts';

/** YAML as a stack has it: keys are text and stand once, `!use` and its like are includes, every mistake is told. */
export function stackPolicy(stack: StackReading): Policy {
  const { problems } = stack;
  return {
    plain: (at, text) => readPlain(stack, at, text),
    tagged: (tag, content) => readWithTag(stack, tag, content),
    collectionTag: (tag, kind) => collectionTag(stack, tag, kind),
    keyTag: (tag) => keyTag(stack, tag),
    keyOf: undefined,
    alias: (at, of) => stack.aliases.push({ at, of }),
    singleEntry: pipelinePlaceholder,
    checkText: (text, scalar) => checkText(stack, text, scalar),
    checksPlain: isSuspicious(stack.file.text),
    equalKeys: 'first',
    merging: 'adds',
    limits,
    isFull: () => problems.isFull('error'),
    wrong: (problem) => {
      if (problem.kind === 'key stands twice') doubled(stack, problem);
      else tell(problems, problem);
    },
  };
}

function tell({ report }: Problems, problem: Exclude<Problem, DoubledKey>): void {
  const diagnostic = diagnosticOf(problem);
  if (diagnostic) report(diagnostic);
}

/** Keys of an item whose "- " is missing are all there already: the first of them is told for all. */
function doubled({ problems, doubled: known, lostItem }: StackReading, problem: DoubledKey): void {
  known.push({ ...problem.at, key: problem.key, value: problem.value });
  if (lostItem.isPartOf(problem)) return;
  problems.report(duplicateKey(problem, lostItem.beginsAt(problem)));
}

function readWithTag(stack: StackReading, written: WrittenTag, content: Str): Node {
  const tag = readTag(written.name);
  const { report } = stack.problems;
  switch (tag.kind) {
    case 'include': {
      if (content.value.trim() === '') report(say.includeWithoutPath(written.at, { tag: written.raw }));
      stack.hasInclude = true;
      const { file, start } = written.at;
      return { kind: 'include', file, start, end: content.end, tag: tag.name, path: content };
    }
    case 'core':
      return readTagged(stack, { name: tag.name, written }, content);
    default:
      report(unknownTag(written));
      // From the tag on, so that what follows from it is known to stand at the same place.
      return { ...content, start: written.at.start };
  }
}

function collectionTag({ problems }: StackReading, written: WrittenTag, kind: 'list' | 'dict') {
  const tag = readTag(written.name);
  if (tag.kind === 'unknown') problems.report(unknownTag(written));
  if (tag.kind === 'include') problems.report(say.includeWithoutPath(written.at, { tag: written.raw }));
  if (tag.kind !== 'core' || written.raw === '!') return undefined;
  if (kind === 'list' ? tag.name === 'omap' : tag.name === 'set') return tag.name === 'omap' ? 'omap' : 'set';
  const fits = kind === 'list' ? tag.name === 'seq' : tag.name === 'map';
  const wanted = 'something other than brackets, dashes or keys';
  if (!fits) problems.report(say.tagMismatch(written.at, { tag: written.raw, wanted }));
  return undefined;
}

function keyTag({ problems }: StackReading, written: WrittenTag): void {
  const tag = readTag(written.name);
  if (tag.kind === 'include') problems.report(say.tagOnKey(written.at, { tag: written.raw }));
  if (tag.kind === 'unknown') problems.report(unknownTag(written));
}

/** `{nodes.x}` and `{sources.x}` in SQL of a pipeline look like a mapping with an empty value, but are meant as text. */
function pipelinePlaceholder(dict: Dict<Node>): Node {
  const [entry] = dict.entries.values();
  if (entry?.value.kind !== 'null' || !/^(nodes|sources)\./.test(entry.key)) return dict;
  return { kind: 'string', file: dict.file, start: dict.start, end: dict.end, value: `{${entry.key}}` };
}
