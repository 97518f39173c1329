import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { type Outcome, outcome } from '../../diagnostics/outcome.ts';
import type { OutputFile } from '../../ir/output-file.ts';
import { sourceFile } from '../../source/source-file.ts';
import { startOf } from '../../source/span.ts';
import { baseName, joinPath, wayTo } from '../../util/path.ts';
import { buildDiagnostics as say } from '../builds/diagnostics.ts';
import { isInRepository } from '../outside-repository.ts';
import { diskPath, folderOf, shownPath } from '../paths.ts';
import { isBinary } from './binary.ts';
import { readOutput } from './output-folder.ts';
import type { Order } from './prepare.ts';
import { readRecord, recordName } from './record.ts';
import type { EnvironmentOutput, StackOutput } from './stack-output.ts';

/** What keeps binaries out of a repository. */
export const ignoreFile: Pick<OutputFile, 'text'> & { readonly name: string } = {
  name: '.gitignore',
  text: '# Wheels are built where they are needed, and not committed.\n*.whl\n',
};

/**
 * One order for each `settings.build_root`: environments may share one. Its files are known by paths that lead out of the environments' folders. Reports a
 * root outside of the stack's repository (STK8403), and environments that want different things at one path (STK8404).
 */
export function buildRootOrders(stackOutput: StackOutput): Outcome<readonly Order[]> {
  const { world, stackPath, environments, isComplete, targets, force, isCheck } = stackOutput;
  const at = startOf(sourceFile(stackPath, ''));
  const diagnostics: Diagnostic[] = [];
  const orders: Order[] = [];
  for (const [path, members] of byRoot(stackOutput)) {
    if (!isInRepository(world, stackPath, diskPath(world, path))) {
      diagnostics.push(say.outside(at, { folder: path }));
      continue;
    }
    const folder = { world, root: path, path };
    const files = new Map<string, { readonly file: OutputFile; readonly of: string }>();
    for (const { name, files: wanted } of members) {
      for (const file of wanted) {
        const known = files.get(file.path);
        if (known && known.file.text !== file.text)
          diagnostics.push(say.sharedRoot(at, { first: known.of, second: name, path: joinPath(path, file.path) }));
        files.set(file.path, { file, of: name });
      }
    }
    const own = [...files.values()].map(({ file }) => file);
    const record = readRecord(readOutput(folder, recordName).value ?? '');
    const isOurs = record?.files.has(ignoreFile.name) || readOutput(folder, ignoreFile.name).value === undefined;
    if (isOurs && own.some((file) => isBinary(file.path))) own.push({ path: ignoreFile.name, text: ignoreFile.text });
    const stack = joinPath(wayBack(path, folderOf(stackPath), world), baseName(stackPath));
    orders.push({
      folder,
      files: own,
      stack,
      targets: undefined,
      force,
      isCheck,
      isPartial: !isComplete || targets !== undefined,
    });
  }
  const isEmpty = environments.every(({ buildRoot }) => buildRoot === undefined);
  return outcome(isEmpty ? [] : orders, diagnostics);
}

/** The environments by their build roots, as the user knows those; the paths of their files as seen from there. */
function byRoot({
  world,
  stackPath,
  output,
  environments,
}: StackOutput): ReadonlyMap<string, readonly EnvironmentOutput[]> {
  const roots = new Map<string, EnvironmentOutput[]>();
  for (const one of environments) {
    if (one.buildRoot === undefined) continue;
    const path = shownPath(world, joinPath(folderOf(stackPath), one.buildRoot));
    const prefix = joinPath(output.home, one.buildRoot);
    const files = one.files.map(({ path: file, text }) => ({ path: file.slice(prefix.length + 1), text }));
    const members = roots.get(path);
    if (members) members.push({ ...one, files });
    else roots.set(path, [{ ...one, files }]);
  }
  return roots;
}

function wayBack(from: string, to: string, { folder }: StackOutput['world']): string {
  const whole = (path: string) => joinPath(folder.replaceAll('\\', '/'), path);
  return wayTo(whole(from), whole(to));
}
