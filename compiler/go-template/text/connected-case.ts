import { lowerCharacter, upperCharacter } from './letter-case.ts';
import { isSpace } from './space.ts';
import { wellFormed } from './well-formed.ts';

function isConnector(character: string): boolean {
  return character === '-' || character === '_' || isSpace(character);
}

/** `some_words here` as `SomeWordsHere`; leading connectors stay, and so do all but one of several. xstrings `ToCamelCase`. */
export function camelCase(text: string): string {
  const characters = [...wellFormed(text)];
  const start = characters.findIndex((character) => !isConnector(character));
  // xstrings writes the last of nothing but connectors twice.
  if (start < 0) return wellFormed(text) + (characters.at(-1) ?? '');
  let result = characters.slice(0, start).join('');
  let current = upperCharacter(characters[start] ?? '');
  for (const next of characters.slice(start + 1)) {
    const previous = current;
    if (isConnector(next) && isConnector(previous)) {
      result += previous;
      current = next;
    } else if (isConnector(previous)) current = upperCharacter(next);
    else {
      current = lowerCharacter(next);
      result += previous;
    }
  }
  return result + current;
}

type WordKind = 'none' | 'number' | 'upper' | 'letters' | 'connector' | 'punctuation' | 'other';

interface Word {
  readonly kind: WordKind;
  readonly text: string;
}

/** `HTTPServer` as `http_server`: words in lower case, joined by `connector`. xstrings `ToSnakeCase` and `ToKebabCase`. */
export function connectedCase(text: string, connector: string): string {
  const words = splitWords(wellFormed(text));
  const none: Word = { kind: 'none', text: '' };
  let at = 0;
  const take = () => words[at++] ?? none;
  let result = '';
  const write = (word: Word) => {
    result += lower(word, connector);
  };
  const connect = (next: Word, ...silent: readonly WordKind[]) => {
    if (!silent.includes(next.kind)) result += connector;
  };
  /** Letters and numbers that follow a number belong to it. */
  const takeRun = (first: Word): Word => {
    let next = first;
    for (; next.kind === 'letters' || next.kind === 'number'; next = take()) write(next);
    connect(next, 'none', 'punctuation', 'connector');
    return next;
  };
  let word = take();
  while (at < words.length) {
    if (word.kind !== 'connector') write(word);
    const last = word;
    word = take();
    if (last.kind === 'number') word = takeRun(word);
    else if (last.kind === 'connector') write(last);
    else if (last.kind !== 'punctuation') word = afterLetters(word);
  }
  write(word);
  return result;

  function afterLetters(next: Word): Word {
    if (next.kind !== 'number') {
      connect(next, 'connector', 'punctuation');
      return next;
    }
    if (at >= words.length) return next;
    const following = take();
    if (following.kind === 'letters') {
      result += connector;
      write(next);
      return takeRun(following);
    }
    write(next);
    connect(following, 'connector', 'punctuation');
    return following;
  }
}

function lower(word: Word, connector: string): string {
  if (word.kind !== 'upper' && word.kind !== 'connector') return word.text;
  return Array.from(word.text, (character) =>
    isConnector(character) ? connector : isUpper(character) ? lowerCharacter(character) : character,
  ).join('');
}

function isUpper(character: string): boolean {
  return /\p{Lu}/u.test(character);
}

/** CJK characters are words of their own. */
function isLetter(character: string): boolean {
  return /\p{L}/u.test(character) && !/[\u3400-\u4d85\u4e00-\u9fcc\u{20000}-\u{2b81d}]/u.test(character);
}

function splitWords(text: string): readonly Word[] {
  const words: Word[] = [];
  // What is no valid UTF-8 belongs to the character behind it, as in xstrings; at the end to the one before.
  const characters = text.match(/\ufffd*[^\ufffd](?:\ufffd+$)?/gu) ?? [];
  if (characters.length === 0 && text !== '') return [{ kind: 'none', text }];
  const bare = characters.map((unit) => unit.replaceAll('\ufffd', ''));
  for (let at = 0; at < characters.length; ) {
    const word = wordAt(bare, at);
    words.push({ kind: word.kind, text: characters.slice(at, word.end).join('') });
    at = word.end;
  }
  return words;
}

function wordAt(characters: readonly string[], start: number): { readonly kind: WordKind; readonly end: number } {
  const first = characters[start] ?? '';
  const run = (belongs: (character: string) => boolean, from = start + 1) => {
    let end = from;
    while (end < characters.length && belongs(characters[end] ?? '')) end++;
    return end;
  };
  if (isConnector(first)) return { kind: 'connector', end: run(isConnector) };
  if (/\p{P}/u.test(first)) return { kind: 'punctuation', end: run((character) => /\p{P}/u.test(character)) };
  if (isUpper(first)) return { kind: 'upper', end: upperEnd(characters, start, run) };
  if (isLetter(first)) return { kind: 'letters', end: run((character) => isLetter(character) && !isUpper(character)) };
  if (/\p{N}/u.test(first)) return { kind: 'number', end: run((character) => /\p{N}/u.test(character)) };
  return {
    kind: 'other',
    end: run((character) => !isConnector(character) && !isLetter(character) && !/[\p{N}\p{P}]/u.test(character)),
  };
}

type Run = (belongs: (character: string) => boolean, from?: number) => number;

/** `HTTPStatus` is `HTTP` and `Status`: the last capital before a small letter starts the next word. */
function upperEnd(characters: readonly string[], start: number, run: Run): number {
  const second = characters[start + 1] ?? '';
  if (!isUpper(second))
    return isLetter(second) ? run((character) => isLetter(character) && !isUpper(character)) : start + 1;
  const end = run(isUpper);
  return end < characters.length && isLetter(characters[end] ?? '') ? end - 1 : end;
}
