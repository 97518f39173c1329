/**
 * `tsx scripts/build-types.ts [folder]`: the types of the library, in `types/`. `index.d.ts` and only those declarations that it
 * leads to: what else is in the compiler is nobody's business.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';

const out = process.argv[2] ?? 'dist';
const folder = mkdtempSync(join(tmpdir(), 'stackc-types-'));
try {
  const options = ['--noEmit', 'false', '--declaration', '--emitDeclarationOnly', '--outDir', folder];
  execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', ...options], { stdio: 'inherit' });
  const copied = new Set<string>();
  copyWithImports('index.ts', copied);
  copyCdktf();
  // They describe what `import` finds, and stand in a folder whose own files are CommonJS.
  writeFileSync(join(out, 'types/package.json'), '{"type": "module"}\n');
  process.stdout.write(`${out}/types/index.d.ts and ${copied.size - 1} more\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The subpaths for CDKTF and its fork CDKTN are made of two files and the library. */
function copyCdktf(): void {
  for (const name of ['cdktf', 'cdktn']) mkdirSync(join(out, 'types', name), { recursive: true });
  for (const file of ['index', 'compiled-stack', 'document']) {
    const text = readFileSync(join(folder, `targets/cdktf/${file}.d.ts`), 'utf8');
    const published = text
      .replaceAll("'../../compiler/index.ts'", "'../index.js'")
      .replaceAll(/(from '\.\/[^']+)\.ts'/g, "$1.js'");
    for (const name of ['cdktf', 'cdktn'])
      writeFileSync(join(out, `types/${name}/${file}.d.ts`), published.replaceAll("'cdktf'", `'${name}'`));
  }
}

/** Copies the declarations of one source, with those that it imports. `source` is relative to `compiler/`. */
function copyWithImports(source: string, copied: Set<string>): void {
  if (copied.has(source)) return;
  copied.add(source);
  if (source.startsWith('..')) throw new Error(`The public types lead out of compiler/: ${source}`);
  const path = source.replace(/\.ts$/, '.d.ts');
  const text = readFileSync(join(folder, 'compiler', path), 'utf8');
  // Declarations name sources; what is published is named as it runs.
  const published = text.replace(/(from '\.{1,2}\/[^']+)\.ts'/g, "$1.js'");
  mkdirSync(dirname(join(out, 'types', path)), { recursive: true });
  writeFileSync(join(out, 'types', path), published);
  for (const [, imported = ''] of text.matchAll(/from '(\.{1,2}\/[^']+\.ts)'/g)) {
    copyWithImports(posix.join(posix.dirname(source), imported), copied);
  }
}
