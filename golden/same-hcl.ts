import { endOfQuoted, readTemplate } from '../targets/terraform/hcl/template.ts';

type Plain = unknown;

/** Attributes whose texts are addresses: JSON has them without `${}`. */
const references = new Set(
  'depends_on provider providers ignore_changes replace_triggered_by from to type iterator when on_failure'.split(' '),
);

/**
 * The first path at which a document of Terraform's JSON syntax (`json`) means something else than `hcl`, which hcl2json made of the same
 * document in Terraform's own language; undefined when they mean the same. To hcl2json every block is a list, and to Terraform a single
 * block of JSON needs none.
 */
export function firstDifference(json: Plain, hcl: Plain, path = ''): string | undefined {
  if (isEmptyList(json) && hcl === undefined) return undefined;
  if (Array.isArray(hcl) && hcl.length === 1 && isObject(json)) return firstDifference(json, hcl[0], path);
  if (Array.isArray(json) && Array.isArray(hcl)) {
    if (json.length !== hcl.length) return `${path}: ${json.length} and ${hcl.length} items`;
    return first(json.map((item, index) => [`${path}[${index}]`, item, hcl[index]]));
  }
  if (isObject(json) && isObject(hcl)) {
    const members = new Map(Object.entries(hcl).map(([key, value]) => [normal(key), value]));
    const own = Object.entries(json).map(([key, value]) => [normal(key), value] as const);
    const unexpected = [...members.keys()].find((key) => !own.some(([name]) => name === key));
    if (unexpected !== undefined) return `${path}: "${unexpected}" is not in the JSON`;
    return first(own.map(([key, value]) => [`${path}.${key}`, value, members.get(key)]));
  }
  return isSame(json, hcl, path) ? undefined : `${path}: ${JSON.stringify(json)} and ${JSON.stringify(hcl)}`;
}

function first(pairs: readonly (readonly [path: string, json: Plain, hcl: Plain])[]): string | undefined {
  for (const [path, json, hcl] of pairs) {
    const difference = firstDifference(json, hcl, path);
    if (difference !== undefined) return difference;
  }
  return undefined;
}

function isSame(json: Plain, hcl: Plain, path: string): boolean {
  if (typeof json !== 'string' || typeof hcl !== 'string') return json === hcl;
  if (plain.test(path)) return json === hcl.replace(/\$\$\{|%%\{/g, (found) => found.slice(1));
  const isReference = path.split(/[.[]/).some((step) => references.has(step));
  return normal(json) === normal(hcl) || (isReference && normal(`\${${json}}`) === normal(hcl));
}

/** Where Terraform reads no expressions: in JSON a text is what it is there, and a template only in its own language. */
const plain = /\.terraform\.(?:backend|cloud)\.|\.(?:variable|output)\.[^.]*\.description$|\.module\.[^.]*\.source$/;

const escapes: Readonly<Record<string, string>> = { n: '\n', uFEFF: '\ufeff' };

/** Expressions without white space and commas outside of quotes, quoted texts in place of expressions that are nothing else; composed characters. */
function normal(text: string): string {
  const parts = readTemplate(text.replace(/\p{Cs}/gu, '\uFFFD')).map(({ kind, text: inside }) => {
    if (kind === 'literal') return inside;
    const word = inside.trim();
    if (kind === 'expression' && word.startsWith('"') && endOfQuoted(word, 1) === word.length - 1)
      return normal(word.slice(1, -1).replace(/\\(uFEFF|["\\n])/g, (_, mark) => escapes[String(mark)] ?? String(mark)));
    const squeezed = inside.replace(/"(?:[^"\\]|\\.)*"|[\s,]+/g, (found) => (found.startsWith('"') ? found : ''));
    return `${kind === 'expression' ? '$' : '%'}{${squeezed}}`;
  });
  return parts.join('').normalize('NFC');
}

function isObject(value: Plain): value is Readonly<Record<string, Plain>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isEmptyList(value: Plain): boolean {
  return Array.isArray(value) && value.length === 0;
}
