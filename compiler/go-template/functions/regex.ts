import { type FunctionScope, failure, type Result, type TemplateFunction, templateFunction } from '../function.ts';
import { expandTemplate } from '../regex/expand.ts';
import { allMatches, allOf, compileExpression, type Expression, replaceMatches } from '../regex/expression.ts';
import { list, nilList } from '../value.ts';

/** A function and its `must` twin: both fail on a pattern that cannot be read. */
function both(name: string, make: (name: string) => TemplateFunction): readonly TemplateFunction[] {
  return [make(name), make(`must${name.charAt(0).toUpperCase()}${name.slice(1)}`)];
}

/** Regular expressions in RE2 syntax: https://masterminds.github.io/sprig/strings.html and https://pkg.go.dev/regexp. */
export const regexFunctions: readonly TemplateFunction[] = [
  templateFunction('regexMatch', {
    takes: ['string', 'string'],
    call: ([pattern, text], scope) => {
      const compiled = compileExpression(pattern);
      return 'reason' in compiled ? false : matches(compiled, text, scope);
    },
  }),
  templateFunction('mustRegexMatch', {
    takes: ['string', 'string'],
    call: ([pattern, text], scope) => compiled(pattern, (expression) => matches(expression, text, scope)),
  }),
  ...both('regexFind', (name) =>
    templateFunction(name, {
      takes: ['string', 'string'],
      call: ([pattern, text], scope) => compiled(pattern, (expression) => find(charged(expression, text, scope), text)),
    }),
  ),
  ...both('regexFindAll', (name) =>
    templateFunction(name, {
      takes: ['string', 'string', 'int'],
      call: ([pattern, text, count], scope) =>
        compiled(pattern, (expression) => findAll(charged(expression, text, scope), text, Number(count))),
    }),
  ),
  ...both('regexReplaceAll', (name) =>
    templateFunction(name, {
      takes: ['string', 'string', 'string'],
      call: ([pattern, text, replacement], scope) =>
        compiled(pattern, (expression) => {
          const expand = (offsets: readonly number[]) => expandTemplate(replacement, { text, offsets, expression });
          return replace(charged(expression, text, scope), { text, cost: replacement.length / 16, expand }, scope);
        }),
    }),
  ),
  ...both('regexReplaceAllLiteral', (name) =>
    templateFunction(name, {
      takes: ['string', 'string', 'string'],
      call: ([pattern, text, replacement], scope) =>
        compiled(pattern, (expression) =>
          replace(charged(expression, text, scope), { text, cost: 1, expand: () => replacement }, scope),
        ),
    }),
  ),
  ...both('regexSplit', (name) =>
    templateFunction(name, {
      takes: ['string', 'string', 'int'],
      call: ([pattern, text, count], scope) =>
        compiled(pattern, (expression) =>
          split(charged(expression, text, scope), { pattern, text, count: Number(count) }),
        ),
    }),
  ),
  templateFunction('regexQuoteMeta', {
    takes: ['string'],
    call: ([text]) => text.replace(/[\\.+*?()|[\]{}^$]/g, (character) => `\\${character}`),
  }),
];

function compiled(pattern: string, use: (expression: Expression) => Result): Result {
  const expression = compileExpression(pattern);
  return 'reason' in expression ? failure(expression.reason) : use(expression);
}

/** The expression with its searches charged by the length of what they may read; over the budget nothing is found any more. */
function charged(expression: Expression, text: string, scope: FunctionScope): Expression {
  return {
    ...expression,
    search: (searched, start) =>
      scope.spend(1 + (text.length - start) / 64) === undefined ? expression.search(searched, start) : undefined,
  };
}

function matches(expression: Expression, text: string, scope: FunctionScope): boolean {
  return charged(expression, text, scope).search(text, 0) !== undefined;
}

function find(expression: Expression, text: string): string {
  const [start = 0, end = 0] = expression.search(text, 0) ?? [];
  return text.slice(start, end);
}

function findAll(expression: Expression, text: string, count: number): Result {
  const found: string[] = [];
  for (const [start, end] of allMatches(expression, text, count < 0 ? allOf(text) : count)) {
    found.push(text.slice(start, end));
  }
  return found.length === 0 ? nilList('[]string') : list(found, '[]string');
}

interface Replacing {
  readonly text: string;
  /** Steps for one expansion, which reads the whole replacement. */
  readonly cost: number;
  readonly expand: (offsets: readonly number[]) => string;
}

function replace(expression: Expression, { text, cost, expand }: Replacing, scope: FunctionScope): Result {
  let length = text.length;
  return replaceMatches(expression, text, (offsets) => {
    if (scope.spend(cost) !== undefined) return '';
    const replacement = expand(offsets);
    length += replacement.length;
    return scope.reserve(length) === undefined ? replacement : '';
  });
}

interface Splitting {
  readonly pattern: string;
  readonly text: string;
  readonly count: number;
}

/** Go's `Regexp.Split`: at most `count` parts, all for a negative count, none for zero. */
function split(expression: Expression, { pattern, text, count }: Splitting): Result {
  if (count === 0) return nilList('[]string');
  if (pattern !== '' && text === '') return list([''], '[]string');
  const parts: string[] = [];
  let begin = 0;
  let end = 0;
  for (const [start = 0, after = 0] of allMatches(expression, text, count < 0 ? allOf(text) : count)) {
    if (count > 0 && parts.length >= count - 1) break;
    end = start;
    if (after !== 0) parts.push(text.slice(begin, end));
    begin = after;
  }
  if (end !== text.length) parts.push(text.slice(begin));
  return list(parts, '[]string');
}
