import type { Report } from '../../diagnostics/outcome.ts';
import { placeOf } from '../../source/span.ts';
import { printedFloatText } from '../../util/float-text.ts';
import type { Str, Tree } from '../../value/literal.ts';
import { bundleDiagnostics as say } from './diagnostics.ts';
import { partsOf, wholeReference } from './references.ts';
import { mapTexts, nameOfKind } from './tree.ts';

/** What a reference stands for. `kept` is left for later: it is known only when the stack is deployed. */
export type Answer = Tree | 'kept' | 'unknown';

/** Knows what references stand for. */
export interface Scope {
  readonly find: (path: string) => Answer;
  /** A sentence for a reference that nothing has. */
  readonly suggest: (path: string) => string;
}

/** Values of variables may hold references to others; so many times may one lead to the next. */
const mostRounds = 11;

/**
 * What all texts with references may come to while they are resolved: a hundred times what is written, and at least a quarter of a million characters. Ten
 * variables that each hold the next one ten times are a thousand characters in a file, and would fill any memory.
 */
const [mostTimes, leastLimit] = [100, 250_000];

/**
 * Replaces references in every text of a tree until nothing changes (specs/databricks-bundles §5.2). A reference that is the whole text takes
 * the value with its type; inside a longer text it must be a scalar. Reports STK3610 (nothing of that name), STK3611 (a mapping inside a text),
 * STK3612 (a circle) and STK3639 (more than can be meant). What is replaced stands where the reference stands, and the inner values of a mapping where they are written.
 */
export function resolveTexts(tree: Tree, scope: Scope, report: Report): Tree {
  let written = 0;
  mapTexts(tree, (text) => {
    if (text.value.includes('${')) written += text.value.length;
    return text;
  });
  const limit = Math.max(leastLimit, mostTimes * written);
  return resolveRound(tree, { scope, report, round: 0, budget: { limit, characters: limit }, circles: new Set() });
}

interface Round {
  readonly scope: Scope;
  readonly report: Report;
  readonly round: number;
  /** What may still be put in; below zero when there was too much, which is reported once. */
  readonly budget: { readonly limit: number; characters: number };
  /** The texts that were told to lead back to themselves: a value may be asked for in thousands of ways. */
  readonly circles: Set<Str>;
}

function resolveRound(tree: Tree, of: Round): Tree {
  return mapTexts(tree, (text) => (text.value.includes('${') ? resolveText(text, of) : text));
}

/** Whether nothing more may be put in; `size` is what comes to it now. */
function isTooMuch(size: number, at: Str, { budget, report }: Round): boolean {
  if (budget.characters < 0) return true;
  budget.characters -= size;
  if (budget.characters < 0) report(say.tooLarge(at, { limit: budget.limit }));
  return budget.characters < 0;
}

function resolveText(text: Str, of: Round): Tree {
  let current = text;
  for (let round = of.round; ; round++) {
    if (isTooMuch(current.value.length, text, of)) return current;
    if (round > mostRounds) {
      if (!of.circles.has(text)) of.report(say.circle(text, { text: text.value }));
      of.circles.add(text);
      return current;
    }
    const whole = wholeReference(current.value);
    const answer = whole === undefined ? undefined : answerOf(whole, current, of);
    if (typeof answer === 'object') {
      const placed = answer.kind === 'dict' || answer.kind === 'list' ? answer : { ...answer, ...placeOf(text) };
      if (placed.kind !== 'string') return resolveRound(placed, { ...of, round: round + 1 });
      current = placed;
      continue;
    }
    if (whole !== undefined) return current;
    const next = replaced(current, of);
    if (next.value === current.value) return current;
    current = next;
  }
}

function answerOf(path: string, at: Str, { scope, report }: Round): Tree | undefined {
  const answer = scope.find(path);
  if (answer === 'unknown')
    report(say.unknownReference(at, { reference: `\${${path}}`, suggestion: scope.suggest(path) }));
  return typeof answer === 'object' ? answer : undefined;
}

function replaced(text: Str, of: Round): Str {
  let [value, { credential }] = ['', text];
  for (const part of partsOf(text.value)) {
    const answer = typeof part === 'string' ? undefined : answerOf(part.path, text, of);
    value += typeof part === 'string' ? part : referenceText(part.path, answer, { text, of });
    if (answer?.kind === 'string') credential ??= answer.credential;
    // The next round reports it.
    if (value.length > of.budget.characters) break;
  }
  return credential ? { ...text, value, credential } : { ...text, value };
}

function referenceText(path: string, answer: Tree | undefined, { text, of }: { text: Str; of: Round }): string {
  const same = `\${${path}}`;
  if (!answer) return same;
  const scalar = scalarText(answer);
  if (scalar !== undefined) return scalar;
  of.report(say.collectionInText(text, { reference: same, found: nameOfKind(answer) }));
  return same.replace('$', '$$$$');
}

function scalarText(tree: Tree): string | undefined {
  if (tree.kind === 'string') return tree.value;
  if (tree.kind === 'null') return '';
  if (tree.kind === 'boolean' || tree.kind === 'integer') return String(tree.value);
  return tree.kind === 'float' ? printedFloatText(tree.value) : undefined;
}
