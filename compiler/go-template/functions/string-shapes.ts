import { type Failure, type FunctionScope, failure, type TemplateFunction, templateFunction } from '../function.ts';
import { byteLength } from '../go-string.ts';
import { camelCase, connectedCase } from '../text/connected-case.ts';
import { abbreviate, initials, swapCase, titleWords, untitleWords, withoutSpace } from '../text/words.ts';
import { wrapText } from '../text/wrap.ts';

/** Words, letter case, indentation and line breaks: https://masterminds.github.io/sprig/strings.html. */
export const stringShapeFunctions: readonly TemplateFunction[] = [
  templateFunction('title', { takes: ['string'], call: ([text]) => titleWords(text) }),
  templateFunction('untitle', { takes: ['string'], call: ([text]) => untitleWords(text) }),
  templateFunction('swapcase', { takes: ['string'], call: ([text]) => swapCase(text) }),
  templateFunction('nospace', { takes: ['string'], call: ([text]) => withoutSpace(text) }),
  templateFunction('initials', { takes: ['string'], call: ([text]) => initials(text) }),
  templateFunction('camelcase', { takes: ['string'], call: ([text]) => camelCase(text) }),
  templateFunction('snakecase', { takes: ['string'], call: ([text]) => connectedCase(text, '_') }),
  templateFunction('kebabcase', { takes: ['string'], call: ([text]) => connectedCase(text, '-') }),
  templateFunction('abbrev', {
    takes: ['int', 'string'],
    call: ([width, text]) => (width < 4 ? text : abbreviate(text, 0, Number(width))),
  }),
  templateFunction('abbrevboth', {
    takes: ['int', 'int', 'string'],
    call: ([left, right, text]) =>
      right < 4 || (left > 0 && right < 7) ? text : abbreviate(text, Number(left), Number(right)),
  }),
  templateFunction('indent', { takes: ['int', 'string'], call: ([count, text], scope) => indent(text, count, scope) }),
  templateFunction('nindent', {
    takes: ['int', 'string'],
    call: ([count, text], scope) => afterBreak(indent(text, count, scope)),
  }),
  templateFunction('wrap', {
    takes: ['int', 'string'],
    call: ([width, text]) => wrapText(text, { width: Number(width), lineBreak: '\n', cutsWords: false }),
  }),
  templateFunction('wrapWith', {
    takes: ['int', 'string', 'string'],
    call: ([width, separator, text], scope) =>
      reserveBreaks(text, { width: Number(width), separator }, scope) ??
      wrapText(text, { width: Number(width), lineBreak: separator || '\n', cutsWords: true }),
  }),
];

function indent(text: string, count: number | bigint, scope: FunctionScope): string | Failure {
  if (count < 0) return failure('strings: negative Repeat count');
  const lines = text.split('\n');
  const stop = scope.reserve(text.length + lines.length * Number(count));
  if (stop) return stop;
  const pad = ' '.repeat(Number(count));
  return pad + lines.join(`\n${pad}`);
}

function afterBreak(text: string | Failure): string | Failure {
  return typeof text === 'string' ? `\n${text}` : text;
}

interface Breaks {
  readonly width: number;
  readonly separator: string;
}

function reserveBreaks(text: string, { width, separator }: Breaks, scope: FunctionScope): Failure | undefined {
  return scope.reserve(text.length + (byteLength(text) / Math.max(1, width)) * 2 * separator.length);
}
