import { objectType } from '../../../schema/object-type.ts';
import type { Field, ObjectType } from '../../../schema/type.ts';
import { any, listOf, mapOf, optional } from '../../../schema/types.ts';
import { type JobField, type JobFields, jobFields, terraformName } from './job-fields.ts';

/** Which members of the resources are nested blocks: Terraform's own language needs to know. Whatever else the providers have, they may have. */

export const jobShape: ObjectType = objectType('kubernetes_job_v1', () => [...fieldsOf(jobFields), timeouts], {
  open: any,
});

const timeouts: Field = optional(
  'timeouts',
  objectType('timeouts', () => ['create', 'update', 'delete'].map((name) => optional(name, any))),
  { block: true },
);

const pairsOf = (name: string, ...members: readonly string[]): Field =>
  optional(name, listOf(objectType(name, () => members.map((member) => optional(member, any)))), { block: true });

export const containerShape: ObjectType = objectType(
  'docker_container',
  () => [
    pairsOf('labels', 'label', 'value'),
    pairsOf('host', 'host', 'ip'),
    pairsOf('volumes', 'host_path', 'volume_name', 'container_path', 'read_only', 'selinux_relabel'),
    pairsOf('networks_advanced', 'name'),
  ],
  { open: any },
);

function fieldsOf(fields: JobFields): readonly Field[] {
  return Object.entries(fields).map(([name, field]) => fieldOf(terraformName(name), field));
}

function fieldOf(name: string, field: JobField): Field {
  if (field === 'map') return optional(name, mapOf(any));
  if (typeof field === 'string') return optional(name, any);
  if (isList(field)) {
    const [inner] = field;
    return optional(name, listOf(objectType(name, () => fieldsOf(inner))), { block: true });
  }
  return optional(
    name,
    objectType(name, () => fieldsOf(field)),
    { block: true },
  );
}

function isList(field: JobFields | readonly [JobFields]): field is readonly [JobFields] {
  return Array.isArray(field);
}
