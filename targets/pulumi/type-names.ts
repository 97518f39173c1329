/** What Pulumi calls the fields of something, by Terraform's names. */
export type FieldNames = ReadonlyMap<string, FieldName>;

export interface FieldName {
  readonly property: string;
  /** Terraform has a list of at most one item where Pulumi has the item itself. */
  readonly isFlat: boolean;
  /** Terraform has a whole number where Pulumi has its digits as text. */
  readonly isText?: boolean;
  /** The names of the nested object, of the items of a list or of the values of a mapping; undefined where there is none. */
  readonly inner: FieldNames | undefined;
  /** A list of objects, of which a single one may be written as it is. */
  readonly isList?: boolean;
  /** Keys are the user's own, and values have the names of `inner`. */
  readonly isMap?: boolean;
  /** Set where Terraform has the path of a file, and Pulumi reads what is in it. */
  readonly content?: 'Asset' | 'Archive' | undefined;
}

/** A type of resource, a function or a provider of a Pulumi package. */
export interface TypeNames {
  /** As programs name it: `databricks:Job`, `databricks:getJob`, `pulumi:providers:databricks`. */
  readonly token: string;
  readonly fields: FieldNames;
}

/** A generated file below `kinds/generated/databricks/pulumi/`: a field is `flat channel channel`: a mark (`flat`, `text`), the property and the shape. */
interface NamesFile {
  readonly token: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly shapes: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Reads the text of a generated file. Shapes are read when they are first looked into. */
export function readTypeNames(text: string): TypeNames {
  const file: NamesFile = JSON.parse(text);
  const read = new Map<string, FieldNames>();
  const shapeNames = (shape: string): FieldNames => {
    const known = read.get(shape) ?? fieldNames(file.shapes[shape] ?? {}, shapeNames);
    read.set(shape, known);
    return known;
  };
  return { token: file.token, fields: fieldNames(file.fields, shapeNames) };
}

function fieldNames(fields: Readonly<Record<string, string>>, shapeNames: (shape: string) => FieldNames): FieldNames {
  return new Map(Object.entries(fields).map(([name, words]) => [name, fieldName(words.split(' '), shapeNames)]));
}

function fieldName(words: readonly string[], shapeNames: (shape: string) => FieldNames): FieldName {
  const isFlat = words[0] === 'flat';
  const isText = words[0] === 'text';
  const [property = '', shape] = isFlat || isText ? words.slice(1) : words;
  return {
    property,
    isFlat,
    isText,
    get inner() {
      return shape === undefined ? undefined : shapeNames(shape);
    },
  };
}
