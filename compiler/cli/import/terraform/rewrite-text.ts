import type { Json } from '../../../util/json.ts';
import { isList, isObject } from './document.ts';

/** What texts of the document may speak of. */
export interface Names {
  /** The name of a block by the address of its resource; a block whose name was taken has another one than its resource had. */
  readonly blocks: ReadonlyMap<string, string>;
  /** How paths of local files lead from the stack, as `path.module` leads from the document: `../../..`. */
  readonly home: string;
  /** Variables and locals that the stack has under `variables`. */
  readonly variables: ReadonlySet<string>;
}

const attribute = /^\$\{((?:data\.)?[\w-]+\.[\w-]+)\.([\w.[\]"-]+)\}$/;

/** A value of the document as the stack says it: references by the names of blocks, variables, paths as they lead from the stack. Any other expression stays Terraform's. */
export function inStack(value: Json, names: Names): Json {
  if (typeof value === 'string') return textInStack(value, names);
  if (isList(value)) return value.map((item) => inStack(item, names));
  return isObject(value) ? new Map([...value].map(([key, member]) => [key, inStack(member, names)])) : value;
}

function textInStack(text: string, names: Names): string {
  const [, address = '', path = ''] = attribute.exec(text) ?? [];
  const block = address.startsWith('data.') ? undefined : names.blocks.get(address);
  if (block !== undefined) return `\${resources.${block}.${path}}`;
  const file = /^\$\{path\.module\}\/(.*)$/.exec(text)?.[1];
  if (file !== undefined && !file.includes('${')) return localPath(file, names.home);
  return renamed(text, names)
    .replaceAll(/(?<!\$)\$\{(?:var|local)\.(\w+)\}/g, (whole, name: string) =>
      names.variables.has(name) ? `\${vars.${name}}` : whole,
    )
    .replaceAll('%%{', '%{');
}

/** Paths in documents lead from their folder; those of a stack from its own. */
export function localPath(path: string, home: string): string {
  return path.startsWith(`${home}/`) ? `./${path.slice(home.length + 1)}` : path;
}

/** Expressions speak of resources whose blocks have another name now. */
function renamed(text: string, { blocks }: Names): string {
  if (!text.includes('${')) return text;
  return [...blocks].reduce((result, [address, block]) => {
    const type = address.slice(0, address.lastIndexOf('.'));
    return address === `${type}.${block}`
      ? result
      : result.replaceAll(
          new RegExp(`(?<![\\w.-])${address.replaceAll('.', '\\.')}(?![\\w-])`, 'g'),
          `${type}.${block}`,
        );
  }, text);
}
