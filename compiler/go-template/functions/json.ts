import { fromPlain } from '../from-plain.ts';
import {
  type Failure,
  type FunctionScope,
  failure,
  type Result,
  type TemplateFunction,
  templateFunction,
} from '../function.ts';
import { isTree, marshalJson } from '../json/marshal.ts';
import { parseJson } from '../json/parse-json.ts';
import { type JsonStyle, printJson } from '../json/print-json.ts';
import { type GoValue, list, nilList } from '../value.ts';
import { isList } from './text-of.ts';

const compact: JsonStyle = { escapeHtml: true, indent: 0 };
const pretty: JsonStyle = { escapeHtml: true, indent: 2 };
const raw: JsonStyle = { escapeHtml: false, indent: 0 };

/** JSON in and out: https://masterminds.github.io/sprig/defaults.html; `fromJsonArray` is Helm's. */
export const jsonFunctions: readonly TemplateFunction[] = [
  printing('toJson', compact, () => ''),
  printing('toPrettyJson', pretty, () => ''),
  printing('toRawJson', raw, failure),
  printing('mustToJson', compact, failure),
  printing('mustToPrettyJson', pretty, failure),
  printing('mustToRawJson', raw, failure),
  templateFunction('fromJson', { takes: ['string'], call: ([text], scope) => read(text, scope, ({ value }) => value) }),
  templateFunction('mustFromJson', {
    takes: ['string'],
    call: ([text], scope) => read(text, scope, ({ value, error }) => (error === undefined ? value : failure(error))),
  }),
  templateFunction('fromJsonArray', {
    takes: ['string'],
    call: ([text], scope) => read(text, scope, arrayOf),
  }),
];

/** `unsupported` makes the result where JSON cannot hold the value. */
function printing(name: string, style: JsonStyle, unsupported: (reason: string) => string | Failure): TemplateFunction {
  return templateFunction(name, {
    takes: ['any'],
    call: ([value], scope) => {
      const tree = marshalJson(value, scope.maximumDepth, scope);
      if (isTree(tree)) return printJson(tree, style);
      return tree.kind === 'failure' ? tree : unsupported(tree.reason);
    },
  });
}

interface Parsed {
  readonly value: GoValue;
  readonly error: string | undefined;
}

function read(text: string, scope: FunctionScope, use: (parsed: Parsed) => Result): Result {
  const overBound = scope.spend(text.length / 16);
  if (overBound) return overBound;
  const { value, error } = parseJson(text, scope.maximumDepth);
  return use({ value: fromPlain(value), error });
}

/** A list; one that holds the error's text where the JSON is none. */
function arrayOf({ value, error }: Parsed): GoValue {
  // A number that is out of range is noticed after the value's type.
  const outOfRange = error?.startsWith('json: cannot unmarshal number') ?? false;
  if (error !== undefined && !outOfRange) return list([error]);
  if (value === null && !outOfRange) return nilList();
  if (!isList(value)) return list([mismatch(value, '[]interface {}')]);
  return error === undefined ? value : list([error]);
}

/** Go's words for a JSON value that does not fit the type. */
export function mismatch(value: GoValue, type: string): string {
  return `json: cannot unmarshal ${jsonKind(value)} into Go value of type ${type}`;
}

function jsonKind(value: GoValue): string {
  if (typeof value === 'string') return 'string';
  if (typeof value === 'boolean') return 'bool';
  if (isList(value)) return 'array';
  return typeof value === 'object' && value !== null && value.kind === 'map' ? 'object' : 'number';
}
