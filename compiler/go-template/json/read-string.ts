import { endsTooEarly, type JsonReader, reject } from './json-reader.ts';

const simple: ReadonlyMap<string, string> = new Map([
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['\\', '\\'],
  ['/', '/'],
  ['"', '"'],
]);

/** Reads the rest of a JSON string, the quote being read. Half a surrogate pair and bytes that are no UTF-8 become U+FFFD. */
export function readString(reader: JsonReader): string | undefined {
  let text = '';
  let escapedHalves = false;
  for (;;) {
    const stop = nextStop(reader);
    text += reader.text.slice(reader.at, stop);
    reader.at = stop;
    if (stop >= reader.text.length) return endsTooEarly(reader);
    const character = reader.text.charAt(stop);
    if (character === '"') break;
    if (character !== '\\') return reject(reader, 'in string literal');
    reader.at++;
    const read = readEscape(reader);
    if (read === undefined) return undefined;
    escapedHalves ||= /[\ud800-\udfff]/.test(read);
    text += read;
  }
  reader.at++;
  return escapedHalves || /\p{Cs}/u.test(text) ? text.replace(/\p{Cs}/gu, '\ufffd') : text;
}

function nextStop(reader: JsonReader): number {
  const stops = /["\\\u0000-\u001f]/g;
  stops.lastIndex = reader.at;
  return stops.exec(reader.text)?.index ?? reader.text.length;
}

function readEscape(reader: JsonReader): string | undefined {
  const letter = reader.text.charAt(reader.at);
  const short = simple.get(letter);
  if (short === undefined && letter !== 'u') return reject(reader, 'in string escape code');
  reader.at++;
  return short ?? readHexadecimal(reader);
}

function readHexadecimal(reader: JsonReader): string | undefined {
  const start = reader.at;
  for (; reader.at < start + 4; reader.at++) {
    if (!/[\da-fA-F]/.test(reader.text.charAt(reader.at))) return reject(reader, 'in \\u hexadecimal character escape');
  }
  return String.fromCharCode(Number.parseInt(reader.text.slice(start, reader.at), 16));
}
