import { basename, relative, sep } from 'node:path';
import { hasError, outcome } from '../../../diagnostics/outcome.ts';
import { openKinds } from '../../../kinds/index.ts';
import { openDisk } from '../../disk-workspace.ts';
import { hasSwitch, lastValue } from '../../invocation.ts';
import { diskPath, shownPath } from '../../paths.ts';
import type { ImportRequest } from '../import-source.ts';
import { type Found, sameText, type TerraformDocument } from './document.ts';
import { isConstant, meaningsOf } from './expressions.ts';
import { fitted } from './fitted.ts';
import { foldsIn } from './folded.ts';
import { fromConfiguration } from './from-configuration.ts';
import { fromState } from './from-state.ts';
import { withoutCredentials } from './hide-credentials.ts';
import { readFiles } from './read-files.ts';
import { reportOf } from './report-of.ts';
import type { Names } from './rewrite-text.ts';
import { seenFromStack } from './seen-from-stack.ts';
import { withSingleBlocks } from './single-blocks.ts';
import type { Plan } from './to-stack.ts';

/** Reads what is there, makes a stack of it, and sees to it that the stack gives the same again. */
export async function importTerraform({ path, invocation, session }: ImportRequest) {
  const { world, compiler } = session;
  const files = await readFiles(path, world);
  if (!files.value || hasError(files.diagnostics)) return outcome(undefined, files.diagnostics);
  const { kind, folder, objects } = files.value;
  const out = lastValue(invocation, 'out')?.text ?? stackFolder(folder);
  const env = openDisk(world, compiler).env({
    yamlVersion: undefined,
    variables: [],
    targets: undefined,
    home: '',
    environment: undefined,
    variableFile: undefined,
    allowUnresolved: true,
    allowPlainSecrets: true,
  });
  const [first] = objects;
  const found = kind === 'state' && first ? fromState(first, env.types) : fromConfiguration(objects);
  const inside = relative(diskPath(world, out), diskPath(world, folder)).split(sep).filter(Boolean);
  // What stands where stackc writes it looks for files from there already.
  const isPlaced = inside.length === generated.length && !inside.includes('..');
  const seen = isPlaced ? found : seenFromStack(found, [...generated, ...inside].join('/'));
  const document = withoutCredentials(withSingleBlocks(seen, env.types), env.types);
  const names = namesOf(document, generated.join('/'));
  const kinds = openKinds(env.types);
  const byType = new Map<string, string>();
  for (const key of kinds.keys) {
    const found = kinds.find(key);
    if (found?.type !== undefined && !byType.has(found.type)) byType.set(found.type, key);
  }
  const plan: Plan = {
    name: nameOf(diskPath(world, out)),
    names,
    kinds: new Map(document.resources.flatMap((one) => kindOf(one, byType))),
    folds: foldsIn(document.resources),
    hasIds: hasSwitch(invocation, 'import-ids') || kind === 'configuration',
  };
  const stack = fitted(document, plan, session, shownPath(world, out));
  return outcome(
    { folder: out, files: [{ path: 'stack.yaml', text: stack.text }], report: reportOf(document, stack) },
    [
      ...files.diagnostics,
      ...stack.diagnostics
        .filter(({ severity }) => severity === 'error')
        .map((one) => ({ ...one, severity: 'warning' as const })),
    ],
  );
}

function kindOf(
  { address, type, mode }: Found,
  byType: ReadonlyMap<string, string>,
): readonly (readonly [string, string])[] {
  const key = mode === 'managed' ? byType.get(type) : undefined;
  return key === undefined ? [] : [[address, key]];
}

/** A document that stackc wrote stands three folders below its stack; any other one becomes a stack where it is. */
function stackFolder(folder: string): string {
  const own = /^(?:(.*)\/)?generated\/[^/]+\/terraform\/?$/.exec(folder);
  return own ? (own[1] ?? '.') : folder;
}

/** The way from the folder of a document that stackc writes to its stack. */
const generated = ['..', '..', '..'];

function nameOf(folder: string): string {
  return (
    basename(folder)
      .toLowerCase()
      .replace(/[^a-z0-9_-]+/g, '-')
      .replace(/^-+|-+$/g, '') || 'imported'
  );
}

/** Blocks have names that are unique over all kinds; a name that is taken gets its type in front, which is a move for Terraform. */
function namesOf(document: TerraformDocument, home: string): Names {
  const { resources, sections, secrets } = document;
  const taken = new Set<string>([
    ...(sections.get('provider')?.keys() ?? []),
    ...(sections.get('module')?.keys() ?? []),
  ]);
  const blocks = new Map<string, string>();
  for (const { address, type, name } of resources) {
    let own = name;
    for (let count = 1; taken.has(own); count++) {
      own = `${type.replace(/^[a-z0-9]+_/, '').replaceAll('_', '-')}-${name}${count === 1 ? '' : `-${count}`}`;
    }
    taken.add(own);
    blocks.set(address, own);
  }
  const variables = new Set<string>([...(sections.get('variable')?.keys() ?? [])]);
  for (const [name, value] of sections.get('locals') ?? []) if (isConstant(value)) variables.add(name);
  for (const name of secrets.keys()) variables.add(name);
  const hasDirectives = resources.some(({ body }) => /(?<!%)%\{/.test(sameText(body)));
  return { blocks, home, variables, meanings: meaningsOf(document), hasDirectives };
}
