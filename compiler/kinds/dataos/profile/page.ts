import type { Field, FieldType, ObjectType } from '../../../schema/type.ts';
import { profileType, resolveType } from './type.ts';

/** The documentation of platform profiles, as Markdown: every setting, its type, its default. Made from the schema, so that it cannot be out of date. */
export function profilePage(): string {
  return [
    '# The platform profile',
    '',
    'A YAML file that a platform team owns: `kubernetes: {profile: platform.yaml}` in a stack, `--profile platform.yaml` for native manifests. What it does not say',
    'has the default that stands here. An unknown key is an error.',
    '',
    ...table(profileType, ''),
    '',
    '## The file of `--resolve`',
    '',
    'How `dataos://` addresses are resolved without asking a server.',
    '',
    ...table(resolveType, ''),
    '',
  ].join('\n');
}

function table(type: ObjectType, prefix: string): readonly string[] {
  return ['| setting | type | default | what it is |', '|---|---|---|---|', ...rows(type, prefix)];
}

function rows(type: ObjectType, prefix: string): readonly string[] {
  return [...type.fields.values()].flatMap((field) => {
    const name = `${prefix}${field.name}`;
    const inside = insideOf(field.type, name);
    return [row(field, name), ...inside];
  });
}

function insideOf(type: FieldType, name: string): readonly string[] {
  if (type.kind === 'object') return rows(type, `${name}.`);
  return type.kind === 'map' && type.value.kind === 'object' ? rows(type.value, `${name}.<name>.`) : [];
}

function row({ type, default: standard, description }: Field, name: string): string {
  const shown =
    standard === undefined
      ? ''
      : `\`${JSON.stringify(standard instanceof Map ? Object.fromEntries(standard) : standard)}\``;
  const cells = [`\`${name}\``, nameOf(type), shown, description ?? ''];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

function nameOf(type: FieldType): string {
  switch (type.kind) {
    case 'string':
      return 'text';
    case 'enum':
      return type.values.map((value) => `\`${value}\``).join(', ');
    case 'boolean':
      return 'true or false';
    case 'integer':
      return 'whole number';
    case 'list':
      return type.item.kind === 'any' ? 'list' : `list of ${nameOf(type.item)}`;
    case 'map':
      return 'mapping';
    case 'object':
      return 'section';
    case 'union':
      return 'scalar';
    default:
      return 'anything';
  }
}
