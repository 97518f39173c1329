import { positionAt } from '../source/position.ts';
import type { Span } from '../source/span.ts';
import { decimalText } from '../util/float-text.ts';
import { never } from '../util/never.ts';
import type { TextPart, Value } from '../value/value.ts';
import type { Program, Provider, Resource, ResourceOptions } from './program.ts';

/**
 * A program as text for people: the `ir.txt` of golden cases. One group of lines per provider and resource, in the order of
 * the program; after every value `@line:column` of where it was written, with the file when it is not the stack file.
 */
export function printProgram(program: Program): string {
  const home = program.at.file.name;
  const { name, description, environment, secrets } = program;
  const lines = [`program ${JSON.stringify(name)}${place(program.at, home)}`];
  if (description !== undefined) lines.push(`  description: ${JSON.stringify(description)}`);
  if (environment !== undefined) lines.push(`  environment: ${JSON.stringify(environment)}`);
  for (const secret of secrets.values()) lines.push(`  secret ${secret.name}${place(secret.at, home)}`);
  for (const [target, settings] of program.sections)
    for (const each of printValue(`target ${target}`, settings, { depth: 1, home })) lines.push(each);
  for (const { name: output, value, description, sensitive } of program.outputs) {
    for (const each of printValue(`output ${output}${sensitive ? ' (sensitive)' : ''}`, value, { depth: 1, home }))
      lines.push(each);
    for (const each of printOptional('(description)', description, { depth: 2, home })) lines.push(each);
  }
  for (const { type, name: gone, at } of program.forgotten) lines.push(`  forgotten ${type}.${gone}${place(at, home)}`);
  for (const [alias, of] of program.index.aliases) lines.push(`  alias ${alias} -> ${of}`);
  for (const [off, at] of program.index.disabled) lines.push(`  disabled ${off}${place(at, home)}`);
  const printed = [
    ...program.providers.map((provider) => printProvider(provider, home)),
    ...program.resources.map((resource) => printResource(resource, home)),
  ];
  for (const one of printed) {
    lines.push('');
    for (const line of one) lines.push(line);
  }
  return `${lines.join('\n')}\n`;
}

function printProvider(provider: Provider, home: string): readonly string[] {
  const { key, name, alias, source, version, properties, at } = provider;
  const at1 = { depth: 1, home };
  return [
    `provider ${key} (${name}${alias === undefined ? '' : `, alias ${alias}`})${place(at, home)}`,
    ...printOptional('source', source, at1),
    ...printOptional('version', version, at1),
    ...printEntries(properties, at1),
  ];
}

function printResource(resource: Resource, home: string): readonly string[] {
  const { mode, type, name, properties, options, meta, at, causes } = resource;
  return [
    `${mode === 'data' ? 'data' : 'resource'} ${type}.${name}${place(at, home)}`,
    ...causes.map((cause) => `  caused by${place(cause, home)}`),
    ...printOptions(options, home),
    ...[...(meta?.entries.values() ?? [])].flatMap(({ key, value }) =>
      printValue(`(${key})`, value, { depth: 1, home }),
    ),
    ...printEntries(properties, { depth: 1, home }),
  ];
}

function printOptions(options: ResourceOptions, home: string): readonly string[] {
  const { dependsOn, provider, ignoreChanges, importId, movedFrom } = options;
  const at = { depth: 1, home };
  return [
    ...dependsOn.flatMap((value) => printValue('(depends on)', value, at)),
    ...printOptional('(provider)', provider, at),
    ...ignoreChanges.flatMap((value) => printValue('(ignore changes)', value, at)),
    ...printOptional('(import)', importId, at),
    ...printOptional('(moved from)', movedFrom, at),
  ];
}

interface Where {
  readonly depth: number;
  readonly home: string;
}

function printOptional(label: string, value: Value | undefined, where: Where): readonly string[] {
  return value === undefined ? [] : printValue(label, value, where);
}

function printEntries(value: Extract<Value, { kind: 'dict' }>, where: Where): readonly string[] {
  return [...value.entries.values()].flatMap((entry) => printValue(entry.key, entry.value, where));
}

function printValue(label: string, value: Value, where: Where): readonly string[] {
  const head = `${'  '.repeat(where.depth)}${label}:`;
  const inner = { ...where, depth: where.depth + 1 };
  const tail = place(value, where.home);
  if (value.kind === 'list') {
    const items = value.items.flatMap((item, index) => printValue(`[${index}]`, item, inner));
    return [`${head}${items.length === 0 ? ' []' : ''}${tail}`, ...items];
  }
  if (value.kind === 'dict') {
    return [`${head}${value.entries.size === 0 ? ' {}' : ''}${tail}`, ...printEntries(value, inner)];
  }
  return [`${head} ${printLeaf(value)}${tail}`];
}

function printLeaf(value: Exclude<Value, { kind: 'list' | 'dict' }>): string {
  switch (value.kind) {
    case 'null':
      return 'null';
    case 'boolean':
    case 'integer':
      return String(value.value);
    case 'float':
      return decimalText(value.value);
    case 'string':
      return JSON.stringify(value.value);
    case 'file':
      return `file(${value.origin === 'made' ? 'made, ' : ''}${JSON.stringify(value.path)})`;
    case 'ref':
    case 'secret':
    case 'foreign':
    case 'unresolved':
      return printPart(value);
    case 'text':
      return `text(${value.parts.map(printPart).join(', ')})`;
    default:
      return never(value);
  }
}

function printPart(part: TextPart): string {
  if (typeof part === 'string') return JSON.stringify(part);
  switch (part.kind) {
    case 'ref':
      return `ref(${part.text})`;
    case 'secret':
      return `secret(${part.variable})`;
    case 'unresolved':
      return `unresolved(${part.text})`;
    case 'foreign':
      return `foreign(${part.expression})`;
    default:
      return never(part);
  }
}

function place(at: Span, home: string): string {
  const { line, column } = positionAt(at.file, at.start);
  return ` @${at.file.name === home ? '' : `${at.file.name}:`}${line}:${column}`;
}
