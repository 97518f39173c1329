import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { starterFiles } from '../../../compiler/cli/init/starter-files.ts';
import { starters } from '../../../compiler/cli/init/starters.ts';
import { run } from '../../../compiler/cli/run.ts';
import { recordingWorld } from '../../../compiler/cli/test-world.ts';
import { compiler } from '../../../compiler/cli/whole-compiler.ts';
import { filesBelow } from '../../files-below.ts';
import type { TerraformDocument } from './documents.ts';

/** What the starters of `stackc init` compile to, for all their environments, in both syntaxes. */
export async function starterDocuments(): Promise<readonly TerraformDocument[]> {
  const forms = { json: ['starters', 'stack.tf.json'], hcl: ['starters in HCL', 'stack.tf'] } as const;
  const documents: TerraformDocument[] = [];
  // The starter for Dataiku has nothing for Terraform.
  for (const { name } of starters.filter((starter) => starter.name !== 'dataiku')) {
    for (const [syntax, [group, file]] of Object.entries(forms)) {
      const files = await compiled(name, syntax);
      for (const [path, text] of Object.entries(files)) {
        if (path.endsWith(`/terraform/${file}`)) documents.push({ name: `${name}/${path}`, group, path, text, files });
      }
    }
  }
  return documents;
}

async function compiled(starter: string, syntax: string): Promise<Readonly<Record<string, string>>> {
  const folder = mkdtempSync(join(tmpdir(), 'stackc-starter-'));
  try {
    for (const { path, text } of starterFiles(starter, 'shop')) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const { world, printed } = recordingWorld({ folder });
    const exit = await run(['synth', '--all-environments', '--strict', '--syntax', syntax], { world, compiler });
    if (exit !== 0) throw new Error(printed().stderr);
    return Object.fromEntries(
      filesBelow(folder).map((file) => [file.slice(folder.length + 1), readFileSync(file, 'utf8')]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
