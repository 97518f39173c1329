import { expressionDiagnostics as diagnostics } from '../diagnostics.ts';
import { fail, spanOf, spendText } from '../evaluate/evaluation.ts';
import type { Invocation } from '../evaluate/invocation.ts';
import { itemAt, memberOf } from '../evaluate/items.ts';
import type { RuntimeValue } from '../runtime-value.ts';
import { converted, formatValue, wrongFormat } from './format-value.ts';
import { joinPieces, type Piece, pieceLength } from './text-with-holes.ts';

/** `'{} {name!r:>10}'.format(…)`: how far the reading is, and how its fields are numbered. */
interface Reading {
  readonly call: Invocation;
  readonly named: ReadonlyMap<string, RuntimeValue>;
  readonly template: string;
  at: number;
  next: number;
  numbered: 'not yet' | 'automatic' | 'by hand';
}

/** Fills the fields of `template`. Undefined after a report. */
export function textFormat(
  call: Invocation,
  template: string,
  named: ReadonlyMap<string, RuntimeValue>,
): Piece | undefined {
  if (!spendText(call.evaluation, template.length * 4, call.range)) return undefined;
  const reading: Reading = { call, named, template, at: 0, next: 0, numbered: 'not yet' };
  const pieces: Piece[] = [];
  let length = 0;
  while (reading.at < template.length) {
    const piece = nextPiece(reading);
    if (piece === undefined) return undefined;
    length += pieceLength(piece);
    pieces.push(piece);
  }
  if (!spendText(call.evaluation, length, call.range)) return undefined;
  return joinPieces(pieces, () => spanOf(call.evaluation, call.range));
}

function nextPiece(reading: Reading): Piece | undefined {
  const { template, at } = reading;
  const character = template.charAt(at);
  if (character !== '{' && character !== '}') {
    const found = template.slice(at).search(/[{}]/);
    reading.at = found < 0 ? template.length : at + found;
    return template.slice(at, reading.at);
  }
  if (template.charAt(at + 1) === character) {
    reading.at += 2;
    return character;
  }
  return character === '{' ? fillField(reading) : problem(reading, 'a single "}" stands in the text');
}

function problem({ call }: Reading, text: string): undefined {
  return wrongFormat(call.evaluation, call.range, text);
}

const head = /(?<first>[^{}[\].!:]*)(?<path>(?:\.[^{}[\].!:]+|\[[^\]]+\])*)(?:!(?<conversion>[rsa]))?(?<colon>:)?/y;

function fillField(reading: Reading): Piece | undefined {
  const { call, template } = reading;
  head.lastIndex = reading.at + 1;
  const match = head.exec(template);
  if (!match?.groups) return problem(reading, 'a field cannot be read');
  reading.at += 1 + match[0].length;
  const { first = '', path = '', conversion, colon } = match.groups;
  const value = fieldValue(reading, first, path);
  if (value === undefined) return undefined;
  const specification = colon === undefined ? '' : readSpecification(reading);
  if (specification === undefined) return undefined;
  if (template.charAt(reading.at) !== '}') return problem(reading, 'a field has no "}" where it should end');
  reading.at++;
  const shown = converted(call.evaluation, value, conversion, call.range);
  return shown === undefined ? undefined : formatValue(call.evaluation, shown, specification, call.range);
}

/** The specification behind the colon, with its own fields filled. */
function readSpecification(reading: Reading): string | undefined {
  const { template } = reading;
  let text = '';
  while (reading.at < template.length && template.charAt(reading.at) !== '}') {
    if (template.charAt(reading.at) !== '{') {
      text += template.charAt(reading.at++);
      continue;
    }
    const inner = fillField(reading);
    if (inner === undefined) return undefined;
    if (typeof inner !== 'string') return problem(reading, 'a width or precision must be known before the deployment');
    text += inner;
  }
  return text;
}

function fieldValue(reading: Reading, first: string, path: string): RuntimeValue | undefined {
  const { call } = reading;
  let value = /^\d*$/.test(first) ? positional(reading, first) : byName(reading, first);
  for (const [step, member, item] of path.matchAll(/\.([^{}[\].!:]+)|\[([^\]]+)\]/g)) {
    if (value === undefined || step === '') return undefined;
    value =
      member !== undefined
        ? memberOf(call.evaluation, value, member, call.range)
        : itemAt(call.evaluation, value, /^\d+$/.test(item ?? '') ? BigInt(item ?? 0) : (item ?? ''), call.range);
  }
  return value;
}

function positional(reading: Reading, digits: string): RuntimeValue | undefined {
  const way = digits === '' ? 'automatic' : 'by hand';
  if (reading.numbered !== 'not yet' && reading.numbered !== way) {
    return problem(reading, 'some fields have a number and others have none');
  }
  reading.numbered = way;
  const value = reading.call.more[digits === '' ? reading.next++ : Number(digits)];
  return value === undefined ? problem(reading, 'there are fewer values than fields') : value;
}

function byName({ call, named }: Reading, name: string): RuntimeValue | undefined {
  const value = named.get(name);
  if (value !== undefined) return value;
  const at = spanOf(call.evaluation, call.range);
  return fail(
    call.evaluation,
    diagnostics.wrongArguments(at, { name: 'format', problem: 'is not given every name that stands in the text' }),
  );
}
