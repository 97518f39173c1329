import { placeOf } from '../../source/span.ts';
import type { Dict, Entry, Str, Tree } from '../../value/literal.ts';
import { bundleKind } from './bundle-kinds.ts';
import { partsOf, stepsOf } from './references.ts';
import { userAttributes, userVariables } from './scope.ts';
import { mapTexts } from './tree.ts';
import type { BundleVariable } from './variables.ts';

/** What texts of a bundle need of the stack that they become part of. */
export interface Names {
  /** The block that tells who deploys. */
  readonly user: string;
  readonly variables: ReadonlyMap<string, BundleVariable>;
  /** The block and attribute that a looked-up variable stands for. */
  readonly lookup: (variable: BundleVariable) => string | undefined;
  /** The name of a resource's block; undefined when the bundle has no such resource. */
  readonly block: (kind: string, key: string) => string | undefined;
  /** Whether Terraform has such a kind; that it has none is told where the resource stands. */
  readonly hasType: (kind: string) => boolean;
  /** Hears of everything that the texts need: the user, variables of Git, references that stay text. */
  readonly needs: (need: Need, at: Str) => void;
}

export type Need =
  | { readonly kind: 'user'; readonly attribute: string }
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'git'; readonly name: string }
  /** A variable for what only the CLI knows. */
  | { readonly kind: 'told'; readonly name: string; readonly path: string }
  | { readonly kind: 'lookup'; readonly variable: BundleVariable }
  | { readonly kind: 'nothing'; readonly path: string }
  | { readonly kind: 'literal'; readonly path: string }
  /** A key with a placeholder in it, which bundles replace in values only. */
  | { readonly kind: 'key'; readonly key: string };

/**
 * A text of a bundle, all of whose own references have their values, in the language of stacks: what is left are references to resources, to who
 * deploys, and to variables without a value. `${` that is none of these is written `$${`.
 */
export function stackText(text: Str, names: Names): Tree {
  if (!text.value.includes('${')) return text;
  const value = partsOf(text.value)
    .map((part) => (typeof part === 'string' ? literal(part, text, names) : reference(part.path, text, names)))
    .join('');
  return value === text.value ? text : { ...text, value };
}

/** `stackText` for all texts of a mapping. Keys are literal text in a bundle, whatever they look like, so `${` of theirs is written `$${`. */
export function stackTexts(body: Dict<Tree>, names: Names): Dict<Tree> {
  const mapped = mapTexts(body, (text) => stackText(text, names));
  return mapped.kind === 'dict' ? literalKeys(mapped, names) : body;
}

function literalKeys(dict: Dict<Tree>, names: Names): Dict<Tree> {
  let isChanged = false;
  const entries = new Map<string, Entry<Tree>>();
  for (const entry of dict.entries.values()) {
    const key = literalKey(entry, names);
    const value = withLiteralKeys(entry.value, names);
    if (key !== entry.key || value !== entry.value) isChanged = true;
    entries.set(key, { ...entry, key, value });
  }
  return isChanged ? { ...dict, entries } : dict;
}

function withLiteralKeys(tree: Tree, names: Names): Tree {
  if (tree.kind === 'dict') return literalKeys(tree, names);
  if (tree.kind !== 'list') return tree;
  const items = tree.items.map((item) => withLiteralKeys(item, names));
  return items.every((item, index) => item === tree.items[index]) ? tree : { ...tree, items };
}

