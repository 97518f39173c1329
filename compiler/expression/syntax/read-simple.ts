import type { PlaceholderRead, Reading } from './reading.ts';

const variable = /\$\{vars?\.[A-Za-z_]\w*\}/y;
const reference = /\$\{resources\.[\w.-]+\}/y;

/**
 * `${vars.name}` and `${resources.name.path}` with nothing else between the braces: nearly all placeholders are one of these, and
 * reading them as a whole takes half of the time. Undefined for everything else, which `read-placeholder.ts` then reads.
 */
export function readSimple(reading: Reading, at: number): PlaceholderRead | undefined {
  const { text, limit, place } = reading;
  const pattern = text.charAt(at + 2) === 'v' ? variable : reference;
  pattern.lastIndex = at;
  if (!pattern.test(text)) return undefined;
  const end = pattern.lastIndex;
  if (end > limit) return undefined;
  const name = text.slice(text.indexOf('.', at) + 1, end - 1);
  const written = text.slice(at, end);
  const { file, start, end: stop } = place(at, end);
  // Written out: copying the place into each of them would take as long as all the rest.
  return pattern === variable
    ? { placeholder: { kind: 'variable', file, start, end: stop, text: written, name: [name], steps: [], place }, end }
    : { placeholder: { kind: 'reference', file, start, end: stop, text: written, parts: [name] }, end };
}
