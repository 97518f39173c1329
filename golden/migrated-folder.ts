import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from '../compiler/cli/run.ts';
import { recordingWorld } from '../compiler/cli/test-world.ts';
import { compiler } from '../compiler/cli/whole-compiler.ts';
import type { OldStack } from './old-stacks.ts';

/** A folder with a stack, and the command line in it. */
export interface Place {
  readonly stackc: (line: string) => Promise<{ exit: number; stdout: string; stderr: string }>;
  readonly read: (path: string) => string;
  readonly has: (path: string) => boolean;
}

/** A folder of its own with these files, which is gone behind the test. */
export async function inFolder(files: OldStack, body: (place: Place) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'stackc-migrate-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    await body({
      read: (path) => readFileSync(join(folder, path), 'utf8'),
      has: (path) => existsSync(join(folder, path)),
      async stackc(line) {
        const { world, printed } = recordingWorld({ folder });
        const exit = await run(line.split(' '), { world, compiler });
        return { exit, ...printed() };
      },
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
