import { applyOperation } from '../../compiler/patch/apply-operation.ts';
import type { Json } from '../../compiler/util/json.ts';
import { literalJson } from '../../compiler/value/to-json.ts';
import type { Pool } from './pool.ts';

/** The template of a pool as it will be written: with the customizations that its block has under `resource_options`. Those that cannot be applied are told when they are. */
export function customizedTemplate({ template, resource }: Pick<Pool, 'template' | 'resource'>): Json {
  let result = template;
  for (const { op, path, from, value } of resource.options.customizations) {
    const json = value && literalJson(value);
    const patched = applyOperation(result, { op, path, from, value: json });
    if ('tree' in patched) result = patched.tree;
  }
  return result;
}
