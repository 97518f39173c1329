import { baseJob } from '../../../kinds/infrastructure/base-job.ts';
import { hasField } from '../../../kinds/infrastructure/block-type.ts';
import type { Json, JsonObject } from '../../../util/json.ts';
import { isJsonFloat, isJsonList, isJsonObject, member, sameJson } from '../../../util/json-tree.ts';
import { namesCredential } from '../../../util/names-credential.ts';
import { readJson } from '../../../util/read-json.ts';
import { shellWords } from '../../../util/shell-words.ts';
import type { ReportLine } from '../import-source.ts';
import type { FoundBlock } from './found-block.ts';

/** The body of a block in a stack, what else the stack needs for it, and what became of each field. */
export interface BlockBody {
  readonly body: JsonObject;
  /** Sensitive variables. */
  readonly secrets: readonly string[];
  readonly report: readonly ReportLine[];
}

/** What only Prefect's own storage is concerned with. */
const bookkeeping = /^_|^block_(?:type|schema|document)|^(?:type|is_anonymous|id|created|updated)$/;

type Taken = { readonly value: Json; readonly line: Omit<ReportLine, 'field'> } | Omit<ReportLine, 'field'>;

/** Turns the fields of a block or a pool into those of `infrastructure` (specs/prefect §3.1, §4.1, §5, §7). Credentials become sensitive variables, their values go nowhere. */
export function blockBody(found: FoundBlock, name: string): BlockBody {
  const members: [string, Json][] = [['type', found.type]];
  const secrets: string[] = [];
  const report: ReportLine[] = [];
  for (const [field, value] of found.fields) {
    if (bookkeeping.test(field) || isNothing(value)) continue;
    const taken = take(field, value, { found, name, secrets });
    const line = 'value' in taken ? taken.line : taken;
    if ('value' in taken) members.push([line.becomes ?? field, taken.value]);
    report.push({ field: `${name}.${field}`, ...line });
  }
  const operations = fromSecret(found, name);
  const body = new Map(members);
  if (operations.length > 0) body.set('customizations', [...listed(body.get('customizations')), ...operations]);
  return { body, secrets, report: [...report, ...ofConfiguration(found, name)] };
}

function isNothing(value: Json): boolean {
  return (
    value === null ||
    value === '' ||
    (Array.isArray(value) && value.length === 0) ||
    (isJsonObject(value) && value.size === 0)
  );
}

interface Taking {
  readonly found: FoundBlock;
  readonly name: string;
  readonly secrets: string[];
}

function take(field: string, value: Json, { found, name, secrets }: Taking): Taken {
  const mapped = (own: Json): Taken => ({ value: own, line: { fate: 'mapped' } });
  if (!hasField(found.type, field)) return { fate: 'not supported', why: 'Infrastructure blocks have no such field.' };
  switch (field) {
    case 'command':
      return typeof value === 'string'
        ? { value: shellWords(value), line: { fate: 'approximated', why: 'The words are split as a shell does.' } }
        : mapped(value);
    case 'env':
      return found.type === 'kubernetes-job' ? jobEnvironment(value, name) : environment(value, name, secrets);
    case 'job':
      return sameJson(value, baseJob)
        ? { fate: 'mapped', why: 'It is the manifest that every block starts from.' }
        : mapped(value);
    case 'customizations':
      return mapped(typeof value === 'string' ? value : (member(value, 'patch') ?? value));
    case 'mem_limit':
      return mapped(isJsonFloat(value) && Number.isInteger(value.float) ? value.float : value);
    case 'cluster_config':
      return cluster(value);
    case 'image_registry':
      return registry(value, name, secrets);
    default:
      return mapped(value);
  }
}

/** The variables whose names are those of credentials. */
function hiddenIn(value: Json | undefined): readonly string[] {
  return [...(isJsonObject(value) ? value : [])].flatMap(([key, text]) =>
    typeof text === 'string' && namesCredential(key.toLowerCase()) ? [key] : [],
  );
}

