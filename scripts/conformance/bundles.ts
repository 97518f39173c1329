/**
 * `npm run conformance:bundles -- FOLDER…`: every bundle below the folders is compiled as it stands, for each of its targets. Prints a row for
 * each pair: compiled, refused (with the codes), failed. What the mistakes of a bundle cause is a refusal; what is a bug of ours is a failure.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openDisk } from '../../compiler/cli/disk-workspace.ts';
import { run } from '../../compiler/cli/run.ts';
import { recordingWorld } from '../../compiler/cli/test-world.ts';
import { compiler } from '../../compiler/cli/whole-compiler.ts';
import { rootFiles } from '../../compiler/dialects/databricks-bundle/bundle-files.ts';
import { byCodePoint } from '../../compiler/util/by-code-point.ts';

interface Row {
  readonly bundle: string;
  readonly target: string;
  readonly result: 'compiled' | 'refused' | 'failed';
  readonly detail: string;
}

/** The folders below `folder` that have a root file. */
export function bundleFolders(folder: string): readonly string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  const own = rootFiles.some((name) => existsSync(join(folder, name))) ? [folder] : [];
  const inner = entries.filter(
    (entry) => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules',
  );
  return [
    ...own,
    ...inner
      .map((entry) => entry.name)
      .sort(byCodePoint)
      .flatMap((name) => bundleFolders(join(folder, name))),
  ];
}

function targetsOf(folder: string, file: string): readonly (string | undefined)[] {
  const { world } = recordingWorld({ folder });
  const options = {
    environment: undefined,
    variableFile: undefined,
    yamlVersion: undefined,
    variables: [],
    targets: undefined,
    home: '',
    allowUnresolved: true,
    allowPlainSecrets: false,
  };
  const names = compiler.environmentsOf(file, openDisk(world, compiler).env(options)).value;
  return names.length > 0 ? names : [undefined];
}

async function compileOne(folder: string, file: string, target: string | undefined): Promise<Row> {
  const { world, printed } = recordingWorld({ folder });
  const args = [
    'show',
    file,
    '--as',
    'terraform',
    '--allow-unresolved',
    ...(target === undefined ? [] : ['-e', target]),
  ];
  const row = { bundle: folder, target: target ?? '' };
  try {
    const code = await run(args, { world, compiler });
    const { stderr } = printed();
    if (process.env['VERBOSE']) process.stderr.write(`== ${folder} ${target}\n${stderr}\n`);
    const codes = [...new Set([...stderr.matchAll(/^error (STK\d{4})/gm)].map(([, found = '']) => found))];
    if (code === 0) return { ...row, result: 'compiled', detail: '' };
    return { ...row, result: code === 1 ? 'refused' : 'failed', detail: codes.join(' ') };
  } catch (error) {
    return { ...row, result: 'failed', detail: String(error) };
  }
}

async function main(folders: readonly string[]): Promise<void> {
  const rows: Row[] = [];
  for (const folder of folders.flatMap((one) => bundleFolders(resolve(one)))) {
    const file = rootFiles.find((name) => existsSync(join(folder, name))) ?? '';
    for (const target of targetsOf(folder, file)) rows.push(await compileOne(folder, file, target));
  }
  for (const { bundle, target, result, detail } of rows) console.log([result, bundle, target, detail].join('\t'));
  const count = (result: Row['result']) => rows.filter((row) => row.result === result).length;
  console.log(`${count('compiled')} compiled, ${count('refused')} refused of ${rows.length}`);
  console.log(`${count('compiled') + count('refused')} passed, ${count('failed')} failed`);
}

await main(process.argv.slice(2));
