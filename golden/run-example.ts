import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from '../compiler/cli/run.ts';
import { recordingWorld } from '../compiler/cli/test-world.ts';
import { compiler } from '../compiler/cli/whole-compiler.ts';
import type { Example } from './page.ts';

/** What an example reported, in order: `error STK1003`. */
export type Reported = readonly string[];

/** How the examples of each language are run, in a folder of their own with their files in it. */
const runners: Readonly<Record<string, (example: Example, folder: string) => Promise<Reported>>> = {
  /** A stack: compiled for all targets. */
  yaml: async (example, folder) => {
    writeFileSync(join(folder, 'stack.yaml'), example.text);
    return runCommand(['check', ...example.options], folder);
  },
  /** A Dataiku project: checked with the files beside it. */
  dataiku: async (example, folder) => {
    writeFileSync(join(folder, 'project.yml'), example.text);
    return runCommand(['check', ...example.options], folder);
  },
  /** A Databricks bundle: checked with the files beside it, for its default target. */
  bundle: async (example, folder) => {
    writeFileSync(join(folder, 'databricks.yml'), example.text);
    return runCommand(['check', 'databricks.yml', ...example.options], folder);
  },
  /** A Go template: rendered with the file data.json or data.yaml, if there is one. */
  gotemplate: async (example, folder) => {
    writeFileSync(join(folder, 'template.tmpl'), example.text);
    const data = ['data.json', 'data.yaml'].filter((name) => existsSync(join(folder, name)));
    return runCommand(
      ['render', 'template.tmpl', ...data.flatMap((name) => ['--data', name]), ...example.options],
      folder,
    );
  },
  /** Command lines: those of `stackc` are run in this process, others by the shell. What the last one reports counts. */
  console: async (example, folder) => {
    let reported: Reported = [];
    for (const line of example.text.split('\n').filter((each) => each.trim() !== '')) {
      const [program, ...args] = line.replace(/^\$ /, '').split(/ +/);
      if (program === 'stackc') reported = await runCommand(args, folder);
      else execFileSync('sh', ['-c', line.replace(/^\$ /, '')], { cwd: folder, stdio: 'pipe' });
    }
    return reported;
  },
};

/** Runs one example with the files that belong to it, in a new folder that is removed afterwards. */
export async function runExample(example: Example, files: readonly Example[]): Promise<Reported> {
  const runner = runners[example.language];
  if (!runner) throw new Error(`Examples in "${example.language}" cannot be run`);
  const folder = mkdtempSync(join(tmpdir(), 'stackc-example-'));
  try {
    for (const { path, text } of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return await runner(example, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function runCommand(args: readonly string[], folder: string): Promise<Reported> {
  const { world, printed } = recordingWorld({ folder, variables: { HOME: '/home/jane' } });
  await run(args, { world, compiler });
  return [...printed().stderr.matchAll(/^(?:error|warning) STK\d{4}(?=: )/gm)].map(([found]) => found);
}
