import type { Outcome } from '../../diagnostics/outcome.ts';
import { outcome } from '../../diagnostics/outcome.ts';
import { anotherText } from '../../util/another-text.ts';
import { isCredentialBy } from '../../util/credential-by-name.ts';
import { credentialsInText } from '../../util/credentials-in-text.ts';
import type { Json } from '../../util/json.ts';
import { namesCredential } from '../../util/names-credential.ts';

/**
 * What `render` makes of `data`, with messages that say nothing of the credentials among them: what a function says about its argument, and what a
 * template says of its own, may show what was made of one. It is rendered again with other credentials, and only what both say is said.
 */
export function withoutDataCredentials(data: Json, render: (data: Json) => Outcome<string>): Outcome<string> {
  const { value, diagnostics } = render(data);
  if (diagnostics.length === 0) return outcome(value, diagnostics);
  const others = render(withOthers(data, { name: '', outer: '', isInside: false })).diagnostics;
  return outcome(
    value,
    diagnostics.map((one, index) => ({ ...one, message: common(one.message, others[index]?.message ?? '') })),
  );
}

/** The words that stand in both; from where on there is nothing to compare, none. */
function common(message: string, other: string): string {
  if (message === other) return message;
  const others = other.split(/(\s+)/);
  const words = message.split(/(\s+)/);
  const end = words.length === others.length ? words.length : words.findIndex((word, at) => word !== others[at]);
  const shown = words.slice(0, end).map((word, at) => (word === others[at] ? word : '…'));
  return end < words.length ? `${shown.join('')}…` : shown.join('');
}

/** Where a value of the data stands. */
interface Place {
  readonly name: string;
  /** The name around it. */
  readonly outer: string;
  /** A name around it calls all of it a credential. */
  readonly isInside: boolean;
}

function withOthers(data: Json, place: Place): Json {
  const { name, isInside } = place;
  if (typeof data === 'string') return otherText(data, place);
  if (typeof data === 'bigint' || typeof data === 'number') {
    const isOne = isInside || namesCredential(name);
    return !isOne ? data : typeof data === 'bigint' ? BigInt(anotherText(String(data))) : data + 1;
  }
  if (data === null || typeof data === 'boolean') return data;
  const inner = { outer: name, isInside: isInside || namesCredential(name) };
  if (data instanceof Map)
    return new Map([...data].map(([key, value]) => [key, withOthers(value, { ...inner, name: key })]));
  if (isList(data)) return data.map((item) => withOthers(item, { ...inner, name: '' }));
  return data;
}

function isList(data: Json): data is readonly Json[] {
  return Array.isArray(data);
}

function otherText(text: string, { name, outer, isInside }: Place): string {
  if (isInside || namesCredential(name) || isCredentialBy(name, text, outer)) return anotherText(text);
  let shown = '';
  let done = 0;
  for (const { start, end } of [...credentialsInText(text)].sort((a, b) => a.start - b.start)) {
    if (end <= done) continue;
    const from = Math.max(start, done);
    shown += text.slice(done, from) + anotherText(text.slice(from, end));
    done = end;
  }
  return shown + text.slice(done);
}
