import type { Json } from '../../../util/json.ts';
import { isList, isObject } from './document.ts';
import { expanded, type Meanings, parts } from './expressions.ts';

/** What texts of the document may speak of. */
export interface Names {
  /** The name of a block by the address of its resource; a block whose name was taken has another one than its resource had. */
  readonly blocks: ReadonlyMap<string, string>;
  /** How paths of local files lead from the stack, as `path.module` leads from the document: `../../..`. */
  readonly home: string;
  /** Variables and locals that the stack has under `variables`. */
  readonly variables: ReadonlySet<string>;
  readonly meanings: Meanings;
  /** Texts of the document have directives, "%{ if … }", so that they stay to the letter. */
  readonly hasDirectives: boolean;
}

/** A value of the document as the stack says it: references by the names of blocks, variables, paths as they lead from the stack. Any other expression stays Terraform's. */
export function inStack(value: Json, names: Names): Json {
  if (typeof value === 'string') return textInStack(value, names);
  if (isList(value)) return value.map((item) => inStack(item, names));
  return isObject(value) ? new Map([...value].map(([key, member]) => [key, inStack(member, names)])) : value;
}

function textInStack(text: string, names: Names): string {
  const file = /^\$\{path\.module\}\/(.*)$/.exec(text)?.[1];
  // What does not lie below the stack is still where the document says.
  if (file?.startsWith(`${names.home}/`) && !file.includes('${')) return localPath(file, names.home);
  const pieces = parts(text);
  return pieces
    .map((piece) => {
      if ('text' in piece) return names.hasDirectives ? piece.text : piece.text.replaceAll('%%{', '%{');
      return expressionInStack(piece.expression, names, pieces.length === 1);
    })
    .join('');
}

function expressionInStack(written: string, names: Names, isAlone: boolean): string {
  const expression = written.trim();
  const variable = /^(?:var|local)\.([\w-]+)$/.exec(expression)?.[1];
  if (variable !== undefined && names.variables.has(variable) && isUsable(expression, names, isAlone))
    return `\${vars.${variable}}`;
  const [, address = '', path = ''] = /^([\w-]+\.[\w-]+)\.([\w.[\]"-]+)$/.exec(expression) ?? [];
  const block = names.blocks.get(address);
  if (block !== undefined && isAlone) return `\${resources.${block}.${path}}`;
  return `\${${renamed(expanded(written, names.meanings), names)}}`;
}

/** In the middle of a text only what is one can stand. */
function isUsable(expression: string, { meanings }: Names, isAlone: boolean): boolean {
  const value = meanings.constants.get(expression);
  return isAlone || value === undefined || typeof value === 'string' || typeof value === 'number';
}

/** Paths in documents lead from their folder; those of a stack from its own. */
export function localPath(path: string, home: string): string {
  return path.startsWith(`${home}/`) ? `./${path.slice(home.length + 1)}` : path;
}

/** What may be an address, as far as it is told by its form: `databricks_job.load`, `data.aws_region.here`. */
const mayBeAddress = /(?<![\w.-])(?:data\.)?[\w-]+\.[\w-]+/g;

/** Expressions speak of resources whose blocks have another name now. */
export function renamed(text: string, { blocks }: Names): string {
  return text.replace(mayBeAddress, (address) => {
    const block = blocks.get(address);
    return block === undefined ? address : `${address.slice(0, address.lastIndexOf('.'))}.${block}`;
  });
}

/** A value of the document with what its variables and locals mean, and with the present names: what must come out of the stack. */
export function meant(value: Json, names: Names): Json {
  if (isList(value)) return value.map((item) => meant(item, names));
  if (isObject(value)) return new Map([...value].map(([key, member]) => [key, meant(member, names)]));
  if (typeof value !== 'string') return value;
  const pieces = parts(value);
  const [only] = pieces;
  const alone =
    only && 'expression' in only && pieces.length === 1
      ? names.meanings.constants.get(only.expression.trim())
      : undefined;
  if (alone !== undefined) return alone;
  return pieces
    .map((piece) => {
      if ('text' in piece) return piece.text;
      const constant = names.meanings.constants.get(piece.expression.trim());
      if (typeof constant === 'string' || typeof constant === 'number') return String(constant);
      return `\${${renamed(expanded(piece.expression, names.meanings), names)}}`;
    })
    .join('');
}
