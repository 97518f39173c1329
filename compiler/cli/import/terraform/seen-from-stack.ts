import type { Json, JsonObject } from '../../../util/json.ts';
import { isList, isObject, type TerraformDocument } from './document.ts';
import { parts } from './expressions.ts';

/**
 * A document as it must be where stackc writes it: local files and modules are looked for from there, and `way` leads back to the folder in which the document stood,
 * as `../../..` does from `generated/dev/terraform` to the stack.
 */
export function seenFromStack(document: TerraformDocument, way: string): TerraformDocument {
  const resources = document.resources.map((one) => ({ ...one, body: members(one.body, way) }));
  const sections = new Map([...document.sections].map(([key, section]) => [key, members(section, way)] as const));
  const modules = sections.get('module');
  if (modules) sections.set('module', new Map([...modules].map(([name, body]) => [name, moduleFrom(body, way)])));
  return { ...document, resources, sections };
}

function members(body: JsonObject, way: string): JsonObject {
  return new Map([...body].map(([key, value]) => [key, mapped(value, way)]));
}

function mapped(value: Json, way: string): Json {
  if (typeof value === 'string') return value.includes('path.') ? textFrom(value, way) : value;
  if (isList(value)) return value.map((item) => mapped(item, way));
  return isObject(value) ? members(value, way) : value;
}

/** `${path.module}` in a text or in quotes inside of an expression, and `path.module` alone there. */
function textFrom(text: string, way: string): string {
  const quoted = text.replace(/(?<!\$)\$\{\s*path\.(module|root)\s*\}/g, `\${path.$1}/${way}`);
  return parts(quoted)
    .map((part) =>
      'text' in part
        ? part.text
        : `\${${part.expression.replace(/(?<![\w.${])path\.(module|root)(?!\w)/g, (alone) => (part.expression === alone ? alone : `"\${${alone}}/${way}"`))}}`,
    )
    .join('');
}

/** The source of a module that is a folder leads from where the document stands, too. */
function moduleFrom(bodies: Json, way: string): Json {
  if (isList(bodies)) return bodies.map((body) => moduleFrom(body, way));
  const source = isObject(bodies) ? bodies.get('source') : undefined;
  if (!isObject(bodies) || typeof source !== 'string' || !/^\.\.?\//.test(source)) return bodies;
  return new Map([...bodies, ['source', `${way}/${source.replace(/^\.\//, '')}`]]);
}
