import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** A program whose sources Go's module proxy serves. */
export interface GoProgram {
  readonly module: string;
  readonly version: string;
  /** The package of the program below the module: `cmd/tofu`; the module itself when undefined. */
  readonly command?: string;
  /** For the linker: `-X main.version=1.2.3`. */
  readonly variables?: readonly string[];
}

/** Where a module lies after the download: its folder, and its `go.mod` as it was published. */
export interface GoModule {
  readonly folder: string;
  readonly mod: string;
}

/** Brings a module into Go's cache. A text says why it cannot be had. */
export function downloadModule(module: string): GoModule | string {
  const { status, stdout, error } = spawnSync('go', ['mod', 'download', '-json', module], { encoding: 'utf8' });
  if (error) return `Go cannot be started: ${error.message}`;
  const found: { Dir?: string; GoMod?: string; Error?: string } = JSON.parse(stdout || '{}');
  if (status !== 0) return `${module} cannot be had: ${found.Error ?? 'the module proxy does not answer'}`;
  return { folder: found.Dir ?? '', mod: found.GoMod ?? '' };
}

/**
 * Builds a program into `file`, in a module of its own in `folder`. `go install` refuses modules that replace others; here what a module
 * replaces by a published version is replaced, too. A text says why it cannot be built.
 */
export function buildProgram(program: GoProgram, folder: string, file: string): string | undefined {
  const { module, version, command, variables = [] } = program;
  const found = downloadModule(`${module}@${version}`);
  if (typeof found === 'string') return found;
  const published = readFileSync(found.mod, 'utf8');
  const language = /^go (\S+)$/m.exec(published)?.[1] ?? '1.25';
  const replaced = [...published.matchAll(/^\s*(?:replace )?(\S+(?: v\S+)? => [^.\s]\S* v\S+)/gm)];
  const lines = replaced.map(([, line = '']) => `replace ${line}\n`).join('');
  mkdirSync(folder, { recursive: true });
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(
    `${folder}/go.mod`,
    `module stackc.example/peer\n\ngo ${language}\n\nrequire ${module} ${version}\n\n${lines}`,
  );
  process.stderr.write(`building ${module} ${version} in ${folder}; this takes minutes\n`);
  const flags = ['-s -w', ...variables.map((variable) => `-X ${variable}`)].join(' ');
  const words = ['build', '-ldflags', flags, '-o', file, command === undefined ? module : `${module}/${command}`];
  const env = { ...process.env, GOFLAGS: '-mod=mod -buildvcs=false', CGO_ENABLED: '0' };
  const { status, error, stderr } = spawnSync('go', words, { cwd: folder, encoding: 'utf8', env });
  if (status === 0) return undefined;
  return `${module} ${version} cannot be built: ${error?.message ?? stderr.trim().split('\n').at(-1)}`;
}
