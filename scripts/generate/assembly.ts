import { readFileSync } from 'node:fs';

/** The part of a jsii assembly (the description of a generated provider package) that the catalogue is made from. */
export interface Assembly {
  readonly name: string;
  readonly types: Readonly<Record<string, AssemblyType>>;
}

export interface AssemblyType {
  readonly fqn: string;
  readonly kind: 'class' | 'interface' | 'enum';
  readonly name: string;
  readonly base?: string;
  readonly docs?: Docs;
  readonly locationInModule?: { readonly filename: string };
  readonly initializer?: { readonly parameters?: readonly { readonly name: string; readonly type: TypeReference }[] };
  readonly methods?: readonly { readonly name: string; readonly returns?: { readonly type: TypeReference } }[];
  readonly properties?: readonly Property[];
}

export interface Property {
  readonly name: string;
  readonly docs?: Docs;
  readonly optional?: boolean;
  readonly static?: boolean;
  readonly type: TypeReference;
}

export interface Docs {
  readonly summary?: string;
  readonly remarks?: string;
}

export interface TypeReference {
  readonly primitive?: string;
  readonly fqn?: string;
  readonly collection?: { readonly kind: 'array' | 'map'; readonly elementtype: TypeReference };
  readonly union?: { readonly types: readonly TypeReference[] };
}

/** Reads the `.jsii` file of an installed package. */
export function readAssembly(packageFolder: string): Assembly {
  const assembly: Assembly = JSON.parse(readFileSync(`${packageFolder}/.jsii`, 'utf8'));
  return assembly;
}