/** The files of a Job are committed, so that a sensitive value can only come from a Secret of the cluster. */
function jobEnvironment(value: Json, name: string): Taken {
  const hidden = hiddenIn(value);
  if (!isJsonObject(value) || hidden.length === 0) return { value, line: { fate: 'mapped' } };
  const why = `${hidden.join(', ')} come from the Secret "${name}" of the cluster now, which has to be made; their values were not written.`;
  return { value: new Map([...value].filter(([key]) => !hidden.includes(key))), line: { fate: 'approximated', why } };
}

function fromSecret({ type, fields }: FoundBlock, name: string): readonly Json[] {
  if (type !== 'kubernetes-job') return [];
  return hiddenIn(fields.get('env')).map((key): Json => {
    const reference: JsonObject = new Map([
      [
        'secretKeyRef',
        new Map([
          ['name', name],
          ['key', key],
        ]),
      ],
    ]);
    const entry: JsonObject = new Map<string, Json>([
      ['name', key],
      ['valueFrom', reference],
    ]);
    return new Map<string, Json>([
      ['op', 'add'],
      ['path', '/spec/template/spec/containers/0/env/-'],
      ['value', entry],
    ]);
  });
}

function listed(operations: Json | undefined): readonly Json[] {
  const read = typeof operations === 'string' ? readJson(operations) : operations;
  return isJsonList(read) ? read : [];
}

function environment(value: Json, name: string, secrets: string[]): Taken {
  if (!isJsonObject(value)) return { fate: 'not supported', why: 'Variables are a mapping.' };
  const hidden = [...value].filter(([key, text]) => typeof text === 'string' && namesCredential(key.toLowerCase()));
  const variables = new Map(
    hidden.map(([key]) => [key, `${name}_${key}`.toLowerCase().replaceAll(/[^a-z0-9_]+/g, '_')]),
  );
  secrets.push(...variables.values());
  const own = new Map(
    [...value].map(([key, text]) => [key, variables.has(key) ? `\${vars.${variables.get(key)}}` : text]),
  );
  if (hidden.length === 0) return { value: own, line: { fate: 'mapped' } };
  const why = `The values of ${hidden.join(', ')} are sensitive variables now and were not written.`;
  return { value: own, line: { fate: 'approximated', why } };
}

/** A kubeconfig holds credentials, so only the name of its context is taken. */
function cluster(value: Json): Taken {
  const context = member(value, 'context_name');
  const why = 'A kubeconfig holds credentials: put it where KUBECONFIG finds it.';
  if (typeof context !== 'string') return { fate: 'not supported', why };
  return { value: new Map([['context_name', context]]), line: { fate: 'approximated', why } };
}

function registry(value: Json, name: string, secrets: string[]): Taken {
  if (!isJsonObject(value))
    return { fate: 'not supported', why: 'The registry is a block of its own, which is not in the file.' };
  const variable = `${name}_registry_password`.toLowerCase().replaceAll(/[^a-z0-9_]+/g, '_');
  secrets.push(variable);
  const fields = ['username', 'registry_url'].flatMap((key) => {
    const own = value.get(key);
    return own === undefined ? [] : [[key, own] as const];
  });
  const own: JsonObject = new Map<string, Json>([...fields, ['password', `\${vars.${variable}}`]]);
  return {
    value: own,
    line: { fate: 'approximated', why: 'The password is a sensitive variable now and was not written.' },
  };
}

/** What a pool gives to every run without a variable of that name cannot be told apart from its defaults, so it is not taken. */
function ofConfiguration({ configuration, type }: FoundBlock, name: string): readonly ReportLine[] {
  return [...(configuration ?? [])].flatMap(([field, value]): readonly ReportLine[] => {
    if (field === 'job_manifest') {
      const why =
        'The manifest of a pool has placeholders; what it says beyond the default belongs into "customizations" of the block.';
      return [{ fate: 'not supported', field: `${name}.job_configuration.job_manifest`, why }];
    }
    if (value === `{{ ${field} }}` || !hasField(type, field)) return [];
    const why = 'It is written into the configuration of the pool, and not a variable with a default.';
    return [{ fate: 'not supported', field: `${name}.job_configuration.${field}`, why }];
  });
}
