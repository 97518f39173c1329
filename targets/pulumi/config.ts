import type { Report } from '../../compiler/diagnostics/outcome.ts';
import type { Program } from '../../compiler/ir/program.ts';
import { placeOf, type Span } from '../../compiler/source/span.ts';
import type { Json } from '../../compiler/util/json.ts';
import { deferredPart } from '../../compiler/value/deferred.ts';
import type { Dict, Entry } from '../../compiler/value/literal.ts';
import { pick, pickDict } from '../../compiler/value/pick.ts';
import { writtenText } from '../../compiler/value/text-parts.ts';
import { toJson } from '../../compiler/value/to-json.ts';
import type { Value } from '../../compiler/value/value.ts';
import { declarationProblem } from './config-declaration.ts';
import { pulumiDiagnostics as say } from './diagnostics.ts';

/** The configuration of a program (https://www.pulumi.com/docs/iac/concepts/config/). */
export interface Config {
  /** What there is, with types and defaults: it stands in Pulumi.yaml. */
  readonly declared: ReadonlyMap<string, Json>;
  /** What is set, by full key: `databricks:host`, `shop:team`. */
  readonly set: ReadonlyMap<string, Json>;
  /** The same as the stack has it, where the project's own keys may stand without its name. */
  readonly written: ReadonlyMap<string, Json>;
  /** The project's own keys, without its name, each with its place: the program refers to them. */
  readonly own: ReadonlyMap<string, Span>;
  /** What somebody must set before the first deployment, because it is a secret: full keys. */
  readonly secrets: readonly string[];
}

/** The members of a declaration; a mapping without any of them is a value. */
const members = new Set(['type', 'default', 'value', 'secret', 'description', 'items']);

/**
 * `pulumi.config` and the sensitive variables. Keys without a package are the project's own. Values are plain, because Pulumi reads them before
 * there are resources; a sensitive variable as a whole is declared as a secret, or left for the package that reads it. STK6072, STK6073, STK6113, STK6114.
 */
export function configOf({ name, secrets }: Program, section: Dict<Value>, report: Report): Config {
  const declared = new Map<string, Json>();
  const set = new Map<string, Json>();
  const written = new Map<string, Json>();
  const missing: string[] = [];
  const own = new Map<string, Span>();
  for (const entry of pickDict(section, 'config')?.entries.values() ?? []) {
    const key = keyIn(entry, name, report);
    const { value } = entry;
    if (key === undefined || value.kind === 'null') continue;
    if (key.package === name) own.set(key.name, placeOf(entry));
    checkDeclaration(entry, key.package === name, report);
    checkSecret(entry, report);
    if (value.kind === 'secret' || isSecretDeclaration(value)) missing.push(`${key.package}:${key.name}`);
    if (value.kind === 'secret') {
      if (key.package === name) declared.set(key.name, secretDeclaration());
    } else if (isDeclaration(value) && key.package === name) declared.set(key.name, plainJson(entry, report));
    else if (!isSecretDeclaration(value)) {
      const json = plainJson(entry, report);
      set.set(`${key.package}:${key.name}`, json);
      written.set(entry.key, json);
    }
  }
  for (const { name: variable, at } of secrets.values()) {
    if (own.has(variable)) continue;
    own.set(variable, at);
    declared.set(variable, secretDeclaration());
    missing.push(`${name}:${variable}`);
  }
  return { declared, set, written, own, secrets: missing };
}

function keyIn(
  entry: Entry<Value>,
  project: string,
  report: Report,
): { readonly package: string; readonly name: string } | undefined {
  const [first = '', second, ...rest] = entry.key.split(':');
  if (rest.length > 0 || first === '' || second === '') return void report(say.configKey(entry, { key: entry.key }));
  return second === undefined ? { package: project, name: first } : { package: first, name: second };
}

function isDeclaration(value: Value): value is Dict<Value> {
  return value.kind === 'dict' && value.entries.size > 0 && [...value.entries.keys()].every((key) => members.has(key));
}

function checkDeclaration(entry: Entry<Value>, isOwn: boolean, report: Report): void {
  const { key, value } = entry;
  if (!isDeclaration(value)) return;
  const isTyped = value.entries.has('type') || value.entries.has('default');
  const foreign =
    isTyped && !isSecretDeclaration(value) ? 'only keys of the project have a type or a default' : undefined;
  const problem = isOwn ? declarationProblem(value) : foreign;
  if (problem !== undefined) report(say.configDeclaration(entry, { key, problem }));
}

/** What is declared to be a secret, and yet written: STK6073. */
function checkSecret({ key, value }: Entry<Value>, report: Report): void {
  if (!isDeclaration(value) || isSecretDeclaration(value)) return;
  const secret = pick(value, 'secret');
  const given = value.entries.get('value') ?? value.entries.get('default');
  if (secret?.kind === 'boolean' && secret.value && given) report(say.secretInClear(given, { key, field: given.key }));
}

/** `{type: string, secret: true}` without a value, which is given with `pulumi config set --secret`. */
function isSecretDeclaration(value: Value): boolean {
  if (!isDeclaration(value)) return false;
  const secret = pick(value, 'secret');
  return secret?.kind === 'boolean' && secret.value && !value.entries.has('value') && !value.entries.has('default');
}

/** Without its description: the language host of Pulumi's YAML warns of that field. */
function secretDeclaration(): Json {
  return new Map<string, Json>([
    ['type', 'string'],
    ['secret', true],
  ]);
}

function plainJson({ key, value }: Entry<Value>, report: Report): Json {
  return toJson(value, (part) => {
    const found = deferredPart(part);
    if (found !== undefined) report(say.configNotPlain(part, { key, found }));
    return writtenText(part);
  });
}
