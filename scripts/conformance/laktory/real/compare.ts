import { parse } from 'yaml';
import { namedRules } from '../../../../compiler/4-check/rules/named.ts';
import type { Compilation } from '../../../../compiler/compile.ts';
import { type JsonRecord, record } from '../../../../compiler/schema/record.ts';
import { compileLaktory } from '../../../../golden/conformance/compile-laktory.ts';
import type { LaktoryCase } from '../../../../golden/conformance/laktory-case.ts';
import { comparable, comparablePulumi, differences } from '../../../../golden/conformance/same-document.ts';

/** How we and Laktory differ on a stack. */
export interface Difference {
  /** `lenient`: we accept what Laktory refuses. */
  readonly kind: 'document' | 'refused' | 'lenient' | 'crashed';
  /** The same for differences of one cause, as far as words tell: names and values are blanked. */
  readonly signature: string;
  readonly lines: readonly string[];
}

/** Compares what we make of a case with what Laktory made of it; undefined when it is the same, or both refuse. */
export function compare(one: LaktoryCase): Difference | undefined {
  let compilation: Compilation;
  try {
    compilation = compileLaktory({ ...one, files: withoutRules(one.files) }, true);
  } catch (error) {
    return { kind: 'crashed', signature: `crashed: ${String(error)}`, lines: [String(error)] };
  }
  const errors = compilation.diagnostics.filter(({ severity }) => severity === 'error');
  if (one.rejected !== undefined) return errors.length > 0 ? undefined : lenient(record(one.rejected));
  if (errors.length > 0) {
    const lines = errors.map(({ code, message }) => `${code} ${message}`);
    const [first = ''] = lines
      .map((line) => line.replaceAll(/"[^"]*"/g, '"…"').replaceAll(/\d+(?!\d*\s|\d*$)/g, '#'))
      .toSorted();
    return { kind: 'refused', signature: `refused: ${first}`, lines };
  }
  return documentDifference(one, compilation);
}

/** Rules that a stack can switch off say what Databricks would refuse, or what a team may want. What is written is compared all the same. */
const rules = namedRules.map(({ name }) => `${name}: "off"`).join(', ');

function withoutRules(files: LaktoryCase['files']): LaktoryCase['files'] {
  const { 'stack.yaml': text = '' } = files;
  const own = `rules: {${rules}}`;
  const [settings, brace] = /^settings:( \{)?(?: *\})?/m.exec(text) ?? [];
  if (settings === undefined) return { ...files, 'stack.yaml': `${text}\nsettings: {${own}}\n` };
  const instead =
    brace === undefined ? `settings:\n  ${own}` : `settings: {${own}${settings.endsWith('}') ? '}' : ', '}`;
  return { ...files, 'stack.yaml': text.replace(settings, () => instead) };
}

function documentDifference(
  { expected, artifacts, settings }: LaktoryCase,
  { files }: Compilation,
): Difference | undefined {
  const isPulumi = settings.target === 'pulumi';
  const text = files.find(({ path }) => path.endsWith(isPulumi ? 'Pulumi.yaml' : '.tf.json'))?.text ?? 'null';
  const settingsText = files.find(({ path }) => /\/Pulumi\..+\.yaml$/.test(path))?.text ?? 'null';
  const lines = isPulumi
    ? differences(comparablePulumi(parse(text), parse(settingsText)), comparablePulumi(withoutFolder(expected)))
    : [
        ...differences(comparable(JSON.parse(text)), comparable(withoutFolder(expected))),
        ...artifactsDiffer(artifacts, files),
      ];
  const [first] = lines;
  return first === undefined ? undefined : { kind: 'document', signature: `document: ${blanked(first)}`, lines };
}

/** Where the generated stacks have what is built: `LAKTORY_BUILD_ROOT`. */
const buildRoot = '.build/';

/** What is written beside the document. Of pipelines that are switched off only the original has a configuration. */
function artifactsDiffer(expected: LaktoryCase['artifacts'] = {}, files: Compilation['files']): readonly string[] {
  const written = files.filter(({ path }) => path.includes(buildRoot));
  return written.flatMap(({ path, text }) => {
    const name = path.slice(path.indexOf(buildRoot) + buildRoot.length);
    if (!name.startsWith('pipelines/')) return differences(text, expected[name], `/rendered/${name}`);
    const configuration: unknown = JSON.parse(expected[name] ?? 'null');
    return differences(comparable(JSON.parse(text)), comparable(configuration), '/configuration/of');
  });
}

/** The folder of the stack, which wheels are written with. */
const folderOfStack = '<ROOT>/';

function withoutFolder(document: unknown): unknown {
  return JSON.parse(JSON.stringify(document).replaceAll(folderOfStack, ''));
}

// `/resource/databricks_job/r0/tags/a: 1 where 2 is right` becomes `/resource/databricks_job/*/tags/a: number where number`.
function blanked(line: string): string {
  const [path = '', ...rest] = line.split(': ');
  const [ours = '', theirs = ''] = rest
    .join(': ')
    .replace(/ is right$/, '')
    .split(' where ');
  const place = path.replace(/^(\/\w+\/\w+)\/[^/]+/, '$1/*').replaceAll(/\/\d+(?=\/|$)/g, '/#');
  return `${place}: ${shape(ours)} where ${shape(theirs)}`;
}

function shape(text: string): string {
  if (text === 'undefined' || text === 'null' || text === 'true' || text === 'false') return text;
  if (text.startsWith('"')) return text.includes('${') ? 'placeholder' : 'text';
  return text.startsWith('{') ? 'object' : text.startsWith('[') ? 'list' : 'number';
}

function lenient(rejected: JsonRecord): Difference {
  const message = String(rejected['message']);
  const types = [...new Set([...message.matchAll(/\[type=(\w+)/g)].map(([, type]) => type))].toSorted();
  const said = types.length > 0 ? types.join(' ') : message.replaceAll(/'[^']*'|"[^"]*"/g, '…').slice(0, 120);
  return {
    kind: 'lenient',
    signature: `lenient: ${rejected['error']} ${said}`,
    lines: message.split('\n').slice(0, 6),
  };
}
