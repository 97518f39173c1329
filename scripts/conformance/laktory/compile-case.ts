import { cpSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type Ended, run } from '../peers/run.ts';
import { type CaseFolder, filesAboutCase } from './case-folder.ts';

/** The command line that compiles, and the options beyond the ordinary that it knows. */
export interface Program {
  /** Path of the built program. */
  readonly path: string;
  /** Whether `--paths as_written` exists, which keeps local paths as Laktory writes them. */
  readonly hasPaths: boolean;
}

export interface CompiledCase {
  readonly ended: Ended;
  /** The texts that were written, by path below the environment's folder: `terraform/stack.tf.json`. */
  readonly files: ReadonlyMap<string, string>;
  /** Where the case stood while it was compiled: what `<ROOT>` means. */
  readonly root: string;
}

/** What `target` writes, by path below the environment's folder. */
const written: Readonly<Record<string, (environment: string) => readonly string[]>> = {
  terraform: () => ['terraform/stack.tf.json'],
  pulumi: (environment) => ['pulumi/Pulumi.yaml', `pulumi/Pulumi.${environment}.yaml`],
};

/** Compiles a copy of the case with the built command line, as a user would: with the case's folder as the current one. */
export async function compileCase(one: CaseFolder, program: Program): Promise<CompiledCase> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'stackc-laktory-')));
  try {
    cpSync(one.folder, root, {
      recursive: true,
      filter: (path) => path === one.folder || !filesAboutCase.has(basename(path)) || !isAtTop(one, path),
    });
    const ended = await run([process.execPath, program.path, ...wordsFor(one, program)], {
      folder: root,
      environment: { ...inherited(), ...one.settings.process_env },
    });
    return { ended, files: filesOf(root, one, ended), root };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function isAtTop({ folder }: CaseFolder, path: string): boolean {
  return join(folder, basename(path)) === join(path);
}

function wordsFor({ settings }: CaseFolder, { hasPaths }: Program): readonly string[] {
  const { env, target, cli_vars = [], cli_var_file, correct } = settings;
  return [
    ...['synth', '-t', target, '--yaml-version', '1.1', '--allow-plain-secrets'],
    // Where Laktory is wrong, what has no value is one of the things that must be said.
    ...(correct === undefined ? ['--allow-unresolved'] : []),
    ...(hasPaths ? ['--paths', 'as_written'] : []),
    ...(env === null ? [] : ['-e', env]),
    ...cli_vars.flatMap((variable) => ['--var', variable]),
    ...(cli_var_file === undefined ? [] : ['--var-file', cli_var_file]),
  ];
}

/** The cases see nothing else of the machine. */
function inherited(): Readonly<Record<string, string | undefined>> {
  const { PATH, HOME, LANG } = process.env;
  return { PATH, HOME, LANG };
}

function filesOf(root: string, { settings }: CaseFolder, { stderr, code }: Ended): ReadonlyMap<string, string> {
  if (code !== 0) return new Map();
  // Without -e the command line says on standard error which environment it chose.
  const environment = settings.env ?? /^environment (\S+?),?(?: |$)/m.exec(stderr)?.[1] ?? 'default';
  const folder = join(root, 'generated', environment);
  const paths = written[settings.target]?.(environment) ?? [];
  return new Map(
    paths
      .filter((path) => existsSync(join(folder, path)))
      .map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
  );
}
