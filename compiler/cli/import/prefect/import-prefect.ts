import { basename } from 'node:path';
import { hasError, type Outcome, outcome } from '../../../diagnostics/outcome.ts';
import type { Json, JsonObject } from '../../../util/json.ts';
import { readJson } from '../../../util/read-json.ts';
import { yamlText } from '../../../yaml/write/yaml-text.ts';
import { readDiagnostics } from '../../diagnostics.ts';
import { readText } from '../../disk.ts';
import { folderOf, shownPath } from '../../paths.ts';
import type { Imported, ImportRequest } from '../import-source.ts';
import { prefectImportDiagnostics as say } from './diagnostics.ts';
import { documentsIn } from './found-block.ts';
import { foundIn, type ImportedPart, importedPart } from './imported-part.ts';

/** Reads a file with blocks or work pools, and makes a stack of them. Reports STK8518 and STK8022. */
export function importPrefect({ path, session: { world } }: ImportRequest): Outcome<Imported | undefined> {
  const shown = shownPath(world, path.text);
  const read = readText(world, shown);
  if (hasError(read.diagnostics)) return outcome(undefined, read.diagnostics);
  if (read.value === undefined)
    return outcome(undefined, [readDiagnostics.unreadable(path.at, { path: shown, reason: 'there is no such file' })]);
  const json = readJson(read.value);
  const refuse = (reason: string) => outcome(undefined, [say.nothingThere(path.at, { path: shown, reason })]);
  if (json === undefined) return refuse('it is no JSON');
  const found = documentsIn(json).flatMap((one) => foundIn(one) ?? []);
  if (found.length === 0) {
    return refuse(
      'a block has the type "process", "docker-container" or "kubernetes-job", a pool has a "base_job_template"',
    );
  }
  const stem = slug(basename(shown).replace(/\.[^.]*$/, '')) || 'imported';
  const names = uniqueNames(found.map(({ name }) => slug(name ?? '') || stem));
  const parts = found.map((one, index) => importedPart(one, names[index] ?? stem));
  const files = [{ path: 'stack.yaml', text: yamlText(stackOf(stem, parts)) }, ...parts.flatMap((part) => part.files)];
  return outcome({ folder: folderOf(shown), files, report: parts.flatMap(({ report }) => report) });
}

function stackOf(name: string, parts: readonly ImportedPart[]): JsonObject {
  const secrets = new Set(parts.flatMap((part) => part.secrets));
  const variables = new Map([...secrets].map((secret) => [secret, new Map([['sensitive', true]])]));
  const kinds = ['infrastructure', 'prefect_work_pools'].flatMap((kind): [string, Json][] => {
    const own = parts.flatMap(({ resources }) => resources.filter((each) => each.kind === kind));
    return own.length === 0 ? [] : [[kind, new Map(own.map((each) => [each.name, each.body]))]];
  });
  return new Map<string, Json>([
    ['name', name],
    ...(variables.size === 0 ? [] : [['variables', variables] as const]),
    ['resources', new Map(kinds)],
  ]);
}

function slug(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^a-z0-9_-]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
}

/** A name that is taken gets a number. */
function uniqueNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let own = name;
    for (let count = 2; taken.has(own); count++) own = `${name}-${count}`;
    taken.add(own);
    return own;
  });
}
