import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from './run.ts';
import { recordingWorld } from './test-world.ts';
import { compiler } from './whole-compiler.ts';

/** For tests: the Terraform of the target `t` of a bundle that is called `shop`, without blanks, and what is said about it. */
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

/** The Terraform of the target `t` of a bundle with files beside it. */
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
