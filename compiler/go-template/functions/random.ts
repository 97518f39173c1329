import { encodeBase64 } from '../encoding/base64.ts';
import {
  type Failure,
  type FunctionScope,
  failure,
  type Result,
  type TemplateFunction,
  templateFunction,
} from '../function.ts';
import { fromRunes, runes } from '../go-string.ts';
import { integer } from '../value.ts';

const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const digits = '0123456789';
const ascii = Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)).join('');

const needsSeed = failure('random values would make every build different: give a seed, or write the value out');

/**
 * Random values: https://masterminds.github.io/sprig/strings.html and crypto.html. They come from the caller's seed, so that a build can be
 * repeated, and are no secrets; without a seed they refuse.
 */
export const randomFunctions: readonly TemplateFunction[] = [
  ...[
    ['randAlphaNum', letters + digits] as const,
    ['randAlpha', letters] as const,
    ['randNumeric', digits] as const,
    ['randAscii', ascii] as const,
  ].map(([name, alphabet]) =>
    templateFunction(name, { takes: ['int'], call: ([count], scope) => randomText(alphabet, Number(count), scope) }),
  ),
  templateFunction('randBytes', {
    takes: ['int'],
    call: ([count], scope) => withNumbers(Number(count), scope, (numbers) => encodeBase64(toRandomBytes(numbers))),
  }),
  templateFunction('randInt', {
    takes: ['int', 'int'],
    call: ([least, limit], scope) => {
      if (limit <= least) return failure('invalid argument to Intn');
      const span = Number(limit) - Number(least);
      return withNumbers(1, scope, ([number = 0]) => integer('int', Number(least) + Math.floor(number * span)));
    },
  }),
  templateFunction('shuffle', { takes: ['string'], call: ([text], scope) => shuffle(text, scope) }),
  templateFunction('uuidv4', {
    takes: [],
    call: (_, scope) => withNumbers(16, scope, (numbers) => uuid(toRandomBytes(numbers))),
  }),
];

function randomText(alphabet: string, count: number, scope: FunctionScope): Result {
  if (count < 0) return '';
  return withNumbers(count, scope, (numbers) =>
    numbers.map((number) => alphabet.charAt(Math.floor(number * alphabet.length))).join(''),
  );
}

function withNumbers(count: number, scope: FunctionScope, use: (numbers: readonly number[]) => Result): Result {
  const stop: Failure | undefined = scope.spend(Math.max(0, count));
  if (stop) return stop;
  const numbers: number[] = [];
  for (let at = 0; at < count; at++) {
    const number = scope.random();
    if (number === undefined) return needsSeed;
    numbers.push(number);
  }
  return use(numbers);
}

function toRandomBytes(numbers: readonly number[]): Uint8Array {
  return Uint8Array.from(numbers, (number) => Math.floor(number * 256));
}

function uuid(bytes: Uint8Array): string {
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hexadecimal = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hexadecimal.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** Fisher and Yates, from the end. */
function shuffle(text: string, scope: FunctionScope): Result {
  const points = runes(text);
  return withNumbers(Math.max(0, points.length - 1), scope, (numbers) => {
    numbers.forEach((number, step) => {
      const at = points.length - 1 - step;
      const other = Math.floor(number * (at + 1));
      [points[at], points[other]] = [points[other] ?? 0, points[at] ?? 0];
    });
    return fromRunes(points);
  });
}
