import { didYouMean } from '../util/did-you-mean.ts';
import { bind, type Call, type Filter, joined, numberAt, textAt } from './call.ts';
import { templateDiagnostics as say } from './diagnostics.ts';
import { jsonText } from './json-text.ts';
import { listFilters } from './list-filters.ts';
import { repeated, replaceText } from './members.ts';
import { misuse, spend, stop } from './run.ts';
import { type Arguments, isTrue, numberOf, type TemplateValue } from './value.ts';

const textFilters: readonly Filter[] = [
  ['capitalize', [], (call) => capitalized(textAt(call, 0))],
  ['center', ['width'], center],
  ['escape', [], (call) => escaped(textAt(call, 0))],
  ['e', [], (call) => escaped(textAt(call, 0))],
  ['forceescape', [], (call) => escaped(textAt(call, 0))],
  ['safe', [], (call) => textAt(call, 0)],
  ['string', [], (call) => textAt(call, 0)],
  ['indent', ['width', 'first'], indent],
  ['lower', [], (call) => textAt(call, 0).toLowerCase()],
  ['upper', [], (call) => textAt(call, 0).toUpperCase()],
  ['title', [], (call) => textAt(call, 0).split(' ').map(capitalized).join(' ')],
  ['trim', [], (call) => textAt(call, 0).trim()],
  ['replace', ['old', 'new', 'count'], replace],
  ['truncate', ['length', 'killwords', 'end'], truncate],
  ['urlencode', [], urlencode],
  ['wordcount', [], (call) => textAt(call, 0).match(/\w+/g)?.length ?? null],
  ['dump', ['spaces'], dump],
];

/** As `JSON.stringify`, which makes nothing of what nobody has set: a name that is misspelt is reported like any other. */
function dump({ run, at, values: [value, spaces] }: Call): TemplateValue {
  return value === undefined ? undefined : jsonText(run, value, { spaces, at });
}

const numberFilters: readonly Filter[] = [
  ['abs', [], (call) => Math.abs(numberAt(call, 0, 0))],
  ['float', ['default'], (call) => numberOr(call, Number.parseFloat(textAt(call, 0)), 1)],
  ['int', ['default', 'base'], (call) => numberOr(call, Number.parseInt(textAt(call, 0), numberAt(call, 2, 10)), 1)],
  ['round', ['precision', 'method'], round],
];

const anyFilters: readonly Filter[] = ['default', 'd'].map((name) => [name, ['default', 'boolean'], defaultTo]);

const filters: ReadonlyMap<string, Filter> = new Map(
  [...textFilters, ...numberFilters, ...anyFilters, ...listFilters].map((filter) => [filter[0], filter] as const),
);

/** `value | name(…)`; the value is the first argument. Reports STK2341 and what the filter itself finds. */
export function applyFilter(call: Omit<Call, 'values'>, given: Arguments): TemplateValue {
  const { run, name, at } = call;
  if (name === 'random') {
    return stop(run, say.notAvailable(at(), { what: '"random"', reason: 'the same input must give the same text' }));
  }
  const filter = filters.get(name);
  if (!filter) {
    const suggestion = didYouMean(name, filters.keys());
    return stop(run, say.unknownName(at(), { what: 'filter', name, suggestion }));
  }
  const [, parameters, work] = filter;
  const bound = bind(call, ['value', ...parameters], given);
  const [subject] = bound.values;
  const cost = typeof subject === 'string' ? subject.length >> 3 : 1;
  return spend(run, cost, at) ? work(bound) : undefined;
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1).toLowerCase();
}

const escapes: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['\\', '&#92;'],
]);

function escaped(text: string): string {
  return text.replace(/[&"'<>\\]/g, (character) => escapes.get(character) ?? character);
}

function center(call: Call): string {
  const text = textAt(call, 0);
  const missing = numberAt(call, 1, 80) - text.length;
  if (missing <= 0) return text;
  return (
    repeated(call, ' ', Math.ceil(missing / 2 - (missing % 2))) + text + repeated(call, ' ', Math.ceil(missing / 2))
  );
}

/** Blanks before every line but the first; before that, too, with `first`. */
function indent(call: Call): string {
  const blanks = repeated(call, ' ', numberAt(call, 1, 4));
  const text = textAt(call, 0);
  if (text === '') return '';
  return (
    (isTrue(call.values[2]) ? blanks : '') + replaceText(call, [text, '\n', `\n${blanks}`], Number.POSITIVE_INFINITY)
  );
}

function replace(call: Call): TemplateValue {
  const most = numberAt(call, 3, -1);
  const parts = [textAt(call, 0), textAt(call, 1), textAt(call, 2)] as const;
  return replaceText(call, parts, most < 0 ? Number.POSITIVE_INFINITY : most);
}

function truncate(call: Call): string {
  const text = textAt(call, 0);
  const length = numberAt(call, 1, 255);
  if (text.length <= length) return text;
  const blank = text.lastIndexOf(' ', length);
  const end = isTrue(call.values[2]) || blank < 0 ? length : blank;
  return text.slice(0, end) + textAt(call, 3, '...');
}

function urlencode(call: Call): string {
  const [value] = call.values;
  if (!(value instanceof Map)) return encodeURIComponent(wellFormed(joined1(call)));
  const pairs = Array.from(value, ([key, item]) => [key, textAt({ ...call, values: [item] }, 0)]);
  return pairs.map((pair) => pair.map((part) => encodeURIComponent(wellFormed(part))).join('=')).join('&');
}

function joined1(call: Call): string {
  return Array.isArray(call.values[0]) ? joined(call, 0, '&') : textAt(call, 0);
}

/** Half of a surrogate pair cannot be encoded. */
function wellFormed(text: string): string {
  return text.toWellFormed();
}

function numberOr(call: Call, number: number, otherwise: number): TemplateValue {
  return Number.isNaN(number) ? call.values[otherwise] : number;
}

function round(call: Call): TemplateValue {
  const factor = 10 ** numberAt(call, 1, 0);
  const method = textAt(call, 2, 'common');
  const scaled = numberAt(call, 0, 0) * factor;
  const whole = method === 'ceil' ? Math.ceil(scaled) : method === 'floor' ? Math.floor(scaled) : Math.round(scaled);
  const rounded = numberOf(whole / factor);
  return rounded ?? misuse(call.run, call.at, '"round"', 'needs a number');
}

function defaultTo({ values: [value, otherwise, whenFalse] }: Call): TemplateValue {
  if (isTrue(whenFalse)) return isTrue(value) ? value : otherwise;
  return value === undefined ? otherwise : value;
}
