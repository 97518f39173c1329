import type { Diagnostic, Related } from '../../diagnostics/diagnostic.ts';
import type { Span } from '../../source/span.ts';
import { spanIndex } from '../../source/span-index.ts';
import { once } from '../../util/once.ts';
import type { Entry } from '../../value/literal.ts';
import type { Document } from '../document.ts';
import { collectPieces, usesIn } from './collect-pieces.ts';
import { environmentBodies } from './environment-bodies.ts';
import { indexPieces, type PiecesAround, type Use } from './pieces.ts';

/**
 * The same diagnostics, of which errors that point into a shared piece (an anchored value, an included file, a variable) also show where it is
 * used: it may be the use that is wrong. At most three places each, nearest first; an include in an included file leads on.
 * What is wrong with the value that a placeholder stands for shows where that is set, if only one place can be meant.
 * A mistake of YAML itself is one wherever the text is used, so only the files that lead there are shown.
 */
export function withUses(
  diagnostics: readonly Diagnostic[],
  documents: ReadonlyMap<string, Document>,
  { environment, given }: Chosen,
): readonly Diagnostic[] {
  if (!diagnostics.some(sharedIn(documents))) return diagnostics;
  const { pieces, definitions } = collectPieces(documents);
  const around = indexPieces(pieces);
  const meant = once(() => meantIn(documents, environment));
  const outside = once(() => new Map(given().map((entry) => [entry.key.toLowerCase(), entry] as const)));
  const definition = (name: string): Entry<Span> | undefined => {
    const entry = outside().get(name);
    if (entry === undefined) return oneOf(definitions.get(name), meant);
    // A value on the command line has no place that could be shown.
    return documents.has(entry.value.file.name) ? entry : undefined;
  };
  return diagnostics.map((diagnostic) => {
    if (diagnostic.severity !== 'error') return diagnostic;
    const related = [...definitionOf(diagnostic, definition), ...usesOf(diagnostic, around)];
    return related.length === 0 ? diagnostic : { ...diagnostic, related: [...diagnostic.related, ...related] };
  });
}

const mostUses = 3;

/** Whether a diagnostic may point into something shared. The stack file is read first, and most mistakes are in it, outside of anything that is shared. */
function sharedIn(documents: ReadonlyMap<string, Document>): (diagnostic: Diagnostic) => boolean {
  const [first] = documents.values();
  const isShared = first !== undefined && (first.aliases.length > 0 || first.file.text.includes('variables'));
  return ({ at: { file }, severity }) =>
    severity === 'error' && (file.name === first?.file.name ? isShared : documents.has(file.name));
}

function usesOf(diagnostic: Diagnostic, around: PiecesAround): readonly Related[] {
  const seen = new Set([diagnostic.at, ...diagnostic.related.map(({ at }) => at)].map(keyOf));
  const found: Related[] = [];
  const waiting: Span[] = [diagnostic.at];
  for (const at of waiting) {
    for (const piece of around(at)) {
      const uses = piece.uses();
      if (uses[0] && !isTold(uses[0], diagnostic)) continue;
      const { shown, more } = unseen(uses, { seen, most: mostUses - found.length });
      for (const [index, use] of shown.entries()) {
        found.push(noted(use, index === shown.length - 1 ? more : 0));
        waiting.push(use.at);
      }
      if (found.length >= mostUses) return found;
    }
  }
  return found;
}

interface Unseen {
  readonly seen: Set<string>;
  readonly most: number;
}

/** The first uses that are not shown yet, and how many follow: a piece may have as many uses as a stack has lines, and as many mistakes. */
function unseen(
  uses: readonly Use[],
  { seen, most }: Unseen,
): { readonly shown: readonly Use[]; readonly more: number } {
  const shown: Use[] = [];
  let at = 0;
  for (; at < uses.length && shown.length < most; at++) {
    const use = uses[at];
    if (!use || seen.has(keyOf(use.at))) continue;
    seen.add(keyOf(use.at));
    shown.push(use);
  }
  return { shown, more: uses.length - at };
}

/** A variable without a value (STK20…) is not set anywhere, or has a message of its own. */
function definitionOf(
  { code, at }: Diagnostic,
  definition: (name: string) => Entry<Span> | undefined,
): readonly Related[] {
  if (/^STK(?:1|20)/.test(code) || !/^\$\{(?!\{)/.test(at.file.text.slice(at.start, at.start + 3))) return [];
  const [named, ...others] = usesIn(at);
  const entry = named && others.length === 0 ? definition(named[0]) : undefined;
  return entry ? [{ at: entry.value, note: 'set here' }] : [];
}

/** What is compiled: the environment, and the variables that a variable file or the command line sets, weakest first. */
export interface Chosen {
  readonly environment: string | undefined;
  readonly given: () => readonly Entry<Span>[];
}

function oneOf(all: Definitions = [], meant: () => Meant): Entry<Span> | undefined {
  return all.length > 1 ? meant()(all) : all[0];
}

type Definitions = readonly Entry<Span>[];
type Meant = (all: Definitions) => Definitions[number] | undefined;

/** Of several definitions the one that counts in an environment: its own, or the only one outside of the others; undefined where a scope decides. */
function meantIn(documents: ReadonlyMap<string, Document>, environment: string | undefined): Meant {
  const [first] = documents.values();
  const { own, others } = first ? environmentBodies(first, { documents, environment }) : { own: [], others: [] };
  const [isOwn, isOther] = [spanIndex(own), spanIndex(others)];
  const root = first?.root?.kind === 'dict' ? first.root.entries.get('variables')?.value : undefined;
  const isOfStack = spanIndex(root ? [root] : []);
  return (all) => {
    const left = all.filter(({ value }) => !isOther(value));
    const [inner, ...further] = left.filter(({ value }) => !isOfStack(value));
    if (further.length > 0) return undefined;
    if (inner !== undefined) return isOwn(inner.value) || left.length === 1 ? inner : undefined;
    return left.length === 1 ? left[0] : undefined;
  };
}

function noted({ at, note }: Use, more: number): Related {
  return { at, note: more === 0 ? note : `${note}, and in ${more} more ${more === 1 ? 'place' : 'places'}` };
}

/** Numbers that cannot be written: of all that parsing tells, these are mistakes of a value and not of its text. */
const valueMistakes: ReadonlySet<string> = new Set(['STK1036', 'STK1054']);

/** Who shows other places has said why; who reads on in a file of its own must know how that got there. */
function isTold({ takes }: Use, { code, related }: Diagnostic): boolean {
  if (takes === 'value' && related.length > 0) return false;
  return !code.startsWith('STK1') || valueMistakes.has(code) || takes === 'file';
}

function keyOf({ file, start, end }: Span): string {
  return `${file.name}\n${start}\n${end}`;
}
