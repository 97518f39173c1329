import { isRecord, type JsonRecord, record } from '../compiler/schema/record.ts';

/**
 * A program in Pulumi's YAML as one in TypeScript against `@pulumi/databricks`, whose types then judge it: resources are constructed, looked-up ones read with
 * `get`, and functions called, in an order in which everything is there before it is used.
 */
export function typescriptOf(program: unknown): string {
  const root = record(program);
  const [resources, variables] = [record(root['resources']), record(root['variables'])];
  const names = new Map([...Object.keys(resources), ...Object.keys(variables)].map((key, index) => [key, `r${index}`]));
  const entries = [...Object.entries(variables), ...Object.entries(resources)];
  const lines = inOrder(entries, names).map(([key, value]) => {
    return `const ${names.get(key)} = ${expressionOf(key, record(value), names)};`;
  });
  const outputs = Object.entries(record(root['outputs'])).map(([key, value]) => {
    return `export const output_${key.replace(/\W/g, '_')} = ${valueText(value, names)};`;
  });
  const head = ["import * as databricks from '@pulumi/databricks';", "import * as pulumi from '@pulumi/pulumi';", ''];
  return [...head, ...lines, ...outputs, 'export {};', ''].join('\n');
}

type Names = ReadonlyMap<string, string>;
type NamedEntry = readonly [key: string, value: unknown];

/** Depth first along the references. */
function inOrder(entries: readonly NamedEntry[], names: Names): readonly NamedEntry[] {
  const byKey = new Map(entries);
  const done = new Set<string>();
  const order: NamedEntry[] = [];
  const visit = (key: string): void => {
    if (done.has(key)) return;
    done.add(key);
    for (const [, root = ''] of JSON.stringify(byKey.get(key)).matchAll(/\$\{([^}.[]+)/g))
      if (names.has(root)) visit(root);
    order.push([key, byKey.get(key)]);
  };
  for (const [key] of entries) visit(key);
  return order;
}

function expressionOf(key: string, entry: JsonRecord, names: Names): string {
  const invoke = entry['fn::invoke'];
  if (isRecord(invoke)) {
    const [home, name] = String(invoke['function']).split(':');
    if (home !== 'databricks') return `pulumi.foreign(${valueText(invoke['arguments'], names)})`;
    return `databricks.${name}Output(${valueText(invoke['arguments'], names)}, ${valueText(invoke['options'] ?? {}, names)})`;
  }
  const [first, second, third] = String(entry['type']).split(':');
  const options = valueText(entry['options'] ?? {}, names);
  const title = JSON.stringify(entry['name'] ?? key);
  if (isRecord(entry['get']))
    return `databricks.${second}.get(${title}, ${valueText(entry['get']['id'], names)}, undefined, ${options})`;
  const properties = valueText(entry['properties'], names);
  // Of Kubernetes there are no types here: the resource is one of any kind, which others can wait for.
  if (first === 'kubernetes')
    return `new pulumi.CustomResource(${JSON.stringify(entry['type'])}, ${title}, ${properties}, ${options})`;
  if (first !== 'pulumi' && first !== 'databricks') return `pulumi.foreign(${properties}, ${options})`;
  if (first !== 'pulumi') return `new databricks.${second}(${title}, ${properties}, ${options})`;
  if (third === 'databricks') return `new databricks.Provider(${title}, ${properties})`;
  return `new pulumi.ProviderResource(${JSON.stringify(third)}, ${title}, ${properties})`;
}

function valueText(value: unknown, names: Names): string {
  if (typeof value === 'string') return stringText(value, names);
  if (Array.isArray(value)) return `[${value.map((item) => valueText(item, names)).join(', ')}]`;
  if (value === null) return 'undefined';
  if (!isRecord(value)) return JSON.stringify(value);
  const content = ['fn::fileAsset', 'fn::fileArchive', 'fn::remoteAsset', 'fn::remoteArchive'].find(
    (name) => name in value,
  );
  if (content !== undefined) return `pulumi.anything(${valueText(value[content], names)})`;
  if ('fn::secret' in value) return `pulumi.secret(${valueText(value['fn::secret'], names)})`;
  if ('fn::fromBase64' in value) return `pulumi.anything(${valueText(value['fn::fromBase64'], names)})`;
  if ('fn::toBase64' in value) return valueText(value['fn::toBase64'], names);
  return `{${Object.entries(value)
    .map(([key, member]) => `${JSON.stringify(plainText(key))}: ${valueText(member, names)}`)
    .join(', ')}}`;
}

/** `$$` is a dollar sign, and `${name.property}` a reference. */
function stringText(text: string, names: Names): string {
  const parts = text.split(/(\$\$|\$\{[^}]*\})/).filter((part) => part !== '');
  const references = parts.filter((part) => part.startsWith('${'));
  if (references.length === 0) return JSON.stringify(plainText(text));
  if (parts.length === 1) return referenceTo(text.slice(2, -1), names);
  const written = parts.map((part) => (part.startsWith('${') ? hole : plainText(part))).join('');
  const texts = written.split(hole).map(escaped);
  const holes = [...references.map((part) => `\${${referenceTo(part.slice(2, -1), names)}}`), ''];
  return `pulumi.interpolate\`${texts.map((literal, index) => literal + holes[index]).join('')}\``;
}

/** Stands for a reference while the text around it is put together: no stack holds this character. */
const hole = '\u{f8ff}';

function plainText(text: string): string {
  return text.replaceAll('$$', () => '$');
}

function escaped(text: string): string {
  return text.replace(/[\\`]|\$(?=\{)/g, (character) => `\\${character}`);
}

function referenceTo(path: string, names: Names): string {
  const root = /^[^.[]*/.exec(path)?.[0] ?? '';
  const name = names.get(root);
  return name === undefined ? `pulumi.setting(${JSON.stringify(path)})` : `${name}${path.slice(root.length)}`;
}
