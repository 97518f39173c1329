import { isTree } from '../ast/is-tree.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { hasError, type Outcome, outcome, type Report } from '../diagnostics/outcome.ts';
import type { Block, Stack } from '../ir/stack.ts';
import { noSettings } from '../ir/stack.ts';
import { dataosDiagnostics as say } from '../kinds/dataos/diagnostics.ts';
import { dataosKinds } from '../kinds/dataos/index.ts';
import { interpolate } from '../kinds/dataos/interpolation.ts';
import { checkWritten } from '../schema/check-value.ts';
import type { ObjectType } from '../schema/type.ts';
import { positionAt } from '../source/position.ts';
import { type SourceFile, sourceFile } from '../source/source-file.ts';
import { placeOf, type Span, startOf } from '../source/span.ts';
import { didYouMean } from '../util/did-you-mean.ts';
import { baseName, joinPath } from '../util/path.ts';
import type { Dict, Tree } from '../value/literal.ts';
import { pick, pickText } from '../value/pick.ts';
import { documentsOf } from '../yaml/documents.ts';
import { kindOfManifest, manifestFiles, otherManifests } from './dataos-files.ts';
import { type DialectEnv, unlessAllowed } from './dialect.ts';

/** The stack of native DataOS manifests: `$NAME` is replaced by variables of the process, but never in stack definitions. */
export function readDataos(path: string, env: DialectEnv): Outcome<Stack | undefined> {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => void diagnostics.push(diagnostic);
  const isFolder = path.endsWith('/');
  const files = isFolder ? manifestFiles(path, env).filter((file) => !isNamed(file, env)) : [path];
  const blocks = files.flatMap((file) => blocksOf(file, isFolder, { env, report }));
  reportTwice(blocks, report);
  const [first] = blocks;
  const at = first?.at ?? startOf(sourceFile(path, ''));
  return outcome(hasError(diagnostics) ? undefined : stackOf(path, { blocks, at, env }), diagnostics);
}

/** Whether a file is what the command line names as the platform profile or the like. */
function isNamed(file: string, { options }: DialectEnv): boolean {
  const section = options.sections?.get('kubernetes');
  const named = ['profile', 'resolve'].flatMap((key) => (section && pickText(section, key)) ?? []);
  return named.some((path) => joinPath('', path) === joinPath('', file));
}

interface Reading {
  readonly env: DialectEnv;
  readonly report: Report;
}

function blocksOf(path: string, isInFolder: boolean, { env, report }: Reading): readonly Block[] {
  const { value: text, diagnostics } = env.read(path);
  for (const diagnostic of diagnostics) report(diagnostic);
  if (text === undefined) return [];
  return documentsOf(sourceFile(path, text)).flatMap(
    (document) => blockOf(document, isInFolder, { env, report }) ?? [],
  );
}

function blockOf(document: SourceFile, isInFolder: boolean, { env, report }: Reading): Block | undefined {
  const parsed = env.parse(document);
  for (const diagnostic of parsed.diagnostics) report(diagnostic);
  const { root } = parsed.value;
  if (root === undefined) return undefined;
  const manifest = isTree(root) && root.kind === 'dict' ? root : undefined;
  const type = manifest && pickText(manifest, 'type');
  if (manifest === undefined || type === undefined) {
    if (isInFolder && !isMeantAsManifest(manifest)) report(say.notOneOfThem(root, { file: document.name }));
    else
      report(
        say.notAManifest(root, {
          missing: manifest === undefined ? 'a mapping with "name", "version" and "type"' : 'a "type"',
        }),
      );
    return undefined;
  }
  const name = pickText(manifest, 'name') ?? '';
  const kind = dataosKinds.find(({ key }) => key === kindOfManifest.get(type));
  if (kind === undefined) {
    reportOther(manifest, { name, type }, report);
    return undefined;
  }
  if (name === '') report(say.notAManifest(manifest, { missing: 'a "name"' }));
  if (!manifest.entries.has('version'))
    report(say.notAManifest(manifest, { missing: `a "version", such as "${versionOf(type)}"` }));
  if (reportEmptySection(manifest, type, { shape: kind.shape(env.types, name), report })) return undefined;
  const isText = type === 'stack' || env.options.disableInterpolation === true;
  const whole = isText ? manifest : interpolate(manifest, env.processEnvironment, unlessAllowed(report, env));
  const body = checkWritten(whole, kind.shape(env.types, name), report);
  if (body.kind !== 'dict') return undefined;
  return { kind: kind.key, name, body, at: manifest.entries.get('name') ?? placeOf(manifest), causes: [] };
}

