import { cpSync, existsSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Ended, run } from '../peers/run.ts';
import { givenValue, type Workspace } from './workspace.ts';

/** What `databricks bundle validate -o json` made of a target: what it printed, or why it refuses the bundle. */
export type Answer = { readonly printed: string } | { readonly refused: string };

export interface Cli {
  readonly program: string;
  /** A virtual environment that has `databricks-bundles`, for bundles with Python code. */
  readonly python: string | undefined;
  readonly workspace: Workspace;
  /** A folder for its settings. */
  readonly home: string;
}

/**
 * Copies bundles to a place where the CLI may be run on them: they name the server on the loopback instead of their workspace, and nothing that
 * one person has overridden. Links are followed by nobody.
 */
export function copyBundles(from: string, to: string, { host }: Workspace): void {
  const isLeftOut = (path: string) => /(?:^|\/)(?:\.git|\.databricks|node_modules|\.venv)$/.test(path);
  cpSync(from, to, { recursive: true, verbatimSymlinks: true, filter: (path) => !isLeftOut(path) });
  for (const entry of readdirSync(to, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.ya?ml$/.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    const text = readFileSync(path, 'utf8');
    const local = withHost(text, host);
    if (local !== text) writeFileSync(path, local);
  }
}

/** Who signs in, and how: keys with a word. */
const identity = String.raw`(?:profile|auth_type|azure_(?:tenant_id|client_id|workspace_resource_id)):[ \t]*[\w-]+`;
/** A line of it; in braces as one of several, and alone. */
const identities = [
  new RegExp(String.raw`^\s*${identity}[ \t]*(?:#.*)?$`, 'gm'),
  new RegExp(String.raw`,\s*${identity}(?=\s*[,}])`, 'g'),
  new RegExp(String.raw`(?<=\{\s*)${identity}\s*(?:,\s*|(?=\}))`, 'g'),
];

/** A bundle's text that names `host` where it names a workspace, and nobody who signs in: on lines of their own and in braces. */
export function withHost(text: string, host: string): string {
  const local = text
    .replace(/^(\s*(?:- )?host:)[ \t]*(?:["']?https?:[^{\n]*|\[DATABRICKS_URL\])$/gm, `$1 ${host}`)
    .replace(/([{,]\s*host:)[ \t]*(?:"https?:[^"{\n]*"|'https?:[^'{\n]*'|https?:[^\s,{}]*)/g, `$1 "${host}"`);
  return identities.reduce((known, each) => known.replace(each, ''), local);
}

/** Asks the CLI about one target. What it looks up and does not find is there when it is asked again, and a variable without a value has one. */
export async function askCli(folder: string, target: string, cli: Cli): Promise<Answer> {
  const given = new Map<string, string>();
  for (let again = 0; ; again++) {
    const { code, stdout, stderr } = await validate(folder, target, { cli, given });
    if (code === 0) return { printed: stdout };
    const [, variable] = /required variable ([\w-]+)\./.exec(stderr) ?? [];
    if (variable !== undefined && !given.has(variable)) {
      given.set(variable, givenValue(variable));
      continue;
    }
    const [, single, name = single] = /(?:named |: )(?:'([^']+)'|"([^"]+)") does not exist/.exec(stderr) ?? [];
    if (name === undefined || again > 20) return { refused: reasonIn(stderr) };
    cli.workspace.knows(name);
  }
}

function reasonIn(stderr: string): string {
  const errors = stderr.split('\n').filter((line) => line.startsWith('Error'));
  return errors.join(' | ') || stderr.trim().slice(0, 200);
}

interface Asking {
  readonly cli: Cli;
  /** Values of variables. */
  readonly given: ReadonlyMap<string, string>;
}

async function validate(folder: string, target: string, { cli, given }: Asking): Promise<Ended> {
  const { program, python, workspace, home } = cli;
  const link = join(folder, '.venv');
  const isLinked = python !== undefined && !existsSync(link);
  if (isLinked) symlinkSync(python, link);
  const environment = {
    PATH: process.env['PATH'],
    HOME: home,
    DATABRICKS_HOST: workspace.host,
    DATABRICKS_TOKEN: 'none',
    DATABRICKS_CACHE_ENABLED: 'false',
    // For everything but the loopback Go asks these, and the server lets nobody through.
    HTTP_PROXY: workspace.host,
    HTTPS_PROXY: workspace.host,
  };
  const words = ['bundle', 'validate', '-o', 'json', ...(target === '' ? [] : ['-t', target])];
  for (const [name, value] of given) words.push('--var', `${name}=${value}`);
  const ended = await run([program, ...words], { folder, environment });
  if (isLinked) rmSync(link);
  return ended;
}
