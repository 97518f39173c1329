import { outcome } from '../../diagnostics/outcome.ts';
import { extendObject } from '../../schema/object-type.ts';
import type { ObjectType } from '../../schema/type.ts';
import { file, optional, text } from '../../schema/types.ts';
import type { Dict } from '../../value/literal.ts';
import type { Value } from '../../value/value.ts';
import { type Kind, nothing } from '../kind.ts';
import { rememberedShape } from '../remembered-shape.ts';
import { databricksDiagnostics as say } from './diagnostics.ts';
import { expandPackage } from './python-packages.ts';

const telling = ['package_name', 'config_filepath', 'build_command'] as const;
const packageFields = ['dirpath', 'path', 'access_controls', 'resource_options', 'resource_name', ...telling];

/**
 * A kind in whose place a Python package may stand: a body with `package_name` and `config_filepath` is that of a package. Reports a body that is
 * half of one (STK3164), and fields that a package does not have (STK3165).
 */
export function orPackage(kind: Kind): Kind {
  return {
    ...kind,
    shape: rememberedShape((types) => withPackageFields(kind.shape(types, ''))),
    ...(kind.templates
      ? { templates: (block, env) => (isPackage(block.body) ? [] : (kind.templates?.(block, env) ?? [])) }
      : {}),
    expand(block, env) {
      const { name, body } = block;
      if (!isPackage(body)) return kind.expand(block, env);
      const missing = ['package_name', 'config_filepath'].filter((field) => !body.entries.has(field));
      const strange = [...body.entries.values()].filter(({ key }) => !packageFields.includes(key));
      if (missing.length + strange.length === 0) return expandPackage(block, env);
      return outcome(nothing, [
        ...missing.map((field) => say.halfPackage(block.at, { name, field })),
        ...strange.map((entry) => say.notOfPackage(entry, { name, field: entry.key })),
      ]);
    },
  };
}

function withPackageFields(shape: ObjectType): ObjectType {
  return extendObject(shape, {
    fields: () => [
      optional('package_name', text),
      optional('config_filepath', file),
      optional('build_command', text),
      ...(shape.fields.has('dirpath') ? [] : [optional('dirpath', text)]),
    ],
  });
}

function isPackage(body: Dict<Value>): boolean {
  return telling.some((field) => body.entries.has(field));
}
