import type { Report } from '../../diagnostics/outcome.ts';
import { type Span, span } from '../../source/span.ts';
import type { Entry, Str, Tree } from '../../value/literal.ts';
import { mapEntries } from '../../value/map.ts';
import { type Config, isOn, type Part, textsIn } from './config.ts';
import { dataikuDiagnostics as say } from './diagnostics.ts';

/** Where the values of `{{ env.NAME }}` come from. */
export type Variables = (name: string) => string | undefined;

/**
 * Puts the values of environment variables in the place of `{{ env.NAME }}` and `{{ env.NAME | default("…") }}`, in every text but in
 * the code of recipes (`substitute_code: true` asks for it there). One pass: what a value holds is not looked at again.
 * `{{ '{{' }}` stands for `{{`. A variable whose name ends in SECRET, TOKEN, PASSWORD or KEY, or is listed in `secrets`, must be set, but
 * its placeholder stays: neither plans nor state files nor checksums depend on its value. STK3508 for what is not set,
 * STK3547 for a sensitive one in code.
 */
export function substituteConfig(config: Config, variables: Variables, report: Report): Config {
  const secrets = new Set(textsIn(config.secrets).map(({ value }) => value));
  const site: Site = { variables, secrets, report };
  const at = (path: string) => (tree: Tree | undefined) => tree && substituted(tree, path, site);
  const parts = (section: string, list: readonly Part[]) =>
    list.map((part, index) => partWith(part, `${section}[${index}]`, site));
  return {
    ...config,
    version: at('version')(config.version),
    metadata: at('metadata')(config.metadata),
    project: config.project && partWith(config.project, 'project', site),
    datasets: parts('datasets', config.datasets),
    recipes: parts('recipes', config.recipes),
    scenarios: parts('scenarios', config.scenarios),
    externalDatasets: at('external_datasets')(config.externalDatasets),
    variables: at('variables')(config.variables),
    permissions: at('permissions')(config.permissions),
  };
}

/** The same for any other value; every name of a sensitive variable is told by its ending. */
export function substituteTree(tree: Tree, variables: Variables, report: Report): Tree {
  return substituted(tree, '', { variables, secrets: new Set(), report });
}

interface Site {
  readonly variables: Variables;
  readonly secrets: ReadonlySet<string>;
  readonly report: Report;
}

function partWith(part: Part, path: string, site: Site): Part {
  if (!hasBraces(part)) return part;
  const isExempt = !isOn(part, 'substitute_code');
  return mapEntries(part, (entry) => {
    if (entry.key === 'code' && !isExempt) reportSecrets(entry.value, `${path}.code`, site);
    return isExempt && entry.key === 'code' ? entry : entryWith(entry, path, site);
  });
}

/** Whether any text could hold a placeholder, which is nearly never so: then nothing has to be walked with its path. */
function hasBraces(tree: Tree): boolean {
  if (tree.kind === 'string') return tree.value.includes('{{');
  if (tree.kind === 'list') return tree.items.some(hasBraces);
  if (tree.kind !== 'dict') return false;
  for (const { value } of tree.entries.values()) if (hasBraces(value)) return true;
  return false;
}

function entryWith(entry: Entry<Tree>, path: string, site: Site): Entry<Tree> {
  const value = substituted(entry.value, path, site, entry.key);
  return value === entry.value ? entry : { ...entry, value };
}

/** The same object where nothing is replaced, which is nearly everywhere; paths are made only where they are needed. */
function substituted(tree: Tree, path: string, site: Site, key?: string): Tree {
  if (tree.kind === 'string' && !tree.value.includes('{{')) return tree;
  const here = key === undefined ? path : `${path}.${key}`;
  if (tree.kind === 'string') return textWith(tree, here, site);
  if (tree.kind === 'dict') return mapEntries(tree, (entry) => entryWith(entry, here, site));
  if (tree.kind !== 'list') return tree;
  const items = tree.items.map((item, index) => substituted(item, `${here}[${index}]`, site));
  return items.every((item, index) => item === tree.items[index]) ? tree : { ...tree, items };
}

const placeholder =
  /\{\{\s*(?:env\.([A-Za-z_][A-Za-z0-9_]*)\s*(?:\|\s*default\(("[^"]*"|'[^']*')\)\s*)?|'(\{\{)'\s*)\}\}/g;
const sensitive = /(?:SECRET|TOKEN|PASSWORD|KEY)$/i;

function textWith(text: Str, path: string, { variables, secrets, report }: Site): Str {
  const value = text.value.replace(
    placeholder,
    (whole: string, name: string | undefined, quoted: string | undefined, braces: string | undefined) => {
      if (name === undefined) return braces ?? whole;
      const found = variables(name) ?? quoted?.slice(1, -1);
      if (found === undefined) report({ ...say.variableMissing(placeOf(text, whole), { variable: name }), path });
      return found === undefined || sensitive.test(name) || secrets.has(name) ? whole : found;
    },
  );
  return value === text.value ? text : { ...text, value };
}

/** Code has braces of its own, so a placeholder that stays in it could not be told from them when it is sent: STK3547. */
function reportSecrets(code: Tree, path: string, { secrets, report }: Site): void {
  if (code.kind !== 'string') return;
  for (const [whole, name] of code.value.matchAll(placeholder)) {
    if (name === undefined || !(sensitive.test(name) || secrets.has(name))) continue;
    report({ ...say.secretInCode(placeOf(code, whole), { variable: name }), path });
  }
}

/** Where the placeholder stands, as far as the text is written without escapes. */
function placeOf({ file, start, end }: Str, whole: string): Span {
  const found = file.text.slice(start, end).indexOf(whole);
  return found < 0 ? span(file, start, end) : span(file, start + found, start + found + whole.length);
}
