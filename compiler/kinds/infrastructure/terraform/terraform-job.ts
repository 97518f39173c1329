import type { Report } from '../../../diagnostics/outcome.ts';
import { dictAt, listAt, textAt, valueAt } from '../../../value/build.ts';
import type { Dict, Entry } from '../../../value/literal.ts';
import { pick, pickDict, withMembers, without } from '../../../value/pick.ts';
import type { Value } from '../../../value/value.ts';
import type { OwnResource } from '../../kind.ts';
import { credentialsOf } from '../../kubernetes/credentials-of.ts';
import { infrastructureDiagnostics as say } from '../diagnostics.ts';
import { dictOf } from '../make-dict.ts';
import { type JobField, type JobFields, jobFields, terraformName } from './job-fields.ts';
import { jobShape } from './shapes.ts';

interface Translating {
  readonly name: string;
  readonly report: Report;
}

/**
 * A finished Job as `kubernetes_job_v1`, for Terraform to create (`kubernetes: {via: terraform}`). Terraform waits for its end where the block says how long that may take: the provider's own limit is
 * a minute. What the provider does not have is told (STK3655).
 */
export function terraformJob(job: Dict<Value>, body: Dict<Value>, translating: Translating): OwnResource {
  const known = withoutType(job);
  const translated = translate(known, jobFields, { ...translating, path: '' });
  const limit = pick(body, 'job_watch_timeout_seconds');
  const isLimited = limit !== undefined && limit.kind !== 'null';
  const wait = valueAt(limit ?? body, isLimited);
  const timeouts = limit?.kind === 'integer' ? dictAt(limit, { create: textAt(limit, `${limit.value}s`) }) : undefined;
  const properties = withMembers(translated, { wait_for_completion: wait, timeouts });
  const credentialsBy = credentialsOf('batch/v1/Job');
  return {
    system: 'terraform',
    mode: 'managed',
    type: 'kubernetes_job_v1',
    shape: jobShape,
    properties,
    credentialsBy,
  };
}

/** The type says what the object is; pods have metadata in Terraform even when they are empty. */
function withoutType(job: Dict<Value>): Dict<Value> {
  const spec = pickDict(job, 'spec');
  const template = spec && pickDict(spec, 'template');
  const named = without(job, new Set(['apiVersion', 'kind']));
  if (!spec || !template || template.entries.has('metadata')) return named;
  const completed = dictOf(
    template,
    new Map([
      ['metadata', dictAt(template, {})],
      ...[...template.entries.values()].map(({ key, value }) => [key, value] as const),
    ]),
  );
  return withMembers(named, { spec: withMembers(spec, { template: completed }) });
}

interface At extends Translating {
  readonly path: string;
}

function translate(dict: Dict<Value>, fields: JobFields, at: At): Dict<Value> {
  const members = new Map<string, Value>();
  for (const entry of dict.entries.values()) {
    const path = at.path === '' ? entry.key : `${at.path}.${entry.key}`;
    const field = fields[entry.key];
    if (field === undefined) unknown(entry, { ...at, path });
    else if (entry.value.kind !== 'null')
      members.set(terraformName(entry.key), translated(entry.value, field, { ...at, path }));
  }
  return dictOf(dict, members);
}

function unknown(entry: Entry<Value>, { name, report, path }: At): void {
  report(say.notInTerraform(entry, { field: `"${path}"`, name, type: 'kubernetes_job_v1' }));
}

function translated(value: Value, field: JobField, at: At): Value {
  if (field === 'text' && value.kind === 'integer') return textAt(value, String(value.value));
  if (field === 'mode' && value.kind === 'integer') return textAt(value, `0${value.value.toString(8)}`);
  if (typeof field === 'string') return value;
  if (isListField(field)) {
    const [inner] = field;
    if (value.kind !== 'list') return value;
    return listAt(
      value,
      value.items.map((item) => (item.kind === 'dict' ? translate(item, inner, at) : item)),
    );
  }
  return value.kind === 'dict' ? translate(value, field, at) : value;
}

function isListField(field: JobFields | readonly [JobFields]): field is readonly [JobFields] {
  return Array.isArray(field);
}
