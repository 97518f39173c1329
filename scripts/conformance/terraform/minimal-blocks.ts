import { stringify } from 'yaml';
import { readCatalogueFile } from '../../../compiler/cli/catalogue-folder.ts';
import { openProviderTypes } from '../../../compiler/schema/provider-types.ts';
import type { FieldType, ObjectType } from '../../../compiler/schema/type.ts';
import { bothForms } from '../../../golden/both-forms.ts';
import { compileText } from '../../../golden/synthesize.ts';
import type { TypeRules } from '../../generate/schema/rules-of.ts';
import type { TerraformDocument } from './documents.ts';

/**
 * A document for each resource type of the catalogue, compiled from the least that a stack must say: the required fields, and one of each group
 * of which one must be given. What has no block of its own kind is written under the provider's name of the type.
 */
export function minimalDocuments(): readonly TerraformDocument[] {
  const types = openProviderTypes(readCatalogueFile);
  return types.types().flatMap((name) => {
    const type = types.resource(name);
    const body = type === undefined ? {} : minimalBlock(type);
    const stack = stringify({ name: 'minimal', resources: { providers: { databricks: {} }, [name]: { one: body } } });
    const { program, files, diagnostics } = compileText(stack, { allowPlainSecrets: true });
    const forms = program && files.length > 0 ? bothForms(name, program, false) : undefined;
    const why = diagnostics.map(({ code, message }) => `${code} ${message}`).join('; ');
    const group = 'minimal blocks of all types';
    const document = { name, group, files: { 'stack.yaml': stack } };
    const json = forms?.json ?? JSON.stringify({ [`stackc refuses it: ${why}`]: {} });
    return [
      { ...document, path: 'generated/default/terraform/stack.tf.json', text: json },
      ...(forms
        ? [{ ...document, group: `${group} in HCL`, path: 'generated/default/terraform/stack.tf', text: forms.hcl }]
        : []),
    ];
  });
}

export type Plain = string | number | boolean | readonly Plain[] | { readonly [key: string]: Plain };

type Rules = NonNullable<TypeRules['rules']>;

function minimalBody(type: ObjectType, rules: Rules): Readonly<Record<string, Plain>> {
  const given = new Set([...type.required.map(({ name }) => name), ...(more[type.name] ?? [])]);
  const { exactlyOneOf = [], atLeastOneOf = [], conflictsWith = [], requiredWith = {} } = rules;
  const excludes = (path: string) =>
    [...exactlyOneOf, ...conflictsWith].some((group) => group.includes(path) && group.some((each) => given.has(each)));
  for (const group of [...exactlyOneOf, ...atLeastOneOf]) {
    const chosen = group.find((path) => !path.includes('.') && !excludes(path));
    if (!group.some((path) => given.has(path)) && chosen !== undefined) given.add(chosen);
  }
  for (const name of given) for (const other of requiredWith[name] ?? []) if (!other.includes('.')) given.add(other);
  const fields = [...given].flatMap((name) => type.fields.get(name) ?? []);
  return Object.fromEntries(
    fields.map((field) => [field.name, sampleOfType(field.type, { name: field.name, owner: type.name })]),
  );
}

/** The least that a block of `type` must say, for the provider to take it. */
export function minimalBlock(type: ObjectType): Readonly<Record<string, Plain>> {
  return minimalBody(type, rulesOf(type.name));
}

/** Where a value stands. */
export interface Place {
  readonly name: string;
  readonly owner: string;
}

/** A value of `type` that the provider takes in this place. */
export function sampleOfType(type: FieldType, at: Place): Plain {
  switch (type.kind) {
    case 'integer':
    case 'float':
      return 1;
    case 'boolean':
      return true;
    case 'list':
      return [sampleOfType(type.item, at)];
    case 'map':
      return { a: sampleOfType(type.value, at) };
    case 'object':
      return minimalBody(type, {});
    case 'enum':
      return type.values[0] ?? 'some';
    case 'string':
      return type.known?.values[0] ?? texts[`${at.owner}.${at.name}`] ?? texts[at.name] ?? 'some';
    default:
      return texts[`${at.owner}.${at.name}`] ?? texts[at.name] ?? 'some';
  }
}

/** Fields that the kinds of stackc require beyond the provider, by the name of their object. */
const more: Readonly<Record<string, readonly string[]>> = { access_control: ['permission_level', 'group_name'] };

const instanceProfile = 'arn:aws:iam::123456789012:instance-profile/some';

/** Words for the fields in which the provider takes only some. */
const texts: Readonly<Record<string, string>> = {
  'access_control.permission_level': 'CAN_MANAGE',
  auth_type: 'SAS',
  authentication_type: 'TOKEN',
  cluster_size: 'Small',
  'condition.op': 'EQUAL',
  'databricks_cluster_policy.definition': '{}',
  'databricks_cluster_policy.policy_family_definition_overrides': '{}',
  instance_profile_arn: instanceProfile,
  instance_profile_id: instanceProfile,
  ip_addresses: '10.0.0.0/8',
  list_type: 'ALLOW',
  'options.op': '==',
  quartz_cron_expression: '0 0 6 * * ?',
  quartz_cron_schedule: '0 0 6 * * ?',
  timezone_id: 'UTC',
  url: 'https://git.example/some/project',
  volume_type: 'MANAGED',
};

function rulesOf(name: string): Rules {
  const { rules = {} }: TypeRules = JSON.parse(readCatalogueFile(`databricks/${name}.json`) ?? '{}');
  return rules;
}
