import type { Document } from '../ast/document.ts';
import type { Outcome } from '../diagnostics/outcome.ts';
import type { Build, BuildStep, Built, MadeText } from '../ir/output-file.ts';
import type { Customization, Provider, Resource } from '../ir/program.ts';
import type { Block, Settings } from '../ir/stack.ts';
import type { Jq } from '../jq.ts';
import type { ProviderTypes } from '../schema/provider-types.ts';
import type { ObjectType } from '../schema/type.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { Span } from '../source/span.ts';
import type { Json } from '../util/json.ts';
import type { Dict } from '../value/literal.ts';
import type { Trace } from '../value/origin.ts';
import type { Value } from '../value/value.ts';

/** By attribute: `always`, or `formerly` where the provider requires it, older versions filled it in, and a warning says so. */
export interface FilledIn {
  readonly always: Readonly<Record<string, Json>>;
  readonly formerly: Readonly<Record<string, Json>>;
}

export type Family = 'databricks' | 'dataos' | 'infrastructure' | 'dataiku' | 'kubernetes' | 'terraform';

/** Families whose blocks are objects of another system in its own words. */
const foreignFamilies: ReadonlySet<Family> = new Set(['dataos', 'infrastructure', 'dataiku', 'kubernetes']);

/**
 * Whether blocks are objects of another system: their keys tell where a credential is, not that it is one, and their texts may hold placeholders of that system.
 */
export function isForeign({ family }: Pick<Kind, 'family'>): boolean {
  return foreignFamilies.has(family);
}

/** A type of block that a stack may contain. */
export interface Kind {
  /** The key under `resources:`. */
  readonly key: string;
  readonly family: Family;
  /** The provider's type of what a block is first of all, where a block stands for one. */
  readonly type?: string;
  /** The provider of a type under its Terraform name: one that the stack declares, or that Terraform finds by its name alone. */
  readonly provider?: string;
  /** What `${params.name}` may begin with in its blocks: the kind reads it itself, or hands it on. */
  readonly expressionRoots?: readonly string[];
  /** Keys of earlier versions: accepted with a warning that names the present one. */
  readonly formerKeys: readonly string[];
  /** Attributes that are written although nobody said them, for the page that lists them. */
  readonly filledIn?: FilledIn | undefined;
  /**
   * The shape of the body, with the fields that every block has (`resource_options`, `lookup_existing`). `name` is the entry's key:
   * every provider has a configuration of its own. Types are compared by identity, so the same answer is the same object.
   */
  shape(types: ProviderTypes, name: string): ObjectType;
  /** The settings on which something of the kind depends, besides `workspace_root`. Those that no kind of a stack reads are reported. */
  readonly readsSettings?: readonly string[];
  /**
   * The local files, relative to the stack's folder, in which placeholders are replaced with the block's variables before they are uploaded.
   * Their texts are `Block.templates`. Called once for each block that is switched on, before `expand`.
   */
  templates?(block: Block, env: TemplateEnv): readonly Template[];
  /** What the block turns into. Called once for each block that is switched on; the body has its final values. */
  expand(block: Block, env: ExpandEnv): Outcome<Expansion>;
}

/** A local file with placeholders. */
export interface Template {
  /** Relative to the stack's folder. */
  readonly path: string;
  /** What names the file. */
  readonly at: Span;
}

/** What a kind may know to say which files have placeholders. */
export interface TemplateEnv {
  /** The stack's folder as `list` knows it; empty where the compiler runs in it. */
  readonly folder: string;
  readonly read: (path: string) => Outcome<string | undefined>;
  readonly list: (path: string) => readonly string[] | undefined;
}

/** What a kind may know besides the block. */
export interface ExpandEnv {
  /** The stack's folder as `read` and `list` know it; empty where the compiler runs in it. */
  readonly folder: string;
  /** What came of a build step; undefined when it was not run. */
  readonly built: (step: BuildStep) => Built | undefined;
  readonly settings: Settings;
  readonly types: ProviderTypes;
  /** As `Env.read` and `Env.list`; paths are relative to where the compiler runs, as the names of source files are. */
  readonly read: (path: string) => Outcome<string | undefined>;
  readonly list: (path: string) => readonly string[] | undefined;
  /** Reads YAML that no user wrote, such as what a template made. Its places are places in `file`. */
  readonly parse: (file: SourceFile) => Outcome<Document>;
  /** Hears of values that a kind makes; undefined in ordinary runs. */
  readonly trace: Trace | undefined;
  /** A block that the user wrote; never a generated one, so that the order of blocks means nothing. */
  readonly block: (kind: string, name: string) => Block | undefined;
  /** All blocks of a kind that the user wrote, in the order of the source. */
  readonly blocks: (kind: string) => readonly Block[];
  /** All blocks of a name that the user wrote, of whatever kind. */
  readonly named: (name: string) => readonly Block[];
  /** What a block turns into, for whoever needs to know it before; what there is to say of it is said when it is expanded itself. */
  readonly made: (block: Block) => readonly OwnResource[];
  /** What the stack says to one target only, by target name. */
  readonly sections: ReadonlyMap<string, Dict<Value>>;
  /** As `Env.processEnvironment`, for kinds whose own language names process variables; undefined where a dialect has put them in. */
  readonly processEnvironment: Pick<ReadonlyMap<string, string>, 'get'> | undefined;
  /** What `$NAME` means in a DataOS manifest that another one names; undefined where it stays (`--disable-interpolation`). */
  readonly manifestVariables: Pick<ReadonlyMap<string, string>, 'get'> | undefined;
  /** As `Env.readBuiltIn`. */
  readonly readBuiltIn: (path: string) => string | undefined;
  /** As `Env.jq`. */
  readonly jq: Jq;
}

/**
 * What one block makes. Dependencies, provider and switches are handled by `3-expand`. A block without resources and providers
 * stands for what its further blocks make.
 */
export interface Expansion {
  /** The first is what the block's name means to others. */
  readonly resources: readonly OwnResource[];
  /** Each with its final name; the driver expands them in this order, depth first. */
  readonly blocks: readonly Block[];
  readonly providers?: readonly Provider[];
  readonly files?: readonly MadeText[];
  readonly builds?: readonly Build[];
  /** Further names under which other blocks may refer to this one. */
  readonly aliases?: readonly string[];
  /** Where the block says `depends_on`, `for_each` and the like beside its own fields instead of under `resource_options`. */
  readonly options?: Dict<Value>;
}

/** A resource as a kind sees it. `name` is the block's own when it is not given. */
export type OwnResource = Pick<
  Resource,
  'system' | 'mode' | 'type' | 'shape' | 'properties' | 'credential' | 'credentialsBy' | 'alternative'
> & {
  readonly name?: string;
  /** Applied before those of `resource_options`. */
  readonly customizations?: readonly Customization[];
};

/** A block that makes nothing: for kinds that only others read, and after a mistake. */
export const nothing: Expansion = { resources: [], blocks: [] };

/** All kinds; `find` also answers for former keys and for the provider types of the terraform family. */
export interface Kinds {
  find(key: string): Kind | undefined;
  /** Every key of a built-in kind, for suggestions. */
  readonly keys: readonly string[];
}
