import type { Foreign, Ref, Value } from '../value/value.ts';
import { leafWalker } from '../value/walk.ts';
import { link } from './link.ts';
import type { Link, Program, Reference, Resource } from './program.ts';

/** The members of a program in which references can stand. */
export type Members = Pick<Program, 'resources' | 'providers' | 'index' | 'sections' | 'outputs'>;

/** Finds and links every reference of a program, and finds what is an expression of its target, once for everybody who needs to know. */
export function linkReferences({
  resources,
  providers,
  index,
  sections,
  outputs,
}: Members): Pick<Program, 'references' | 'links' | 'foreign'> {
  const references: Reference[] = [];
  const links = new Map<Ref, Link>();
  // Many references say the same.
  const byText = new Map<string, Link | undefined>();
  const linked = (ref: Ref): Link | undefined => {
    const { text } = ref;
    const known = byText.get(text);
    if (known !== undefined || byText.has(text)) return known;
    const found = link(index, ref);
    byText.set(text, found);
    return found;
  };
  let from: Reference['from'];
  const foreign: Foreign[] = [];
  const walk = leafWalker((ref) => {
    if (ref.kind === 'foreign') foreign.push(ref);
    if (ref.kind !== 'ref') return;
    const found = linked(ref);
    if (found) links.set(ref, found);
    references.push({ ref, from, link: found });
  });
  for (const provider of providers) {
    from = provider;
    walk(provider.properties);
  }
  resources.forEach((resource) => {
    from = resource;
    walk(resource.properties);
    walkOptions(resource, walk);
  });
  from = undefined;
  for (const { value } of outputs) walk(value);
  for (const section of sections.values()) walk(section);
  return { references, links, foreign };
}

function walkOptions({ options, meta }: Resource, walk: (value: Value) => void): void {
  const { dependsOn, provider, ignoreChanges, importId } = options;
  dependsOn.forEach(walk);
  ignoreChanges.forEach(walk);
  if (provider) walk(provider);
  if (importId) walk(importId);
  if (meta) walk(meta);
}
