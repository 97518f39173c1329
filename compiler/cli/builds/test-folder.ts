import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from '../run.ts';
import { recordingWorld } from '../test-world.ts';
import { compiler } from '../whole-compiler.ts';

/** A repository on the disk, and the command line in it. */
export interface Folder {
  readonly path: string;
  readonly write: (path: string, text: string) => void;
  readonly read: (path: string) => string;
  readonly has: (path: string) => boolean;
  readonly stackc: (line: string, variables?: Readonly<Record<string, string>>) => Promise<Ended>;
}

export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** For tests of what runs programs: a folder of its own, removed afterwards, with the whole compiler and this process's PATH. */
export async function inFolder(
  files: Readonly<Record<string, string>>,
  body: (folder: Folder) => Promise<void>,
): Promise<void> {
  const path = mkdtempSync(join(tmpdir(), 'stackc-builds-'));
  const write = (name: string, text: string) => {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), text);
  };
  for (const [name, text] of Object.entries(files)) write(name, text);
  mkdirSync(join(path, '.git'));
  try {
    await body({
      path,
      write,
      read: (name) => readFileSync(join(path, name), 'latin1'),
      has: (name) => existsSync(join(path, name)),
      stackc: async (line, variables = {}) => {
        const all = { PATH: process.env['PATH'] ?? '', ...variables };
        const { world, printed } = recordingWorld({ folder: path, variables: all });
        return { code: await run(line.split(' '), { world, compiler }), ...printed() };
      },
    });
  } finally {
    rmSync(path, { recursive: true, force: true });
  }
}

/** A stack with Python packages. */
export const stack = (packages: string, more = '') => `name: shop
resources:
  providers:
    databricks: {profile: shop}
  databricks_pythonpackages:
${packages}
${more}`;
/** A package that a shell builds, and says that it was built in `runs`. */
export const lib =
  '    lib: {package_name: lib, config_filepath: ./lib/pyproject.toml, build_command: sh build.sh, dirpath: wheels}';
export const files = {
  'stack.yaml': stack(lib),
  'lib/pyproject.toml': '[project]\nname = "lib"\nversion = "1.0"\n',
  'lib/build.sh': 'echo run >> ../runs\nmkdir -p dist\ncat code.txt > dist/lib-1.0-py3-none-any.whl\n',
  'lib/code.txt': 'one\n',
};
