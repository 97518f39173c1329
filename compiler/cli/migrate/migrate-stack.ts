import { hasError, type Outcome } from '../../diagnostics/outcome.ts';
import { folderOf } from '../../util/path.ts';
import type { Session } from '../command.ts';
import { type Build, compileStacks } from '../compile-stacks.ts';
import { openDisk } from '../disk-workspace.ts';
import type { StackRequest } from '../stack-request.ts';
import { type Places, placesIn } from './entry-at.ts';
import { rewrites } from './rewrites.ts';
import { edited, type TextEdit } from './text-edit.ts';

/** A file before and after. */
export interface Rewritten {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

export interface Migration {
  readonly files: readonly Rewritten[];
  /** How many places were rewritten. */
  readonly count: number;
  /** The stack as it was, and as it is now. */
  readonly before: Outcome<Build>;
  readonly after: Outcome<Build>;
}

/** Rewriting one spelling may bring another to light, but not for ever. */
const mostRounds = 50;

/**
 * Compiles, rewrites what the messages say about former spellings, and compiles again, until they say nothing more that can be acted on. Included files are
 * rewritten where they stand. Nothing is written.
 */
export function migrateStack(request: StackRequest, { world, compiler }: Session): Migration {
  const workspace = openDisk(world, compiler);
  const compile = () => compileStacks(request, { world, workspace, compiler, keeps: 'everything' });
  const files = new Map<string, Rewritten>();
  const before = compile();
  let [after, count] = [before, 0];
  for (let round = 0; round < mostRounds; round++) {
    let made = 0;
    for (const [path, { text, edits }] of editsOf(after)) {
      const next = edited(text, edits);
      made += next.count;
      files.set(path, { path, before: files.get(path)?.before ?? text, after: next.text });
      workspace.set(path, next.text);
    }
    if (made === 0) break;
    count += made;
    after = compile();
  }
  const changed = [...files.values()].filter((file) => file.before !== file.after);
  return { files: changed.sort((a, b) => (a.path < b.path ? -1 : 1)), count, before, after };
}

interface FileEdits {
  readonly text: string;
  readonly edits: readonly TextEdit[];
}

/** By file; a place that several environments report is rewritten once. */
function editsOf(build: Outcome<Build>): ReadonlyMap<string, FileEdits> {
  const found = new Map<string, { readonly text: string; readonly edits: Map<string, TextEdit> }>();
  const places = new Map<string, Places>();
  for (const diagnostic of build.diagnostics) {
    const { name, text } = diagnostic.at.file;
    const known = places.get(name) ?? placesIn(documentOf(build, name)?.root);
    places.set(name, known);
    const edits =
      rewrites.get(diagnostic.code)?.(diagnostic, { places: known, folder: stackFolder(build, name) }) ?? [];
    if (edits.length === 0) continue;
    const own = found.get(name) ?? { text, edits: new Map<string, TextEdit>() };
    for (const edit of edits) own.edits.set(`${edit.start} ${edit.end} ${edit.text}`, edit);
    found.set(name, own);
  }
  return new Map([...found].map(([name, { text, edits }]) => [name, { text, edits: [...edits.values()] }]));
}

/** The folder of the stack that a file belongs to: of several the one that is nearest above it. */
function stackFolder({ value }: Outcome<Build>, path: string): string {
  const folders = value.stacks.map((stack) => folderOf(stack.path)).filter((folder) => path.startsWith(folder));
  return folders.sort((a, b) => b.length - a.length)[0] ?? '';
}

function documentOf({ value }: Outcome<Build>, path: string) {
  for (const { environments } of value.stacks) {
    for (const { compilation } of environments) {
      const document = compilation.documents.get(path);
      if (document) return document;
    }
  }
  return undefined;
}

/** The first file that the two would write differently; undefined when they are the same. Only for stacks without errors. */
export function firstDifference({ before, after }: Migration): string | undefined {
  if (hasError(before.diagnostics)) return undefined;
  const [old, now] = [textsOf(before), textsOf(after)];
  const paths = [...new Set([...old.keys(), ...now.keys()])];
  return paths.find((path) => old.get(path) !== now.get(path) && meaningOf(old.get(path)) !== meaningOf(now.get(path)));
}

/** A text without the order of its keys: a value that stands elsewhere today stands elsewhere among them, too. */
function meaningOf(text: string | undefined): string | undefined {
  if (!text?.startsWith('{')) return text?.split('\n').sort().join('\n');
  return JSON.stringify(JSON.parse(text), (_, value) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

function textsOf({ value }: Outcome<Build>): ReadonlyMap<string, string> {
  const texts = value.stacks.flatMap(({ path, environments }) =>
    environments.flatMap(({ name, compilation }) =>
      compilation.files.map((file) => [`${path}: ${name ?? 'default'}/${file.path}`, file.text] as const),
    ),
  );
  return new Map(texts);
}