function literalKey(entry: Entry<Tree>, names: Names): string {
  const { key } = entry;
  if (!key.includes('${')) return key;
  if (/(?<!\$)\$\{/.test(key)) names.needs({ kind: 'key', key }, { ...placeOf(entry), kind: 'string', value: key });
  return escaped(key);
}

/** What looks like a placeholder and is none of a bundle's. `$${` says so itself. */
function literal(part: string, at: Str, names: Names): string {
  const [, written] = /(?<!\$)\$\{([^}]*)/.exec(part) ?? [];
  if (written !== undefined) names.needs({ kind: 'literal', path: written }, at);
  return escaped(part);
}

function escaped(text: string): string {
  return text.replace(/\$?\$\{/g, '$$${');
}

function reference(path: string, at: Str, names: Names): string {
  const [first, second, ...rest] = stepsOf(path);
  if (first === 'workspace' && second === 'current_user') return currentUser(String(rest[0]), at, names);
  if (first === 'bundle' && second === 'git') {
    const name = `git_${rest[0]}`;
    names.needs({ kind: 'git', name }, at);
    return `\${vars.${name}}`;
  }
  if (first === 'var' || first === 'variables') return ofVariable(String(second), at, names);
  if (first === 'resources' && second === 'blocks') return `\${resources.${rest.join('.')}}`;
  if (first === 'resources' && second !== undefined && rest.length > 0) return ofResource(path, at, names);
  names.needs({ kind: 'literal', path }, at);
  return `$\${${path}}`;
}

function currentUser(field: string, at: Str, names: Names): string {
  const attribute = userAttributes.get(field);
  if (attribute === undefined) {
    const name = userVariables.get(field) ?? 'current_user_display_name';
    names.needs({ kind: 'told', name, path: `workspace.current_user.${field}` }, at);
    return `\${vars.${name}}`;
  }
  names.needs({ kind: 'user', attribute: field }, at);
  return `\${resources.${names.user}.${attribute}}`;
}

function ofVariable(name: string, at: Str, names: Names): string {
  const variable = names.variables.get(name);
  const found = variable?.lookup ? names.lookup(variable) : undefined;
  if (variable?.lookup && found !== undefined) {
    names.needs({ kind: 'lookup', variable }, at);
    return `\${resources.${found}}`;
  }
  names.needs({ kind: 'variable', name }, at);
  return variableText(name);
}

/** A variable in the language of stacks, where a name with `-` stands in brackets. */
export function variableText(name: string): string {
  return name.includes('-') ? `\${vars['${name}']}` : `\${vars.${name}}`;
}

/** A placeholder of a variable, with its name plain or in brackets. */
export const variablePlaceholder = /(?<!\$)\$\{vars(?:\.([A-Za-z]\w*)|\['([A-Za-z][\w-]*)'\])\}/g;

/** The variables that a text of a stack holds. */
export function variablesInText(text: string): readonly string[] {
  return [...text.matchAll(variablePlaceholder)].map(([, plain = '', name = plain]) => name);
}

/** Fields of a kind of resource in a bundle, in Terraform's words. */
export const terraformWords: Readonly<Record<string, ReadonlyMap<string, string>>> = {
  jobs: new Map([
    ['tasks', 'task'],
    ['job_clusters', 'job_cluster'],
    ['parameters', 'parameter'],
    ['environments', 'environment'],
  ]),
  pipelines: new Map([
    ['libraries', 'library'],
    ['clusters', 'cluster'],
    ['notifications', 'notification'],
  ]),
};

function ofResource(path: string, at: Str, names: Names): string {
  const [, kind = '', key = '', ...fields] = path.split('.');
  const block = names.block(kind, key);
  const row = bundleKind(kind);
  if (block === undefined || !row) {
    if (names.hasType(kind)) names.needs({ kind: 'nothing', path }, at);
    return `$\${${path}}`;
  }
  const [field = '', ...inner] = fields;
  const name = field.split('[')[0] ?? '';
  if (field === 'id' && row.id) return `\${resources.${block}.${row.id}}`;
  if (kind === 'models' && field === 'model_id') return `\${resources.${block}.registered_model_id}`;
  if (row.besideSpec && !row.besideSpec.includes(name) && !['id', 'name', 'uid', 'status'].includes(name)) {
    return `\${resources.${block}.spec.${fields.join('.')}}`;
  }
  const own = terraformWords[kind]?.get(name);
  const attribute = own === undefined ? field : own + field.slice(name.length);
  return `\${resources.${[block, attribute, ...inner].join('.')}}`;
}
