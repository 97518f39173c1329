import type { ObjectType } from '../schema/type.ts';
import { type Explanation, explain, type Library } from './explanation.ts';
import { printMarkdown } from './print-markdown.ts';
import { objectsIn, type Subject } from './subject.ts';

/** What stands in every kind, and has a page of its own or none. */
const elsewhere: ReadonlySet<string> = new Set([
  ...['resource_options', 'provider_config', 'timeouts', 'lookup_existing'],
  ...['resources', 'environments'],
]);

/**
 * The page of a kind in the reference: the kind, then each mapping inside of it once, nearest first. `pages` are the names of the other pages by the provider's type: what is
 * a kind itself (the schemas of a catalog) is a link.
 */
export function kindPage(kind: Subject, library: Library, pages: ReadonlyMap<string, string>): string {
  const sections: string[] = [];
  const links = new Map<string, string>();
  const seen = new Set<string>(elsewhere);
  const queue: Subject[] = [kind];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    for (const inner of innerSubjects(next)) {
      const own = pageOf(inner, pages);
      const key = shapeOf(inner);
      if (own !== undefined) links.set(inner.names.join('.'), own);
      if (own !== undefined || seen.has(key) || seen.has(inner.names.at(-1) ?? '')) continue;
      seen.add(key);
      queue.push(inner);
      sections.push(sectionOf(inner, library));
    }
  }
  const related = [...links].map(([name, page]) => `* \`${name}\`: [${page}](${page}.md)`);
  return [
    printMarkdown(explain(kind, library)),
    ...(related.length === 0 ? [] : [`Blocks of other kinds that may stand inside:\n\n${related.join('\n')}\n`]),
    ...sections,
  ].join('\n');
}

/** The fields of a mapping that are mappings with fields themselves. */
function innerSubjects(subject: Subject): readonly Subject[] {
  return objectsIn(subject.type).flatMap((owner) =>
    [...owner.fields.values()].flatMap((field): Subject[] => {
      if (field.computed || field.deprecated || objectsIn(field.type).length === 0) return [];
      const path = [...subject.path, field.name];
      return [{ ...subject, owner, field, type: field.type, path, names: [...subject.names, field.name] }];
    }),
  );
}

function pageOf({ type }: Subject, pages: ReadonlyMap<string, string>): string | undefined {
  const [only, ...others] = objectsIn(type);
  return only === undefined || others.length > 0 ? undefined : pages.get(only.name);
}

/** Two mappings of one name with the same fields are one for a reader. */
function shapeOf({ type }: Subject): string {
  const names = (object: ObjectType): string => `${object.name}:${[...object.fields.keys()].join()}`;
  return objectsIn(type).map(names).join(' ');
}

/** An example only where a golden case has one: the table says the rest. */
function sectionOf(subject: Subject, library: Library): string {
  const about: Explanation = explain(subject, library);
  return printMarkdown(
    { ...about, path: subject.names.join('.') },
    { depth: 2, withExample: about.example.from !== undefined },
  );
}
