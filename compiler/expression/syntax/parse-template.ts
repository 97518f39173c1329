import { expressionDiagnostics as diagnostics } from '../diagnostics.ts';
import type { ExpressionNode, Field, Range, TemplatePart } from '../syntax.ts';
import { skipBlanks } from './characters.ts';
import { advance, enter, fail, leave, type Parser, spanOf, startParser, stop, unexpected } from './parser.ts';
import { type Body, bodyOf, readEscape } from './string-literal.ts';

const ours = /\$\{\s*(?:vars?|resources)\s*[.[]/y;

/** Text literals that stand side by side: one text. In them `${…}` is a placeholder, and `$${` the plain characters. */
export function parseTexts(parser: Parser): ExpressionNode {
  const { start } = parser.token;
  let { end } = parser.token;
  const parts: TemplatePart[] = [];
  while (parser.token.kind === 'string') {
    readBody(parser, bodyOf(parser.reading.text, parser.token), parts);
    end = parser.token.end;
    advance(parser);
  }
  const [only] = parts;
  if (parts.length === 0) return { kind: 'constant', value: '', start, end };
  if (parts.length === 1 && typeof only === 'string') return { kind: 'constant', value: only, start, end };
  return { kind: 'template', parts, start, end };
}

/** Appends the parts of `body`; adjacent text is joined. */
export function readBody(parser: Parser, body: Body, parts: TemplatePart[]): void {
  let at = body.start;
  while (at < body.end && !parser.failed) at = readPiece(parser, { ...body, start: at }, parts);
}

/** Reads one piece that begins at `body.start`, and returns where the next one begins. */
function readPiece(parser: Parser, body: Body, parts: TemplatePart[]): number {
  const { text } = parser.reading;
  const at = body.start;
  const character = text.charAt(at);
  if (character === '$' && isPlaceholder(text, body)) return readPlaceholder(parser, body, parts);
  if (character === '$' && !body.formatted && text.startsWith('$${', at)) return append(parts, '${', at + 3);
  if (character === '\\' && !body.raw) return readBackslash(parser, body, parts);
  if (body.formatted && (character === '{' || character === '}')) return readBrace(parser, body, parts);
  const end = plainEnd(text, body);
  return append(parts, text.slice(at, end), end);
}

function isPlaceholder(text: string, body: Body): boolean {
  if (!text.startsWith('${', body.start)) return false;
  if (!body.formatted) return true;
  ours.lastIndex = body.start;
  return ours.test(text);
}

function readPlaceholder(parser: Parser, body: Body, parts: TemplatePart[]): number {
  const reading = { ...parser.reading, limit: body.end, depth: parser.nesting + 1 };
  const read = reading.placeholder(reading, body.start);
  if (!read) {
    stop(parser);
    return body.end;
  }
  parts.push(read.placeholder);
  return read.end;
}

function readBackslash(parser: Parser, body: Body, parts: TemplatePart[]): number {
  const escaped = readEscape(parser.reading, body.start, body.end);
  if (escaped) return append(parts, escaped.text, escaped.end);
  stop(parser);
  return body.end;
}

function readBrace(parser: Parser, body: Body, parts: TemplatePart[]): number {
  const { text } = parser.reading;
  const at = body.start;
  const brace = text.charAt(at);
  if (text.charAt(at + 1) === brace && at + 1 < body.end) return append(parts, brace, at + 2);
  if (brace === '{') return parseField(parser, body, parts);
  const reason = 'a single "}" stands in it; write "}}" for the character';
  const range: Range = { start: at, end: at + 1 };
  fail(parser, diagnostics.malformedLiteral(spanOf(parser, range), { what: 'The f-string', reason }));
  return body.end;
}

/** The first offset behind `body.start` where a plain run of characters may end. */
function plainEnd(text: string, body: Body): number {
  let end = body.start + 1;
  while (end < body.end && !'$\\{}'.includes(text.charAt(end))) end++;
  return end;
}

function append(parts: TemplatePart[], text: string, end: number): number {
  const last = parts.at(-1);
  if (typeof last === 'string') parts[parts.length - 1] = last + text;
  else if (text !== '') parts.push(text);
  return end;
}

/** `{value=!r:specification}` in an f-string, whose opening brace is at `body.start`. Returns the offset behind it. */
function parseField(parser: Parser, body: Body, parts: TemplatePart[]): number {
  if (!enter(parser)) return body.end;
  const start = body.start + 1;
  const inner = startParser({ ...parser.reading, limit: body.end, depth: parser.nesting }, start, parser.grammar);
  const value = parser.grammar.expression(inner);
  const tail = inner.failed ? undefined : readTail(inner, body);
  leave(parser);
  if (!tail) {
    stop(parser);
    return body.end;
  }
  const { end, ...rest } = tail;
  parts.push({ kind: 'field', value, ...rest, start: body.start, end });
  return end;
}

type Tail = Pick<Field, 'label' | 'conversion' | 'specification' | 'end'>;

/** The rest of a field: what follows its value, up to the closing brace. */
function readTail(inner: Parser, body: Body): Tail | undefined {
  const { text } = inner.reading;
  let at = inner.token.start;
  let label = '';
  if (inner.token.text === '=') {
    at = skipBlanks(text, at + 1, body.end);
    label = text.slice(body.start + 1, at);
  }
  const conversion = readConversion(inner, at);
  if (conversion !== undefined) at += 2;
  const specification: TemplatePart[] = [];
  const colon = text.charAt(at) === ':';
  if (colon) at = readSpecification(inner, { ...body, start: at + 1 }, specification);
  if (inner.failed) return undefined;
  if (text.charAt(at) === '}' && at < body.end) {
    const plainLabel = label !== '' && conversion === undefined && !colon;
    return { label, conversion: plainLabel ? 'r' : conversion, specification, end: at + 1 };
  }
  unexpected(inner, '"}"');
  return undefined;
}

function readConversion(inner: Parser, at: number): Field['conversion'] {
  const { text } = inner.reading;
  if (text.charAt(at) !== '!') return undefined;
  const letter = text.charAt(at + 1);
  if (letter === 'r' || letter === 's' || letter === 'a') return letter;
  const reason = '"!" must be followed by "r", "s" or "a"';
  const range: Range = { start: at, end: at + 1 };
  fail(inner, diagnostics.malformedLiteral(spanOf(inner, range), { what: 'The f-string', reason }));
  return undefined;
}

/** Reads up to the brace that closes the field, and returns its offset. */
function readSpecification(inner: Parser, body: Body, parts: TemplatePart[]): number {
  const { text } = inner.reading;
  let at = body.start;
  while (at < body.end && text.charAt(at) !== '}' && !inner.failed) {
    const character = text.charAt(at);
    const piece = { ...body, start: at };
    if (character === '{') at = parseField(inner, piece, parts);
    else if (character === '\\' && !body.raw) at = readBackslash(inner, piece, parts);
    else at = append(parts, character, at + 1);
  }
  return at;
}
