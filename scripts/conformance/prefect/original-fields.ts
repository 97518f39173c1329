import type { Json } from '../../../compiler/util/json.ts';
import { isJsonFloat, isJsonList, isJsonObject } from '../../../compiler/util/json-tree.ts';
import type { AnswerError } from './case.ts';

/** The forms of the original's fields, with which its own words about a wrong value are found. Our own check of fields says the same in our words (STK22xx). */
type Form = 'text' | 'texts' | 'map' | 'flag' | 'number' | 'object' | 'any';

const common: Readonly<Record<string, Form>> = { env: 'map', labels: 'map', name: 'text', command: 'texts' };

const fields: Readonly<Record<string, Readonly<Record<string, Form>>>> = {
  process: { ...common, stream_output: 'flag', working_dir: 'text' },
  'docker-container': {
    ...common,
    ...{ image: 'text', networks: 'texts', network_mode: 'text', auto_remove: 'flag', volumes: 'texts' },
    ...{ stream_output: 'flag', privileged: 'flag' },
  },
  'kubernetes-job': {
    ...common,
    ...{ image: 'text', namespace: 'text', service_account_name: 'text', job: 'object', customizations: 'any' },
    ...{
      job_watch_timeout_seconds: 'number',
      pod_watch_timeout_seconds: 'number',
      stream_output: 'flag',
      finished_job_ttl: 'number',
    },
  },
};

/** Fields that may be null in the original. */
const nullable = new Set([
  'name',
  'command',
  'image',
  'namespace',
  'service_account_name',
  'network_mode',
  'working_dir',
  'job_watch_timeout_seconds',
  'finished_job_ttl',
  'image_pull_policy',
  'mem_limit',
  'memswap_limit',
]);

const policies: Readonly<Record<string, readonly string[]>> = {
  'docker-container': ['IF_NOT_PRESENT', 'ALWAYS', 'NEVER'],
  'kubernetes-job': ['IfNotPresent', 'Always', 'Never'],
};

/** What the original says of the types of a block's fields; in its order, which is the order of the fields. */
export function originalFieldErrors(type: string, input: Json): readonly AnswerError[] {
  if (!isJsonObject(input)) return [];
  const errors: AnswerError[] = [];
  const given = input.get('type');
  if (given !== undefined && given !== type)
    errors.push({ field: 'type', msg: `unexpected value; permitted: '${type}'` });
  for (const [field, form] of Object.entries(fields[type] ?? {})) {
    const value = input.get(field);
    const msg = value === undefined ? undefined : problemOf(value, form, nullable.has(field));
    if (msg) errors.push({ field, msg });
  }
  const policy = input.get('image_pull_policy') ?? null;
  const allowed = policies[type] ?? [];
  if (policy !== null && !(typeof policy === 'string' && allowed.includes(policy))) {
    const permitted = allowed.map((each) => `'${each}'`).join(', ');
    errors.push({
      field: 'image_pull_policy',
      msg: `value is not a valid enumeration member; permitted: ${permitted}`,
    });
  }
  return errors;
}

function problemOf(value: Json, form: Form, isNullable: boolean): string | undefined {
  if (value === null) return isNullable ? undefined : 'none is not an allowed value';
  switch (form) {
    case 'texts':
      return isJsonList(value) ? undefined : 'value is not a valid list';
    case 'map':
    case 'object':
      return isJsonObject(value) ? undefined : 'value is not a valid dict';
    case 'flag':
      return isFlag(value) ? undefined : 'value could not be parsed to a boolean';
    case 'number':
      return isNumber(value) ? undefined : 'value is not a valid integer';
    case 'text':
      return isJsonObject(value) || isJsonList(value) ? 'str type expected' : undefined;
    case 'any':
      return undefined;
  }
}

function isFlag(value: Json): boolean {
  if (typeof value === 'boolean' || value === 0 || value === 1) return true;
  return typeof value === 'string' && /^(?:0|1|off|on|f|t|false|true|n|y|no|yes)$/i.test(value);
}

function isNumber(value: Json): boolean {
  if (typeof value === 'string') return /^\s*[+-]?\d+\s*$/.test(value);
  return typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean' || isJsonFloat(value);
}
