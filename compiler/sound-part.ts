import type { Document } from './ast/document.ts';
import type { Node } from './ast/node.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import type { Block, Stack } from './ir/stack.ts';
import type { SourceFile } from './source/source-file.ts';
import type { Span } from './source/span.ts';
import { type SpanIndex, spanIndex } from './source/span-index.ts';
import type { Value } from './value/value.ts';

/**
 * What a stack with mistakes still is: its blocks without any. Later passes look at those, so that one run tells everything; what they say is only kept where no
 * mistake that is told already can be the reason (`isNews`).
 */
export interface SoundPart {
  readonly stack: Stack;
  readonly isNews: (diagnostic: Diagnostic) => boolean;
}

/** The part of `stack` that `diagnostics` say nothing against. */
export function soundPart(
  stack: Stack,
  diagnostics: readonly Diagnostic[],
  documents: ReadonlyMap<string, Document>,
): SoundPart {
  const mistakes = errorsIn(diagnostics);
  const broken = brokenBy(mistakes, stack);
  const isBroken = new Set(broken);
  const blocks = stack.blocks.filter((block) => !isBroken.has(block));
  return {
    stack: { ...stack, blocks },
    isNews: news(mistakes, { broken, documents, hasUnread: (stack.unread?.length ?? 0) > 0 }),
  };
}

/** What may be said beside `diagnostics`, of a program whose blocks with mistakes may be missing. */
export function newsBeside(
  diagnostics: readonly Diagnostic[],
  stack: Stack,
  documents: ReadonlyMap<string, Document>,
): SoundPart['isNews'] {
  const mistakes = errorsIn(diagnostics);
  const broken = brokenBy(mistakes, stack);
  return news(mistakes, { broken, documents, hasUnread: (stack.unread?.length ?? 0) > 0 });
}

function errorsIn(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.filter(({ severity }) => severity === 'error');
}

/** The blocks with a mistake in them, or in what they take from elsewhere. */
function brokenBy(mistakes: readonly Diagnostic[], { blocks, unread = [] }: Stack): readonly Block[] {
  const meets = spanIndex([...mistakes.map(({ at }) => at), ...unread]);
  const files = [...new Set(mistakes.map(({ at }) => at.file.name))];
  return blocks.filter((block) => {
    const isInTemplate = [...(block.templates?.pieces.keys() ?? [])].some((path) =>
      files.some((name) => name.endsWith(path.replace(/^\.\//, ''))),
    );
    return isInTemplate || meets(wholeOf(block)) || anyPart(block.body, meets);
  });
}

/** From its name to the end of what is written below it in the same file. */
function wholeOf({ at, body }: Block): Span {
  return { file: at.file, start: at.start, end: Math.max(at.end, lastEnd(body, at.file)) };
}

function lastEnd(value: Value, file: SourceFile): number {
  const own = value.file.name === file.name ? value.end : 0;
  if (value.kind === 'list') return value.items.reduce((end, item) => Math.max(end, lastEnd(item, file)), own);
  if (value.kind !== 'dict') return own;
  return [...value.entries.values()].reduce((end, entry) => Math.max(end, lastEnd(entry.value, file)), own);
}

function anyPart(value: Value, meets: SpanIndex): boolean {
  if (meets(value)) return true;
  if (value.kind === 'list') return value.items.some((item) => anyPart(item, meets));
  // An unknown key is a mistake of its own, whatever stands behind it.
  return (
    value.kind === 'dict' && [...value.entries.values()].some((entry) => meets(entry) || anyPart(entry.value, meets))
  );
}

interface Surroundings {
  readonly broken: readonly Block[];
  readonly documents: ReadonlyMap<string, Document>;
  readonly hasUnread: boolean;
}

function news(mistakes: readonly Diagnostic[], { broken, documents, hasUnread }: Surroundings): SoundPart['isNews'] {
  // What a block with a mistake means is not known, so nothing that follows from it is told.
  const isTold = spanIndex([...mistakes.map((mistake) => mistake.at), ...broken.map(wholeOf)]);
  const lacksValues = mistakes.some(({ code }) => /^STK204/.test(code));
  // The path of a file without its tag was to be the blocks in it.
  const isPath = ({ code, values }: Diagnostic): boolean =>
    code === 'STK2005' && String(values?.['suggestion']).startsWith(' Write "!use');
  const isUnread = hasUnread || mistakes.some((mistake) => /^STK(1|202)/.test(mistake.code) || isPath(mistake));
  let written: ReadonlySet<string> | undefined;
  const mayBeMeant = (name: string): boolean => {
    written ??= keysIn(documents);
    return written.has(name) || broken.some((block) => name.includes(block.name));
  };
  return ({ at, missing, values = {} }) => {
    if (isTold(at)) return false;
    const name = values['name'];
    // What has a variable without a value in its name is called otherwise.
    if (lacksValues && typeof name === 'string' && name.includes('${vars.')) return false;
    if (missing === undefined) return true;
    return missing === 'name' && typeof name === 'string' && !isUnread && !mayBeMeant(name);
  };
}

/** Every key that is written anywhere: what is called so may be the block that a reference means, where its kind or its section could not be read. */
function keysIn(documents: ReadonlyMap<string, Document>): ReadonlySet<string> {
  const keys = new Set<string>();
  const visit = (node: Node): void => {
    if (node.kind === 'list') node.items.forEach(visit);
    const dict = node.kind === 'merge' ? node.own : node;
    if (dict.kind !== 'dict') return;
    for (const { key, value } of dict.entries.values()) {
      keys.add(key);
      visit(value);
    }
  };
  for (const { root } of documents.values()) if (root) visit(root);
  return keys;
}
