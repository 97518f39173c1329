import type { PartRead, TimeFields } from './time-fields.ts';

/** Reads an offset in the form of an element such as `-0700` or `Z07:00`. */
export function readOffset(form: string, text: string, fields: TimeFields): PartRead {
  const short = form === 'Z0700' || form === 'Z07' || form === 'Z07:00';
  if (short && text.startsWith('Z')) {
    fields.utc = true;
    return { rest: text.slice(1) };
  }
  const size = form.length;
  const rest = text.slice(size);
  if (text.length < size || (form.includes(':') && !colonsStandWell(form, text))) return { rest: text, error: '' };
  const [hours, minutes = '00', seconds = '00'] = text
    .slice(1, size)
    .replaceAll(form.includes(':') ? ':' : '\0', '')
    .match(/../gs) ?? [''];
  if (!/^[-+]$/.test(text.charAt(0)) || ![hours, minutes, seconds].every(isNumber)) return { rest, error: '' };
  const offset = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
  fields.offset = text.startsWith('-') ? -offset : offset;
  return { rest };
}

function colonsStandWell(form: string, text: string): boolean {
  return text.charAt(3) === ':' && (form.length < 9 || text.charAt(6) === ':');
}

function isNumber(text: string | undefined): boolean {
  return text !== undefined && /^(?:\d\d|[-+]\d)$/.test(text);
}

/** Reads a zone's abbreviation: three to five capitals, or `+03`. */
export function readZoneName(text: string, fields: TimeFields): PartRead {
  if (text.startsWith('UTC')) {
    fields.utc = true;
    return { rest: text.slice(3) };
  }
  const name = text.length < 3 ? undefined : zoneName(text);
  if (name === undefined) return { rest: text, error: '' };
  fields.zoneName = name;
  return { rest: text.slice(name.length) };
}

function zoneName(text: string): string | undefined {
  if (/^(?:ChST|MeST)/.test(text)) return text.slice(0, 4);
  if (text.startsWith('GMT')) return `GMT${signedOffset(text.slice(3)) ?? ''}`;
  if (/^[-+]/.test(text)) return signedOffset(text);
  const capitals = /^[A-Z]{0,6}/.exec(text)?.[0] ?? '';
  if (capitals.length === 3) return capitals;
  if (capitals.length === 4) return capitals.endsWith('T') || capitals === 'WITA' ? capitals : undefined;
  return capitals.length === 5 && capitals.endsWith('T') ? capitals : undefined;
}

function signedOffset(text: string): string | undefined {
  const found = /^[-+]\d+/.exec(text)?.[0];
  return found !== undefined && Number(found.slice(1)) <= 23 ? found : undefined;
}
