import type { Json, JsonObject } from '../../../util/json.ts';
import { isList, isObject } from './document.ts';

/** Where Terraform reads no expressions: by section, what below its blocks holds plain texts. */
const plain: ReadonlyMap<string, readonly string[]> = new Map([
  ['variable', ['description', 'default']],
  ['output', ['description']],
  ['module', ['source']],
]);

/**
 * A document of Terraform's JSON syntax in which every text is a template, as in its own language: `${` and `%{` are doubled where a text is nothing but
 * what it is.
 */
export function asTemplates(document: JsonObject): JsonObject {
  return mapped(document, (body, section) => {
    if (section === 'terraform')
      return each(body, (one) =>
        mapped(one, (value, key) => (key === 'backend' || key === 'cloud' ? escaped(value) : value)),
      );
    const keys = plain.get(section);
    if (!keys) return body;
    const inBlock = (one: JsonObject) => mapped(one, (value, key) => (keys.includes(key) ? escaped(value) : value));
    return each(body, (blocks) => mapped(blocks, (block) => each(block, inBlock)));
  });
}

/** One object, or a list of them: JSON may have a block in either form. */
function each(value: Json, change: (one: JsonObject) => Json): Json {
  if (isList(value)) return value.map((item) => each(item, change));
  return isObject(value) ? change(value) : value;
}

function mapped(object: JsonObject, change: (value: Json, key: string) => Json): JsonObject {
  return new Map([...object].map(([key, value]) => [key, change(value, key)]));
}

function escaped(value: Json): Json {
  if (typeof value === 'string') return value.replace(/[$%]\{/g, (found) => `${found[0]}${found}`);
  if (isList(value)) return value.map(escaped);
  return isObject(value) ? mapped(value, escaped) : value;
}

/** What a stack writes for such a text: `%{` is no more than its characters there. */
export function plainInStack(value: Json): Json {
  if (typeof value === 'string') return value.replaceAll('%%{', '%{');
  if (isList(value)) return value.map(plainInStack);
  return isObject(value) ? mapped(value, plainInStack) : value;
}
