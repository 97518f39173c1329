import { dataikuDiagnostics } from '../../../compiler/kinds/dataiku/diagnostics.ts';
import { textChecksum } from '../../../compiler/plan/checksum.ts';
import { planDiagnostics } from '../../../compiler/plan/diagnostics.ts';
import { jsonOf } from '../../../compiler/plan/json-of.ts';
import { printJson } from '../../../compiler/plan/print-json.ts';
import { isMistake, readJson } from '../../../compiler/plan/read-json.ts';
import { sourceFile } from '../../../compiler/source/source-file.ts';
import type { Json } from '../../../compiler/util/json.ts';
import type { Profile } from './case.ts';

/** An entry of `expected-errors.json` or `expected-warnings.json`. */
interface Entry {
  readonly path: string;
  readonly message: string | null;
  readonly severity: string;
  readonly code?: string;
  readonly pass?: string;
  readonly variable?: string;
  readonly file?: string;
  readonly line?: number;
}

/** A diagnostic as `--format json` prints it. */
export interface Told {
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly file: string;
  readonly path?: string;
  readonly range: { readonly start: { readonly line: number } };
}

const dataiku = dataikuDiagnostics.rows;
const plan = planDiagnostics.rows;

/** What the collection calls our codes: a pass of the original's validation, or a code of its own. */
const names: ReadonlyMap<string, string> = new Map([
  [dataiku.againstSchema.code, 'schema'],
  [dataiku.projectKeyNaming.code, 'naming'],
  [dataiku.datasetNaming.code, 'naming'],
  [dataiku.recipeNaming.code, 'naming'],
  [dataiku.fieldRequired.code, 'required'],
  [dataiku.outputRequired.code, 'required'],
  [dataiku.datasetType.code, 'types'],
  [dataiku.recipeType.code, 'types'],
  [dataiku.unknownInput.code, 'references'],
  [dataiku.unknownOutput.code, 'references'],
  [dataiku.duplicateName.code, 'duplicates'],
  [dataiku.circular.code, 'cycles'],
  [dataiku.projectRequired.code, 'PROJECT_REQUIRED'],
  [dataiku.variableMissing.code, 'ENV_VAR_MISSING'],
  [dataiku.unknownKey.code, 'UNKNOWN_KEY'],
  [dataiku.multipleWriters.code, 'MULTIPLE_WRITERS'],
  [dataiku.mixedKeys.code, 'BUILD'],
  [dataiku.notFound.code, 'PATH_NOT_FOUND'],
  ...[
    dataiku.emptyFile,
    dataiku.wrongStructure,
    dataiku.missingField,
    dataiku.wrongSection,
    dataiku.noProjectFile,
    dataiku.sectionNotFolder,
  ].map(({ code }) => [code, 'PARSE'] as const),
  [plan.notJson.code, 'STATE_CORRUPTED'],
  [plan.stateNotReadable.code, 'STATE_CORRUPTED'],
  [plan.stateAgainstSchema.code, 'STATE_INVALID'],
  [plan.idMismatch.code, 'STATE_ID_MISMATCH'],
  [plan.otherEnvironment.code, 'STATE_ENVIRONMENT_MISMATCH'],
  ['STK1003', 'DUPLICATE_KEY'],
]);

/** Texts of libraries, which are compared up to their first colon, or not at all. */
const foreignTexts: ReadonlySet<string> = new Set(['schema', 'INVALID_YAML', 'STATE_CORRUPTED', 'BUILD', 'PARSE']);

function nameOf({ code }: Told): string {
  return names.get(code) ?? (code.startsWith('STK10') ? 'INVALID_YAML' : code);
}

/** Compares what was told with what should have been: errors, and the warnings that the collection knows. */
export function problemDifferences(
  printed: string,
  expected: Readonly<Record<string, string>>,
  profile: Profile,
): readonly string[] {
  if (profile === 'fork') return [];
  const errors: readonly Entry[] = JSON.parse(expected['expected-errors.json'] ?? '[]');
  const warnings: readonly Entry[] = JSON.parse(expected['expected-warnings.json'] ?? '[]');
  if (errors.length === 0 && warnings.length === 0) return [];
  const told: readonly Told[] = JSON.parse(printed);
  return toldDifferences(told, errors, warnings);
}

/** The same for diagnostics that are at hand. */
export function toldDifferences(
  told: readonly Told[],
  errors: readonly Entry[],
  warnings: readonly Entry[],
): readonly string[] {
  const found = matched(
    told.filter(({ code, severity }) => severity === 'error' || doubts.has(code)),
    errors,
    // A name that the naming rule refuses may break the schema, too (`d14`).
    (one) => nameOf(one) === 'schema' && errors.some(({ pass, message }) => pass === 'naming' && /\n/.test(message ?? '')),
  );
  const known = told.filter((one) => ['UNKNOWN_KEY', 'MULTIPLE_WRITERS'].includes(nameOf(one)));
  return [...found, ...(warnings.length > 0 ? matched(known, warnings, () => false) : [])];
}

