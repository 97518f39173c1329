import { findSubject, objectsIn } from '../../reference/subject.ts';
import { type Language, languageType } from '../../stack-schema.ts';
import type { Session } from '../command.ts';
import { codesWithPage } from '../pages.ts';
import { languageOf } from '../schema/language-of.ts';

/**
 * What `explain` and `schema --for` can be asked, as far as `typed` leads: kinds and keys of a stack, behind a dot the fields of what stands before it, types of providers once their
 * first letters are there (they are over a thousand), and codes of messages likewise.
 */
export function pathsToExplain(typed: string, session: Session): readonly string[] {
  if (typed.startsWith('STK')) return codesWithPage();
  const language = languageOf(undefined, session).value;
  const dot = typed.lastIndexOf('.');
  if (dot >= 0) return fieldsBehind(typed.slice(0, dot), language);
  const { kinds, types } = language;
  const names = [...kinds.keys, ...languageType(language).fields.keys(), ...(typed.includes('_') ? types.types() : [])];
  return [...new Set(names)].sort();
}

function fieldsBehind(path: string, language: Language): readonly string[] {
  const subject = findSubject(path, language);
  if ('word' in subject) return [];
  const names = objectsIn(subject.type).flatMap(({ fields }) =>
    [...fields.values()].flatMap(({ name, aliases, computed }) => (computed ? [] : [name, ...aliases])),
  );
  return [...new Set(names)].sort().map((name) => `${path}.${name}`);
}
