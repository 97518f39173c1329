import type { Report } from '../../compiler/diagnostics/outcome.ts';
import type { BlockType } from '../../compiler/kinds/infrastructure/block-type.ts';
import { ownEnvironment } from '../../compiler/kinds/infrastructure/environment.ts';
import { jobName } from '../../compiler/kinds/infrastructure/names.ts';
import { pythonText } from '../../compiler/kinds/infrastructure/python-text.ts';
import type { Json, JsonObject } from '../../compiler/util/json.ts';
import { isJsonList, isJsonObject } from '../../compiler/util/json-tree.ts';
import { shellWord } from '../../compiler/util/shell-words.ts';
import type { Dict, Entry } from '../../compiler/value/literal.ts';
import { pickText } from '../../compiler/value/pick.ts';
import type { Value } from '../../compiler/value/value.ts';
import { prefectTargetDiagnostics as say } from './diagnostics.ts';
import { plainValue, type Words } from './plain-value.ts';

/** The type of work pool for each type of block. */
export const poolTypeOf: Readonly<Record<BlockType, string>> = {
  process: 'process',
  'docker-container': 'docker',
  'kubernetes-job': 'kubernetes',
};

const notVariables: ReadonlySet<string> = new Set(['type', 'job', 'customizations']);

/** Fields of blocks that pools have nothing of, and what to do instead. */
const elsewhere: Readonly<Record<string, string>> = {
  image_registry: 'log the worker in with "docker login", or set the variable "registry_credentials" of a work pool',
  cluster_config: 'a worker uses its own cluster, or the block that the variable "cluster_config" of a work pool names',
};

/**
 * What a block says, as defaults of the variables of a work pool (specs/prefect §7): a command is one line, environment variables and labels are texts. What has no counterpart
 * is told (STK6244).
 */
export function blockDefaults(block: Dict<Value>, words: Words): JsonObject {
  const defaults = new Map<string, Json>();
  for (const entry of block.entries.values()) {
    const { key, value } = entry;
    if (notVariables.has(key) || value.kind === 'null') continue;
    const instead = elsewhere[key];
    if (instead === undefined) defaults.set(key, variableOf(key, block, { entry, words }));
    else tell(entry, { instead, words }, words.report);
  }
  return new Map([...defaults].filter(([, value]) => !isEmpty(value)));
}

function tell(
  { key, file, start, end }: Entry<Value>,
  { instead, words }: { readonly instead: string; readonly words: Words },
  report: Report,
): void {
  report(say.notTaken({ file, start, end }, { field: key, name: words.name, instead }));
}

interface Taking {
  readonly entry: Entry<Value>;
  readonly words: Words;
}

function variableOf(field: string, block: Dict<Value>, { entry, words }: Taking): Json {
  const plain = (value: Value) => plainValue(value, words);
  if (field === 'env') return new Map([...ownEnvironment(block)].map(([name, value]) => [name, plain(value)]));
  const json = plain(entry.value);
  if (field === 'command') return commandLine(json);
  if (field === 'name' && typeof json === 'string') return nameFor(block, json);
  if (field === 'labels' && isJsonObject(json))
    return new Map([...json].map(([key, value]) => [key, pythonText(value)]));
  if (field === 'mem_limit' || field === 'memswap_limit') return bytes(json);
  return json;
}

/** A worker of Kubernetes takes the name as it is, whatever Kubernetes allows; what its placeholders will be is not known here. */
function nameFor(block: Dict<Value>, name: string): Json {
  if (pickText(block, 'type') !== 'kubernetes-job' || name.includes('{{')) return name;
  return jobName(name);
}

/** A pool's command is a line that a shell would split. */
export function commandLine(command: Json): Json {
  return isJsonList(command) ? command.map((word) => shellWord(pythonText(word))).join(' ') : command;
}

/** Limits are texts; a block may have a number of bytes, which Python has as a float. */
function bytes(limit: Json): Json {
  return typeof limit === 'string' ? limit : pythonText(limit).replace(/\.0$/, '');
}

function isEmpty(json: Json): boolean {
  if (isJsonObject(json)) return json.size === 0;
  return json === '' || json === null || (isJsonList(json) && json.length === 0);
}