const doubts: ReadonlySet<string> = new Set([dataiku.datasetType.code, dataiku.recipeType.code]);

function matched(told: readonly Told[], wanted: readonly Entry[], mayBe: (one: Told) => boolean): readonly string[] {
  const left = [...told];
  const found: string[] = [];
  for (const entry of wanted) {
    const at = left.findIndex((one) => isTold(one, entry));
    if (at < 0) found.push(`not told: ${JSON.stringify(entry)}`);
    else left.splice(at, 1);
  }
  const extra = left.filter((one) => !mayBe(one)).map((one) => `told, but not expected: ${JSON.stringify(one)}`);
  return [...found, ...extra];
}

function isTold(one: Told, entry: Entry): boolean {
  const name = nameOf(one);
  if (name !== (entry.code ?? entry.pass) || (one.path ?? one.file) !== entry.path) return false;
  if (entry.variable !== undefined && !one.message.includes(entry.variable)) return false;
  if (entry.file !== undefined && one.file !== entry.file) return false;
  if (entry.line !== undefined && one.range.start.line !== entry.line) return false;
  if (entry.message === null || (foreignTexts.has(name) && one.message !== entry.message)) {
    return entry.message === null || name === 'INVALID_YAML' || name === 'STATE_CORRUPTED' || sameStart(one.message, entry.message);
  }
  return one.severity === entry.severity && one.message === entry.message;
}

function sameStart(a: string, b: string): boolean {
  return a.split(': ')[0] === b.split(': ')[0];
}

/** Compares the JSON of a plan with that of the collection, which has fewer members. */
export function planDifferences(printed: string, expected: string): readonly string[] {
  const wanted = exact(expected);
  const made = exact(printed);
  return wanted === undefined || made === undefined
    ? [`the plan is no JSON: ${printed}`]
    : contains(made, wanted, 'plan');
}

function exact(text: string): Json | undefined {
  const tree = readJson(sourceFile('<json>', text));
  return isMistake(tree) ? undefined : withFloats(jsonOf(tree));
}

/** The collection writes floats that JSON cannot as `{"$float": "NaN"}`. */
function withFloats(json: Json): Json {
  if (json instanceof Map) {
    const float = json.size === 1 ? json.get('$float') : undefined;
    if (typeof float === 'string') return { float: Number(float) };
    return new Map([...json].map(([key, value]) => [key, withFloats(value)]));
  }
  return Array.isArray(json) ? json.map(withFloats) : json;
}

/** What of `wanted` is not in `made`; order and kind of numbers count, members that `wanted` does not name do not. */
function contains(made: Json | undefined, wanted: Json, path: string): readonly string[] {
  if (wanted instanceof Map && made instanceof Map && path !== 'value') {
    return [...wanted].flatMap(([key, value]) => {
      const isValue = key === 'old' || key === 'new';
      return isValue ? same(made.get(key), value, `${path}.${key}`) : contains(made.get(key), value, `${path}.${key}`);
    });
  }
  if (Array.isArray(wanted) && Array.isArray(made)) {
    const count = made.length === wanted.length ? [] : [`${path}: ${made.length} instead of ${wanted.length}`];
    return [...count, ...wanted.flatMap((value, index) => contains(made[index], value, `${path}[${index}]`))];
  }
  return same(made, wanted, path);
}

function same(made: Json | undefined, wanted: Json, path: string): readonly string[] {
  const [is, should] = [made === undefined ? 'nothing' : printJson(made), printJson(wanted)];
  return is === should ? [] : [`${path}: ${is} instead of ${should}`];
}

/** Compares a desired state: order, kinds of numbers and checksums, each of which must be that of the canonical text. */
export function stateDifferences(printed: string, expected: Readonly<Record<string, string>>): readonly string[] {
  const whole = exact(printed);
  const wanted = exact(expected['expected-state.json'] ?? '');
  const inner = whole instanceof Map ? whole.get('desired_state') : undefined;
  const made = inner ?? whole;
  if (made === undefined || wanted === undefined) return [`no desired state: ${printed}`];
  const found = same(made, wanted, 'state');
  const canonical: Readonly<Record<string, string>> = JSON.parse(expected['expected-canonical.json'] ?? '{}');
  const resources = made instanceof Map ? made.get('resources') : undefined;
  const sums = Object.entries(canonical).flatMap(([id, text]) => {
    const resource = resources instanceof Map ? resources.get(id) : undefined;
    const metadata = resource instanceof Map ? resource.get('metadata') : undefined;
    const is = metadata instanceof Map ? metadata.get('checksum') : undefined;
    return is === textChecksum(text) ? [] : [`checksum of ${id}: ${String(is)}`];
  });
  return [...found, ...sums];
}
