import type { FieldRules } from '../../../../compiler/schema/type.ts';

/**
 * What the documentation of the provider says of its types and no schema does: the texts that a field may have, and fields that exclude each
 * other. The catalogue's rows of it are warnings, because documentation may be behind the provider. A path that begins with `**` is meant at
 * whatever depth below the type. Where a page names some of the values only, the list has those of the API that the page links to.
 */
export interface DocumentedType {
  readonly type: string;
  /** The page below https://registry.terraform.io/providers/databricks/databricks/latest/docs/resources/. */
  readonly page: string;
  /** By path: the texts, separated by spaces. */
  readonly known?: Readonly<Record<string, string>>;
  /** The same for texts of which the provider does not tell upper from lower case. */
  readonly knownInAnyCase?: Readonly<Record<string, string>>;
  readonly rules?: FieldRules;
}

/** A list of words that is easier to read as one text. */
export function words(texts: string): readonly string[] {
  return texts.split(' ');
}
