import type { Diagnostic, Related } from '../../diagnostics/diagnostic.ts';
import type { Report } from '../../diagnostics/outcome.ts';
import type { Span } from '../../source/span.ts';
import { closest, didYouMean } from '../../util/did-you-mean.ts';
import type { Dict, Entry, Tree } from '../../value/literal.ts';
import type { Config, Part, Section } from './config.ts';
import { dataikuDiagnostics as say } from './diagnostics.ts';
import { known, type Place, unsupported } from './known-keys.ts';

/** A file of a project: `project.yml` itself, or one that holds a part of a section. */
export interface ConfigFile {
  /** As users know it, relative to where stackc was started. */
  readonly name: string;
  readonly root: Dict<Tree>;
  /** The section that the folder of the file stands for; undefined for `project.yml`. */
  readonly section: Section | undefined;
}

/**
 * Puts the files of a project together: what `project.yml` has of a section comes first, then the files of the section's folder in
 * the order given. Undefined when a part has no shape that could be checked further (STK3502, STK3503). Unknown keys are STK3524,
 * keys of planned features STK3526, sections in the wrong folder STK3527.
 */
export function loadConfig(files: readonly [ConfigFile, ...ConfigFile[]], report: Report): Config | undefined {
  const [main, ...fragments] = files;
  const { root } = main;
  const loading: Loading = { report, broken: [] };
  const project = projectOf(main, loading);
  const sections = {
    datasets: sectionOf(files, 'datasets', loading),
    recipes: sectionOf(files, 'recipes', loading),
    scenarios: sectionOf(files, 'scenarios', loading),
  };
  if (loading.broken.length > 0) {
    report(first(loading.broken));
    return undefined;
  }
  reportKeys(root, { place: 'root', path: '' }, report);
  for (const file of fragments) reportElsewhere(file, report);
  const value = (key: string) => root.entries.get(key)?.value;
  return {
    at: root,
    version: value('version'),
    metadata: value('metadata'),
    project,
    ...sections,
    externalDatasets: value('external_datasets'),
    variables: value('variables'),
    permissions: value('permissions'),
    secrets: value('secrets'),
    naming: value('naming'),
    validation: value('validation'),
  };
}

interface Loading {
  readonly report: Report;
  readonly broken: Diagnostic[];
}

/** The first mistake; where the others are is told beside it, as the original tells of one only. */
function first([diagnostic, ...others]: readonly Diagnostic[]): Diagnostic {
  if (!diagnostic) throw new Error('There is no mistake to report');
  const related: Related[] = others.map(({ at, message }) => ({ at, note: `also: ${message}` }));
  return { ...diagnostic, related: [...diagnostic.related, ...related] };
}

function projectOf({ name, root }: ConfigFile, { report, broken }: Loading): Part | undefined {
  const entry = root.entries.get('project');
  if (!entry) return undefined;
  const { value } = entry;
  if (value.kind !== 'dict') {
    broken.push(at(value, name, say.wrongSection, `"project" must be a mapping, not ${nounOf(value)}`));
    return undefined;
  }
  if (!hasFields(value, ['key', 'name'], { entry, file: name, broken })) return undefined;
  return cleaned(value, { place: 'project', path: 'project' }, report);
}

function sectionOf(files: readonly ConfigFile[], section: Section, loading: Loading): readonly Part[] {
  const parts: Part[] = [];
  for (const file of files) {
    if (file.section === undefined || file.section === section) readSection(file, section, { parts, loading });
  }
  return parts;
}

interface Reading {
  readonly parts: Part[];
  readonly loading: Loading;
}

function readSection({ name, root }: ConfigFile, section: Section, { parts, loading }: Reading): void {
  const value = root.entries.get(section)?.value;
  if (!value) return;
  if (value.kind !== 'list') {
    loading.broken.push(at(value, name, say.wrongSection, `"${section}" must be a list, not ${nounOf(value)}`));
    return;
  }
  for (const item of value.items) {
    if (item.kind !== 'dict') {
      const problem = `each of "${section}" must be a mapping, not ${nounOf(item)}`;
      loading.broken.push(at(item, name, say.wrongSection, problem));
    } else if (hasFields(item, requiredIn[section], { entry: item, file: name, broken: loading.broken })) {
      const path = `${section}[${parts.length}]`;
      parts.push(cleaned(item, { place: section, path }, loading.report));
    }
  }
}

const requiredIn: Readonly<Record<Section, readonly string[]>> = {
  datasets: ['name', 'type'],
  recipes: ['name', 'type'],
  scenarios: ['name'],
};

interface Where {
  readonly entry: Span;
  readonly file: string;
  readonly broken: Diagnostic[];
}

function hasFields(value: Dict<Tree>, fields: readonly string[], { entry, file, broken }: Where): boolean {
  const missing = fields.find((field) => !value.entries.has(field));
  if (missing === undefined) return true;
  const meant = [...value.entries.values()].find(({ key }) => closest(key, [missing]) === missing);
  const related = meant ? [{ at: meant, note: `is "${missing}" meant by this?` }] : [];
  broken.push({ ...say.missingField(entry, { file, field: missing }, related), path: file });
  return false;
}

function at(place: Span, file: string, row: typeof say.wrongSection, problem: string): Diagnostic {
  return { ...row(place, { file, problem }), path: file };
}

interface Site {
  readonly place: Place;
  readonly path: string;
}

/** The part without the keys that mean nothing. */
function cleaned(value: Dict<Tree>, site: Site, report: Report): Part {
  if (!reportKeys(value, site, report)) return value;
  const entries = new Map<string, Entry<Tree>>();
  for (const entry of value.entries.values()) if (known[site.place].has(entry.key)) entries.set(entry.key, entry);
  return { ...value, entries };
}

/** Whether any key was reported. */
function reportKeys(value: Dict<Tree>, { place, path }: Site, report: Report): boolean {
  let found = false;
  for (const entry of value.entries.values()) {
    const { key } = entry;
    if (known[place].has(key)) continue;
    found = true;
    const reason = unsupported[place].get(key);
    const here = { path: path === '' ? key : `${path}.${key}` };
    if (reason) report({ ...say.notSupported(entry, { key, reason }), ...here });
    else report({ ...say.unknownKey(entry, { key, suggestion: didYouMean(key, known[place]) }), ...here });
  }
  return found;
}

function reportElsewhere({ root, section }: ConfigFile, report: Report): void {
  for (const entry of root.entries.values()) {
    if (section !== undefined && entry.key !== section) {
      report(say.sectionElsewhere(entry, { key: entry.key, folder: section }));
    }
  }
}

/** A value for a sentence. */
export function nounOf(value: Tree): string {
  switch (value.kind) {
    case 'null':
      return 'null';
    case 'dict':
      return 'a mapping';
    case 'list':
      return 'a list';
    case 'string':
      return 'text';
    case 'boolean':
      return 'true or false';
    default:
      return 'a number';
  }
}
