import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { sourceFile } from '../../source/source-file.ts';
import { type Span, span } from '../../source/span.ts';
import { partsOf } from '../../value/text-parts.ts';
import { expressionDiagnostics as diagnostics } from '../diagnostics.ts';
import { limits } from '../evaluate/evaluation.ts';
import { isOpaque } from '../evaluate/values.ts';
import { evaluateParts } from '../evaluate.ts';
import { parsePlaceholders } from '../placeholders.ts';
import type { Opaque, RuntimeMap, RuntimeValue } from '../runtime-value.ts';
import type { Scope } from '../scope.ts';
import { representation } from '../text/representation.ts';

const nowhere: Span = span(sourceFile('variables.yaml', ''), 0, 0);

/** For tests and the comparison with Python: a value known only when deployed. */
export const reference: Opaque = { kind: 'opaque', value: { kind: 'ref', text: 'ingest.id', ...nowhere } };

const map: RuntimeMap = new Map<string, RuntimeValue>([
  ['k', 1n],
  ['z', [true, null]],
]);

/** The variables that expressions see in tests; `python.ts` of the comparison has the same, but for the last two. */
const variables: ReadonlyMap<string, RuntimeValue> = new Map<string, RuntimeValue>([
  ['n', 3n],
  ['f', 2.5],
  ['s', 'prd'],
  ['b', true],
  ['l', ['x', 'y', 3n]],
  ['m', map],
  ['id', reference],
  ['nothing', null],
]);

/** What came of a text: its value, and what was reported. */
export interface WorkedOut {
  readonly value: RuntimeValue | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** `repr` of the value, its text with `<…>` for holes when it has some, or `error` and the first code. */
  readonly shown: string;
}

/** For tests: evaluates a text with placeholders, with `variables` and a name `environment` in scope. */
export function workOut(text: string): WorkedOut {
  const file = sourceFile('stack.yaml', text);
  const place = (start: number, end: number) => span(file, start, end);
  const found: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic): void => void found.push(diagnostic);
  const parsed = parsePlaceholders(text, place);
  parsed.diagnostics.forEach(report);
  const scope: Scope = {
    variable: (name, at) => {
      const value = variables.get(name);
      if (value === undefined) report(diagnostics.unknownName(at, { name, suggestion: '' }));
      return value;
    },
    reference: () => reference,
    name: (name) => (name === 'environment' ? 'dev' : undefined),
    names: () => ['environment'],
  };
  const at = place(0, text.length);
  const value = found.length > 0 ? undefined : evaluateParts({ parts: parsed.value, at }, scope, report);
  const [first] = found;
  if (value === undefined) return { value, diagnostics: found, shown: first ? `error ${first.code}` : 'no value' };
  const evaluation = {
    scope,
    report,
    place,
    locals: undefined,
    budget: { left: limits.work },
    together: { left: limits.work },
    run: () => undefined,
  };
  const shown = isOpaque(value) ? showOpaque(value) : representation(evaluation, value, { start: 0, end: 0 });
  return { value, diagnostics: found, shown: shown ?? 'error' };
}

function showOpaque({ value }: Opaque): string {
  return partsOf(value)
    .map((part) => (typeof part === 'string' ? part : part.kind === 'foreign' ? `<${part.expression}>` : '<value>'))
    .join('');
}
