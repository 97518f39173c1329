/**
 * As much of `@pulumi/pulumi` as the declarations of `@pulumi/databricks` name, so that programs can be checked against them. Inputs take what the language host
 * of Pulumi's YAML lets through: where a text is due, also numbers and switches (`isAssignable` of pulumi-yaml).
 */
export type Input<T> =
  | Plain<T>
  | Promise<T>
  | OutputInstance<T>
  | (T extends string ? OutputInstance<number | boolean> : never);
type Plain<T> = T | (T extends string ? number | boolean : never);
export type Inputs = Record<string, unknown>;

export interface OutputInstance<T> {
  readonly value: T;
}

/** Properties of what a resource will have can be named like those of what is there. */
export type Output<T> = OutputInstance<T> & Lifted<NonNullable<T>>;
type Lifted<T> = 0 extends 1 & T
  ? Record<string, Output<never>>
  : T extends string | number | boolean
    ? unknown
    : T extends readonly (infer Item)[]
      ? { readonly [index: number]: Output<Item> }
      : T extends object
        ? { readonly [Key in keyof T]-?: Output<NonNullable<T[Key]>> }
        : unknown;

export declare class Resource {
  readonly urn: Output<string>;
}

export declare class CustomResource extends Resource {
  readonly id: Output<string>;
  constructor(type: string, name: string, args?: unknown, options?: CustomResourceOptions);
}

export declare class ProviderResource extends CustomResource {
  constructor(packageName: string, name: string, args?: unknown, options?: CustomResourceOptions);
}

export type ID = string;

export interface ResourceOptions {
  dependsOn?: readonly Resource[];
  provider?: ProviderResource;
  parent?: Resource;
  protect?: boolean;
  ignoreChanges?: readonly string[];
  aliases?: readonly (string | { readonly name?: string })[];
  replaceOnChanges?: readonly string[];
  retainOnDelete?: boolean;
  customTimeouts?: { readonly create?: string; readonly update?: string; readonly delete?: string };
  version?: string;
}

export interface CustomResourceOptions extends ResourceOptions {
  import?: string;
  deleteBeforeReplace?: boolean;
}

export interface InvokeOptions {
  provider?: ProviderResource;
  parent?: Resource;
  dependsOn?: readonly Resource[];
}

export type InvokeOutputOptions = InvokeOptions;
export type ComponentResourceOptions = ResourceOptions;

/** A text that the program puts together. */
export declare function interpolate(texts: TemplateStringsArray, ...values: readonly unknown[]): Output<string>;
/** What Pulumi keeps encrypted in its state: `fn::secret`. */
export declare function secret<T>(value: T): OutputInstance<T>;
/** What passes for anything: `fn::fromBase64`. */
export declare function anything(value: unknown): never;
/** A setting of the configuration, or what Pulumi tells of the run. */
export declare function setting(name: string): Output<string>;
