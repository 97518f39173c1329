import { parseDiagnostics } from '../1-parse/diagnostics.ts';
import type { Document } from '../ast/document.ts';
import { collectPieces } from '../ast/uses/collect-pieces.ts';
import { environmentBodies } from '../ast/uses/environment-bodies.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Program } from '../ir/program.ts';
import type { Stack } from '../ir/stack.ts';
import type { Span } from '../source/span.ts';
import { spanIndex } from '../source/span-index.ts';
import type { Entry } from '../value/literal.ts';
import type { Value } from '../value/value.ts';

/** What is known of a compilation. */
export interface Known {
  readonly stack: Stack | undefined;
  readonly program: Program | undefined;
  readonly documents: ReadonlyMap<string, Document>;
}

const { code } = parseDiagnostics.rows.readsDifferently;

/** Whether nothing of what is yet to be compiled decides over a diagnostic. */
export function isDecided(diagnostic: Diagnostic): boolean {
  return diagnostic.code !== code;
}

/**
 * The diagnostics without those about values that YAML 1.1 reads otherwise (STK1050) where it makes no difference: where the type of a field has decided, and where
 * the value is not used at all. What stands under `variables` has no type, so it is told whatever becomes of it.
 */
export function withoutDecided(
  diagnostics: readonly Diagnostic[],
  { stack, program, documents }: Known,
): readonly Diagnostic[] {
  if (!stack) return diagnostics;
  const open = new Set<string>();
  for (const value of valuesOf(stack, program)) collectOpen(value, open);
  const isVariable = spanIndex(variablesIn(documents, stack.environment));
  return diagnostics.filter((each) => isDecided(each) || open.has(placeKey(each.at)) || isVariable(each.at));
}

/** Objects of Kubernetes get their types when it is known what they are, which is later. */
const typedLater = 'kubernetes';

function valuesOf({ head, blocks, outputs = [] }: Stack, program: Program | undefined): readonly Value[] {
  const isLater = ({ kind }: { readonly kind: string }) => program !== undefined && kind === typedLater;
  const later = program?.resources.filter(({ system }) => system === typedLater) ?? [];
  return [
    ...(head ? [head] : []),
    ...outputs.map(({ value }) => value),
    ...blocks.filter((block) => !isLater(block)).map(({ body }) => body),
    ...later.map(({ properties }) => properties),
  ];
}

/** The places of values that still have two readings. */
function collectOpen(value: Value, open: Set<string>): void {
  if (value.kind === 'list') for (const item of value.items) collectOpen(item, open);
  else if (value.kind === 'dict') for (const entry of value.entries.values()) collectOpen(entry.value, open);
  else if ('inYaml11' in value && value.inYaml11) open.add(placeKey(value.inYaml11));
}

function placeKey({ file, start }: Span): string {
  return `${start} ${file.name}`;
}

/** The values of variables, without those of other environments that stand in the stack's own file. */
function variablesIn(documents: ReadonlyMap<string, Document>, environment: string | undefined): readonly Span[] {
  const [first] = documents.values();
  const others = spanIndex(first ? environmentBodies(first, { documents, environment }).others : []);
  return [...collectPieces(documents).definitions.values()]
    .flat()
    .map(({ value }: Entry<Span>) => value)
    .filter((value) => !others(value));
}
