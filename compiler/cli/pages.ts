import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '../diagnostics/print/sarif.ts';

/** The page of a code; undefined when there is none. */
export function pageOf(code: string): Page | undefined {
  const file = `${folder()}/${code}.md`;
  if (!/^STK\d{4}$/.test(code) || !existsSync(file)) return undefined;
  const text = readFileSync(file, 'utf8');
  return { title: /^# STK\d{4}: (.*)$/m.exec(text)?.[1] ?? code, text };
}

/** All codes that have a page, sorted. */
export function codesWithPage(): readonly string[] {
  return readdirSync(folder())
    .filter((name) => /^STK\d{4}\.md$/.test(name))
    .map((name) => name.slice(0, -'.md'.length))
    .sort();
}

/** Where the pages are: beside the bundle when stackc is installed, in their room when it runs from sources. */
function folder(): string {
  const installed = fileURLToPath(new URL('./docs', import.meta.url));
  return existsSync(installed) ? installed : fileURLToPath(new URL('../diagnostics/docs', import.meta.url));
}
