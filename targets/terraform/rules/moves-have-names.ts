import type { Rule } from '../../../compiler/rule.ts';
import { asWritten } from '../../../compiler/source/as-written.ts';
import { hasUnresolved } from '../../../compiler/value/deferred.ts';
import type { Value } from '../../../compiler/value/value.ts';
import { terraformDiagnostics as say } from '../diagnostics.ts';

/** A moved resource had another name, of the form that names have (specs/laktory-language §6.4). STK4018. */
export const movesHaveNames: Rule = ({ options, report }) => ({
  resource({ name, options: { movedFrom } }) {
    const problem = movedFrom && problemOf(movedFrom, name);
    const isLeftOpen = movedFrom !== undefined && hasUnresolved(movedFrom) && options.allowUnresolved;
    if (movedFrom && problem !== undefined && !isLeftOpen) report(say.movedFromNoName(movedFrom, { name, problem }));
  },
});

function problemOf(value: Value, name: string): string | undefined {
  if (value.kind !== 'string') return 'this has a value only when it is deployed';
  if (value.value === name) return 'that is the name that it has now';
  return /^[A-Za-z_][\w.-]*$/.test(value.value) ? undefined : `"${asWritten(value, value.value)}" is no name`;
}
