import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse } from '../1-parse/parse.ts';
import type { Node } from '../ast/node.ts';
import { notCompiled } from '../compile.ts';
import { outcome } from '../diagnostics/outcome.ts';
import type { OutputFile } from '../ir/output-file.ts';
import { objectType } from '../schema/object-type.ts';
import type { Dict } from '../value/literal.ts';
import type { Compiler } from './compiler.ts';
import { usageDiagnostics } from './diagnostics.ts';
import { run } from './run.ts';
import type { World } from './world.ts';

/** For tests: a folder of its own, and the command line run in it. */
export interface TestWorld {
  readonly folder: string;
  /** `stdin` is what is piped into the command. */
  readonly run: (line: string, stdin?: string) => Promise<TestResult>;
  /** As `run`, started in another folder: an absolute path. */
  readonly runIn: (folder: string, line: string) => Promise<TestResult>;
  readonly write: (path: string, text: string | Uint8Array) => void;
  readonly read: (path: string) => string;
}

export interface TestResult {
  readonly exit: number;
  readonly stdout: string;
  readonly stderr: string;
  /** The codes of the diagnostics that were printed as text. */
  readonly codes: readonly string[];
}

/** What a test wants of a world; the rest is as on an empty machine. */
export interface WorldSettings {
  readonly folder: string;
  readonly variables?: Readonly<Record<string, string>> | undefined;
  /** What is piped into the command. */
  readonly stdin?: string;
}

/** A world that keeps what is printed into it. */
export function recordingWorld({ folder, variables = {}, stdin = '' }: WorldSettings): {
  readonly world: World;
  readonly printed: () => { readonly stdout: string; readonly stderr: string };
} {
  const printed = { stdout: '', stderr: '' };
  const world: World = {
    folder,
    variables: new Map(Object.entries(variables)),
    stdin: async function* () {
      // In pieces, as a pipe gives them.
      for (let at = 0; at < stdin.length; at += 5000) yield stdin.slice(at, at + 5000);
    },
    stdout: (text) => {
      printed.stdout += text;
    },
    stderr: (text) => {
      printed.stderr += text;
    },
    colors: { stdout: false, stderr: false },
  };
  return { world, printed: () => printed };
}

/**
 * Runs `body` in a new folder that is removed afterwards. The compiler is a small one of its own, so that these tests do not
 * change with the language: under `files:` a stack says what is to be written, each environment may say it again, and one
 * that has the key `fail` fails.
 */
export async function inTestWorld(
  files: Readonly<Record<string, string>>,
  body: (world: TestWorld) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'stackc-cli-'));
  const write = (path: string, text: string | Uint8Array) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (const [path, text] of Object.entries(files)) write(path, text);
  try {
    await body({
      folder,
      write,
      read: (path) => readFileSync(join(folder, path), 'utf8'),
      run: (line, stdin = '') => runIn(folder, line, stdin),
      runIn: (started, line) => runIn(started, line, ''),
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function runIn(folder: string, line: string, stdin: string): Promise<TestResult> {
  const { world, printed } = recordingWorld({ folder, stdin });
  const args = line.split(' ').filter((word) => word !== '');
  const exit = await run(args, { world, compiler });
  const { stdout, stderr } = printed();
  const codes = [...stderr.matchAll(/^(?:error|warning) (STK\d{4})/gm)].map(([, code = '']) => code);
  return { exit, stdout, stderr, codes };
}

const compiler: Compiler = {
  parse,
  targets: ['terraform', 'pulumi'].map((name) => ({
    name,
    section: objectType(name, []),
    accepts: () => true,
    reads: [],
    rules: [],
    lower: () => outcome([]),
  })),
  providerTypesOf: (_, env) => outcome(env.types),
  dialectNameOf: () => undefined,
  environmentsOf: (path, env) => {
    const loaded = env.load(path);
    return outcome([...(section(loaded?.value.root, 'environments')?.entries.keys() ?? [])], loaded?.diagnostics);
  },
  compile: (path, env) => {
    const { value, diagnostics: found } = env.load(path) ?? { value: undefined, diagnostics: [] };
    const { environment = '' } = env.options;
    const over = section(section(value?.root, 'environments'), environment);
    const all = filesOf(section(over, 'files') ?? section(value?.root, 'files'));
    const fail = over?.entries.get('fail');
    const diagnostics = fail ? [...found, usageDiagnostics.unknownPage(fail, { name: 'x', suggestion: '' })] : found;
    const files = all.filter((file) =>
      (env.options.targets ?? ['terraform', 'pulumi']).some((name) => file.path.startsWith(`${name}/`)),
    );
    return { ...notCompiled(env), files, diagnostics };
  },
};

function section(node: Node | undefined, key: string): Dict<Node> | undefined {
  const value = node?.kind === 'dict' ? node.entries.get(key)?.value : undefined;
  return value?.kind === 'dict' ? value : undefined;
}

function filesOf(dict: Dict<Node> | undefined): readonly OutputFile[] {
  return [...(dict?.entries.values() ?? [])].map(({ key, value }) => ({
    path: key,
    text: value.kind === 'string' ? value.value : '',
  }));
}
