import { readdirSync, readFileSync } from 'node:fs';

/** A property of an interface in the declarations of a Pulumi package. */
export interface Property {
  readonly name: string;
  /** Whether the property takes a list. */
  readonly isList: boolean;
  /** The interface of the nested object, of the items of the list or of the values of the map; undefined for plain values. */
  readonly of: string | undefined;
  /** The type as it is declared, over several lines for maps. */
  readonly type: string;
  readonly optional: boolean;
}

export type Properties = ReadonlyMap<string, Property>;

/** What the Node package of a Pulumi provider declares. */
export interface PulumiPackage {
  /** The interfaces of resources, functions and nested objects, by name: `JobArgs`, `JobState`, `GetJobArgs`, `inputs.JobTask`. */
  readonly interfaces: ReadonlyMap<string, Properties>;
  /** Tokens as the package registers them, by class or function: `Job` → `databricks:index/job:Job`. */
  readonly tokens: ReadonlyMap<string, string>;
}

/** Reads the installed package in `folder`: its `.d.ts` files for the properties and its JavaScript for the tokens. */
export function readPulumiPackage(folder: string): PulumiPackage {
  const interfaces = new Map<string, Properties>();
  const tokens = new Map<string, string>();
  const add = (file: string, prefix: string) => {
    for (const [name, properties] of readInterfaces(readFileSync(file, 'utf8')))
      interfaces.set(prefix + name, properties);
  };
  add(`${folder}/types/input.d.ts`, 'inputs.');
  add(`${folder}/types/output.d.ts`, 'outputs.');
  for (const file of readdirSync(folder).toSorted()) {
    if (file.endsWith('.d.ts')) add(`${folder}/${file}`, '');
    if (file.endsWith('.js'))
      for (const token of readTokens(readFileSync(`${folder}/${file}`, 'utf8'))) tokens.set(...token);
  }
  return { interfaces, tokens };
}

/** `static __pulumiType = 'databricks:index/job:Job'` and `invoke("databricks:index/getJob:getJob", …)`. */
function readTokens(text: string): readonly (readonly [string, string])[] {
  const tokens = text.matchAll(/(?:__pulumiType = '|\.invoke\(")(\w+:[\w/]+:(\w+))/g);
  return [...tokens].map(([, token = '', name = '']) => [name, token] as const);
}

/** The declarations are generated too: an interface starts and ends at the margin, and each property is indented by four. */
function readInterfaces(text: string): ReadonlyMap<string, Properties> {
  const interfaces = new Map<string, Properties>();
  const bare = text.replace(/\/\*\*[\s\S]*?\*\//g, '');
  for (const [, name = '', body = ''] of bare.matchAll(/^export interface (\w+) \{\n([\s\S]*?)^\}/gm)) {
    const properties = [
      ...body.matchAll(/^ {4}(?:readonly )?(\w+)(\??): ([^\n]*\{\n[\s\S]*?^ {4}\}[^\n]*|[^\n]*);$/gm),
    ];
    interfaces.set(
      name,
      new Map(properties.map(([, key = '', mark, type = '']) => [key, readProperty(key, type, mark === '?')])),
    );
  }
  return interfaces;
}

function readProperty(name: string, type: string, optional: boolean): Property {
  return { name, type, optional, isList: type.includes('[]'), of: /\b((?:in|out)puts\.\w+)/.exec(type)?.[1] };
}
