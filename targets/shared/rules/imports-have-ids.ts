import type { Rule } from '../../../compiler/rule.ts';
import { writtenText } from '../../../compiler/value/text-parts.ts';
import type { Value } from '../../../compiler/value/value.ts';
import { sharedDiagnostics as say } from '../diagnostics.ts';

/**
 * What is adopted must be named: Terraform refuses an empty id (STK6006). An object that two resources adopt is changed by both in every deployment, and no engine says so
 * (STK6048). Two providers may give the same id, and of some types (`random_string`) it is only a value, so that is a warning.
 */
export const importsHaveIds: Rule = ({ report }) => {
  const first = new Map<string, { readonly name: string; readonly at: Value }>();
  return {
    isOfOptions: true,
    resource({ name, type, mode, at, options: { importId, provider } }) {
      if (importId === undefined || mode === 'data') return;
      const id = writtenText(importId).trim();
      if (id === '') return void report(say.importWithoutId(importId, { name }));
      const object = [type, writtenText(provider), id].join('\n');
      const other = first.get(object);
      if (other === undefined) {
        first.set(object, { name, at: importId });
        return;
      }
      // Of a shared piece both have the same place.
      const place = importId.start === other.at.start && importId.file === other.at.file ? at : importId;
      report(say.importedTwice(place, { name, other: other.name }, [{ at: other.at, note: 'the other one' }]));
    },
  };
};
