import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The table of time zones that ships with stackc, for templates that name a zone. Read when one does. */
export function readZones(): string {
  // Two folders up: from the sources; beside it: from the bundle.
  for (const folder of ['../../', './']) {
    const file = fileURLToPath(new URL(`${folder}go-template/time/generated/zones.txt`, import.meta.url));
    if (existsSync(file)) return readFileSync(file, 'utf8');
  }
  return '';
}
