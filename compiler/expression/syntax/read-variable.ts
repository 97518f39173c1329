import { expressionDiagnostics as diagnostics } from '../diagnostics.ts';
import type { ExpressionNode, Part, Range, Step, TemplatePart } from '../syntax.ts';
import { nameEnd, shortened, skipBlanks } from './characters.ts';
import { grammar } from './parse-expression.ts';
import { parseItem } from './parse-operand.ts';
import { advance, startParser } from './parser.ts';
import type { PlaceholderRead, Reading } from './reading.ts';

/** A name with the placeholders in it. */
interface NameRead extends Range {
  readonly parts: readonly Part[];
}

/** Reads `${vars.name.path[0]}`, which ends before `end`. Undefined after the reason was reported. */
export function readVariable(outer: Reading, at: number, end: number): PlaceholderRead | undefined {
  const reading = { ...outer, limit: end - 1, depth: outer.depth + 1 };
  const { text, limit, place } = reading;
  const separator = skipBlanks(text, nameEnd(text, skipBlanks(text, at + 2, limit), limit), limit);
  const name = text.charAt(separator) === '.' ? readName(reading, separator + 1) : readQuotedName(reading, separator);
  if (!name) return undefined;
  if (name.parts.length === 0) return malformed(outer, { start: at, end }, 'a name is expected behind the first dot');
  const steps = readSteps(reading, name.end);
  if (!steps) return undefined;
  const rest = skipBlanks(text, steps.end, limit);
  if (rest < limit) return malformed(outer, { start: at, end }, reasonFor(text.charAt(rest)));
  const written = { text: text.slice(at, end), ...place(at, end) };
  return { placeholder: { kind: 'variable', name: name.parts, steps: steps.steps, place, ...written }, end };
}

function reasonFor(character: string): string {
  if (character === '-') return 'a name that has "-" in it is written in brackets and quotes, as in "${vars[\'a-b\']}"';
  return `"${character}" can stand neither in a name nor in a path; a calculation is written "\${{ … }}"`;
}

function malformed(reading: Reading, range: Range, reason: string): undefined {
  const text = shortened(reading.text.slice(range.start, range.end));
  reading.report(diagnostics.malformedVariable(reading.place(range.start, range.end), { text, reason }));
}

/** Letters, digits, `_` and placeholders, as far as they go; undefined when a placeholder in it cannot be read. */
function readName(reading: Reading, from: number): NameRead | undefined {
  const { text, limit } = reading;
  const start = skipBlanks(text, from, limit);
  const parts: Part[] = [];
  let at = start;
  while (at < limit) {
    if (text.startsWith('${', at)) {
      const read = reading.placeholder(reading, at);
      if (!read) return undefined;
      parts.push(read.placeholder);
      at = read.end;
      continue;
    }
    const end = parts.length > 0 ? wordEnd(text, at, limit) : nameEnd(text, at, limit);
    if (end === at) break;
    parts.push(text.slice(at, end));
    at = end;
  }
  return { parts, start, end: at };
}

/** Behind a placeholder a name may go on with a digit. */
function wordEnd(text: string, at: number, limit: number): number {
  let end = at;
  while (end < limit && /[\p{L}\p{N}_]/u.test(text.charAt(end))) end++;
  return end;
}

/** `['name']`, for names that are no identifiers. */
function readQuotedName(reading: Reading, at: number): NameRead | undefined {
  const step = readItem(reading, at);
  if (step?.kind === 'item') {
    const parts = partsOf(step.index);
    if (parts) return { parts, start: step.start, end: step.end };
  }
  const range = { start: at, end: step?.end ?? at + 1 };
  if (step) malformed(reading, range, 'the name of a variable stands in the brackets, in quotes');
  return undefined;
}

function partsOf(node: ExpressionNode): readonly Part[] | undefined {
  if (node.kind === 'constant') return typeof node.value === 'string' ? [node.value] : undefined;
  if (node.kind === 'embedded') return [node.placeholder];
  if (node.kind !== 'template') return undefined;
  const parts = node.parts.filter((part) => isPart(part));
  return parts.length === node.parts.length ? parts : undefined;
}

function isPart(part: TemplatePart): part is Part {
  return typeof part === 'string' || part.kind !== 'field';
}

/** All of `.name` and `[…]` from `from` on. */
function readSteps(reading: Reading, from: number): { steps: readonly Step[]; end: number } | undefined {
  const { text, limit } = reading;
  const steps: Step[] = [];
  let end = from;
  while (end < limit) {
    const at = skipBlanks(text, end, limit);
    const character = text.charAt(at);
    if (at >= limit || (character !== '.' && character !== '[')) break;
    const step = character === '.' ? readMember(reading, at) : readItem(reading, at);
    if (!step) return undefined;
    steps.push(step);
    end = step.end;
  }
  return { steps, end };
}

function readMember(reading: Reading, at: number): Step | undefined {
  const name = readName(reading, at + 1);
  if (!name) return undefined;
  const [first] = name.parts;
  if (first === undefined) {
    return malformed(
      reading,
      { start: at, end: at + 1 },
      'the dot must be followed by a name; a position is written "[0]"',
    );
  }
  const { parts, end } = name;
  if (parts.length > 1)
    return { kind: 'item', index: { kind: 'template', parts, start: name.start, end }, start: at, end };
  if (typeof first === 'string') return { kind: 'member', name: first, start: at, end };
  return { kind: 'item', index: { kind: 'embedded', placeholder: first, start: name.start, end }, start: at, end };
}

function readItem(reading: Reading, at: number): Step | undefined {
  const parser = startParser(reading, at, grammar);
  advance(parser);
  const step = parseItem(parser, at);
  return parser.failed ? undefined : step;
}
