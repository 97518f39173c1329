import type { Json, JsonObject } from '../../compiler/util/json.ts';
import type { Dict } from '../../compiler/value/literal.ts';
import { pickText } from '../../compiler/value/pick.ts';
import type { Value } from '../../compiler/value/value.ts';

/** One file of the document. */
export interface DocumentFile {
  /** Without the ending: `stack`. */
  readonly name: string;
  readonly tree: JsonObject;
}

/**
 * The document in the files that `terraform: {layout: …}` asks for: `stack`, and by family a file for the resources of each provider beside
 * it (`databricks`). Terraform reads all files of a folder as one document, so addresses do not depend on it.
 */
export function filesOf(document: JsonObject, section: Dict<Value>): readonly DocumentFile[] {
  if (pickText(section, 'layout') !== 'by-family') return [{ name: 'stack', tree: document }];
  const rest = new Map(document);
  const families = new Map<string, Map<string, Map<string, Json>>>();
  for (const key of ['resource', 'data']) {
    const types = document.get(key);
    if (!isObject(types) || types.size === 0) continue;
    rest.delete(key);
    for (const [type, resources] of types) put(families, [familyOf(type), key, type], resources);
  }
  const header = document.get('//') ?? null;
  const files = [...families].map(([name, tree]) => ({ name, tree: new Map<string, Json>([['//', header], ...tree]) }));
  return [{ name: 'stack', tree: rest }, ...files];
}

/** The local name of the type's provider, which no other file may have. */
function familyOf(type: string): string {
  const family = type.split('_', 1)[0] ?? type;
  return family === 'stack' ? 'stack_resources' : family;
}

function put(
  families: Map<string, Map<string, Map<string, Json>>>,
  [family, section, type]: readonly [string, string, string],
  resources: Json,
): void {
  const tree = families.get(family) ?? new Map<string, Map<string, Json>>();
  const types = tree.get(section) ?? new Map<string, Json>();
  families.set(family, tree.set(section, types.set(type, resources)));
}

function isObject(value: Json | undefined): value is JsonObject {
  return value instanceof Map;
}
