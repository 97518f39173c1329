/** The part of JSON Schema (draft 7) that Dataiku's own schemas use. */
export interface Schema {
  readonly description?: string;
  readonly default?: unknown;
  readonly type?: SchemaType | readonly SchemaType[];
  readonly const?: Constant;
  readonly enum?: readonly Constant[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly minItems?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly additionalProperties?: boolean | Schema;
  /** Only documented, never checked: dates are checked by whoever reads them. */
  readonly format?: string;
}

export type SchemaType = 'string' | 'integer' | 'number' | 'boolean' | 'null' | 'object' | 'array';

export type Constant = string | number | boolean | null;
