import type { Json, JsonObject } from '../../../util/json.ts';
import { type Found, isList, isObject, type LeftOut, type TerraformDocument } from './document.ts';

/** Terraform's own documents in its JSON syntax: all files of a folder are one document. */
export function fromConfiguration(files: readonly JsonObject[]): TerraformDocument {
  const sections = new Map<string, Map<string, Json>>();
  const lists = new Map<string, Json[]>();
  const resources: Found[] = [];
  const leftOut: LeftOut[] = [];
  for (const file of files) {
    for (const [key, section] of file) {
      if (key === 'resource' || key === 'data') resources.push(...resourcesIn(key, section));
      else if (['moved', 'import', 'removed'].includes(key))
        lists.set(key, [...(lists.get(key) ?? []), ...itemsOf(section)]);
      else if (key !== '//') for (const part of itemsOf(section)) if (isObject(part)) join(sections, key, part);
    }
  }
  const moves = new Map((lists.get('moved') ?? []).flatMap(moveOf));
  const ids = new Map((lists.get('import') ?? []).flatMap(importOf));
  for (const one of lists.get('removed') ?? [])
    leftOut.push({
      address: `removed ${textAt(one, 'from')}`,
      why: 'what is no longer there has no block; "removed: forget" of an environment is the same',
    });
  const known = resources.map((one): Found => {
    const [movedFrom, id] = [moves.get(one.address), ids.get(one.address)];
    return { ...one, ...(movedFrom ? { movedFrom } : {}), ...(id ? { id } : {}) };
  });
  return { resources: known, leftOut, sections, secrets: new Map() };
}

function itemsOf(value: Json): readonly Json[] {
  return isList(value) ? value : [value];
}

/** Of a block that stands in several files all that is said counts. */
function join(sections: Map<string, Map<string, Json>>, key: string, part: JsonObject): void {
  const known = sections.get(key) ?? new Map<string, Json>();
  for (const [name, value] of part) {
    const before = known.get(name);
    known.set(
      name,
      isObject(before) && isObject(value) && key === 'terraform' ? new Map([...before, ...value]) : value,
    );
  }
  sections.set(key, known);
}

function resourcesIn(section: 'resource' | 'data', types: Json): readonly Found[] {
  const mode = section === 'data' ? 'data' : 'managed';
  return itemsOf(types).flatMap((part) =>
    [...(isObject(part) ? part : [])].flatMap(([type, byName]) =>
      itemsOf(byName).flatMap((names) =>
        [...(isObject(names) ? names : [])].flatMap(([name, body]) => {
          // hcl2json has a list of bodies for each block.
          const [only] = itemsOf(body);
          const address = `${mode === 'data' ? 'data.' : ''}${type}.${name}`;
          return isObject(only) ? [{ address, mode, type, name, body: withAddresses(only) } as const] : [];
        }),
      ),
    ),
  );
}

/** HCL read as JSON has `${databricks_job.a}` where JSON itself has the address. */
function withAddresses(body: JsonObject): JsonObject {
  const bare = (value: Json): Json => {
    if (isList(value)) return value.map(bare);
    return typeof value === 'string' ? value.replace(/^\$\{([\w.-]+)\}$/, '$1') : value;
  };
  return new Map(
    [...body].map(([key, value]) => {
      if (key === 'depends_on' || key === 'provider') return [key, bare(value)];
      if (key !== 'lifecycle') return [key, value];
      const [only] = itemsOf(value);
      const plain = isObject(only)
        ? [...only].map(
            ([name, each]) =>
              [name, /^(?:ignore_changes|replace_triggered_by)$/.test(name) ? bare(each) : each] as const,
          )
        : [];
      return [key, new Map(plain)];
    }),
  );
}

function textAt(value: Json, key: string): string {
  const found = isObject(value) ? value.get(key) : undefined;
  return typeof found === 'string' ? found.replace(/^\$\{(.*)\}$/, '$1') : '';
}

function moveOf(move: Json): readonly (readonly [string, string])[] {
  const [from, to] = [textAt(move, 'from'), textAt(move, 'to')];
  const type = to.slice(0, to.indexOf('.'));
  return from.startsWith(`${type}.`) ? [[to, from.slice(type.length + 1)]] : [];
}

function importOf(one: Json): readonly (readonly [string, string])[] {
  const [to, id] = [textAt(one, 'to'), isObject(one) ? one.get('id') : undefined];
  return typeof id === 'string' ? [[to, id]] : [];
}
