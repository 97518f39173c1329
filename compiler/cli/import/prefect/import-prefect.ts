import { basename } from 'node:path';
import { hasError, type Outcome, outcome } from '../../../diagnostics/outcome.ts';
import type { Json } from '../../../util/json.ts';
import { readJson } from '../../../util/read-json.ts';
import { yamlText } from '../../../yaml/write/yaml-text.ts';
import { readDiagnostics } from '../../diagnostics.ts';
import { readText } from '../../disk.ts';
import { folderOf, shownPath } from '../../paths.ts';
import type { Imported, ImportRequest } from '../import-source.ts';
import { blockBody } from './block-body.ts';
import { prefectImportDiagnostics as say } from './diagnostics.ts';
import { documentsIn, foundBlock } from './found-block.ts';

/** Reads a file with blocks or work pools, and makes a stack with a block for each. Reports STK8518 and STK8022. */
export function importPrefect({ path, session: { world } }: ImportRequest): Outcome<Imported | undefined> {
  const shown = shownPath(world, path.text);
  const read = readText(world, shown);
  if (hasError(read.diagnostics)) return outcome(undefined, read.diagnostics);
  if (read.value === undefined)
    return outcome(undefined, [readDiagnostics.unreadable(path.at, { path: shown, reason: 'there is no such file' })]);
  const json = readJson(read.value);
  const refuse = (reason: string) => outcome(undefined, [say.nothingThere(path.at, { path: shown, reason })]);
  if (json === undefined) return refuse('it is no JSON');
  const found = documentsIn(json).flatMap((one) => foundBlock(one) ?? []);
  if (found.length === 0) {
    return refuse(
      'a block has the type "process", "docker-container" or "kubernetes-job", a pool has a "base_job_template"',
    );
  }
  const stem = slug(basename(shown).replace(/\.[^.]*$/, '')) || 'imported';
  const names = uniqueNames(found.map((one) => slug(one.name ?? '') || stem));
  const blocks = found.map((one, index) => ({ name: names[index] ?? stem, ...blockBody(one, names[index] ?? stem) }));
  const secrets = [...new Set(blocks.flatMap((one) => one.secrets))];
  const stack = new Map<string, Json>([
    ['name', stem],
    ...(secrets.length === 0
      ? []
      : [['variables', new Map(secrets.map((name) => [name, new Map([['sensitive', true]])]))] as const]),
    ['resources', new Map([['infrastructure', new Map(blocks.map(({ name, body }) => [name, body]))]])],
  ]);
  const files = [{ path: 'stack.yaml', text: yamlText(stack) }];
  return outcome({ folder: folderOf(shown), files, report: blocks.flatMap(({ report }) => report) });
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
