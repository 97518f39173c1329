import type { Dict } from '../../compiler/value/literal.ts';
import { pickText } from '../../compiler/value/pick.ts';
import type { Value } from '../../compiler/value/value.ts';

/** A form in which the document is written. */
export interface Form {
  readonly syntax: 'json' | 'hcl';
  /** Below the folder of the target, with a slash at its end; empty for the form that Terraform reads. */
  readonly folder: string;
}

const json: Form = { syntax: 'json', folder: '' };

/**
 * The forms that `terraform: {syntax: …}` asks for: JSON when it says nothing. Of `both`, JSON stands where it always does, and HCL in a
 * folder of its own: Terraform reads all documents of a folder as one, and would find everything twice.
 */
export function formsOf(section: Dict<Value>): readonly Form[] {
  const syntax = pickText(section, 'syntax');
  if (syntax === 'both') return [json, { syntax: 'hcl', folder: 'hcl/' }];
  return syntax === 'hcl' ? [{ syntax, folder: '' }] : [json];
}
