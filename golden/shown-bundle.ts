import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from '../compiler/cli/run.ts';
import { recordingWorld } from '../compiler/cli/test-world.ts';
import { compiler } from '../compiler/cli/whole-compiler.ts';

/** What the target `t` of a bundle of these files compiles to, without blanks, and what is said of it. */
export async function withFiles(files: Readonly<Record<string, string>>, ...options: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'stackc-bundle-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const { world, printed } = recordingWorld({ folder });
  await run(['show', 'databricks.yml', '--as', 'terraform', '-e', 't', ...options], { world, compiler });
  rmSync(folder, { recursive: true, force: true });
  const { stdout, stderr } = printed();
  return { json: stdout.replace(/\s+/g, ''), stderr };
}

/** The same of a bundle that is one file and called `shop`; `variables` are those of the process. */
export async function shown(
  bundle: string,
  variables: Readonly<Record<string, string>> = {},
  ...options: readonly string[]
) {
  const folder = mkdtempSync(join(tmpdir(), 'stackc-bundle-'));
  writeFileSync(join(folder, 'databricks.yml'), `bundle: {name: shop}\n${bundle}\n`);
  const { world, printed } = recordingWorld({ folder, variables });
  await run(['show', 'databricks.yml', '--as', 'terraform', '-e', 't', ...options], { world, compiler });
  rmSync(folder, { recursive: true, force: true });
  const { stdout, stderr } = printed();
  return { json: stdout.replace(/\s+/g, ''), stderr };
}