/** Folders of manifests hold other YAML too: configuration files, profiles, what kustomize reads. */
function isMeantAsManifest(root: Dict<Tree> | undefined): boolean {
  const words = ['version', ...kindOfManifest.keys()];
  return root !== undefined && words.some((word) => root.entries.has(word)) && !root.entries.has('apiVersion');
}

/** The version that manifests of a type usually have (specs/dataos §1.2). */
function versionOf(type: string): string {
  if (type === 'stack') return 'v1alpha';
  return ['worker', 'volume', 'compute'].includes(type) ? 'v1beta' : 'v1';
}

function reportOther(
  manifest: Dict<Tree>,
  { name, type }: { readonly name: string; readonly type: string },
  report: Report,
): void {
  const at = manifest.entries.get('type')?.value ?? manifest;
  const isKnown = otherManifests.includes(type);
  const suggestion = isKnown ? '' : didYouMean(type, [...kindOfManifest.keys(), ...otherManifests]);
  // What is left out by a slip would be missing without a word: the platform has more types than we know, but none of such a name.
  if (suggestion === '') report(say.notCompiled(at, { name, type }));
  else report(say.misspeltType(at, { name, type, suggestion }));
}

/** The section of the type is empty because its children are not indented: the commonest mistake of all (specs/dataos §9). */
function reportEmptySection(
  manifest: Dict<Tree>,
  type: string,
  { shape, report }: { readonly shape: ObjectType; readonly report: Report },
): boolean {
  const entry = manifest.entries.get(type);
  const section = shape.fields.get(type)?.type;
  if (entry?.value.kind !== 'null' || section?.kind !== 'object') return false;
  const children = [...manifest.entries.values()].filter(
    ({ key }) => !shape.fields.has(key) && (section.fields.has(key) || section.spellings.has(key)),
  );
  const [first] = children;
  if (first === undefined) return false;
  const keys = children.map(({ key }) => `"${key}"`).join(', ');
  report(say.sectionEmpty(entry, { section: type, keys, column: positionAt(first.file, first.start).column }));
  return true;
}

/** Names are unique for each type in a workspace. */
function reportTwice(blocks: readonly Block[], report: Report): void {
  const seen = new Map<string, Span>();
  for (const { kind, name, body, at } of blocks) {
    const workspace = pickText(body, 'workspace') ?? '';
    const key = `${kind} ${workspace} ${name}`;
    const known = seen.get(key);
    const type = pick(body, 'type');
    if (known !== undefined)
      report(
        say.twice(at, { type: type?.kind === 'string' ? type.value : kind, name }, [
          { at: known, note: 'the other one' },
        ]),
      );
    else seen.set(key, at);
  }
}

function stackOf(
  path: string,
  { blocks, at, env }: { readonly blocks: readonly Block[]; readonly at: Span; readonly env: DialectEnv },
): Stack {
  return {
    name: baseName(path.replace(/\/+$/, '')).replace(/\.[^.]+$/, '') || 'manifests',
    dialect: 'dataos',
    description: undefined,
    environment: env.options.environment,
    settings: noSettings,
    types: env.types,
    blocks,
    removed: new Map(),
    secrets: new Map(),
    // Definitions alone make no objects, and still are nothing for another target.
    backend: { name: 'kubernetes', at },
    sections: new Map(),
    at,
  };
}
