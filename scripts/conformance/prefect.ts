/**
 * Runs vectors of Prefect through the compiler: `npm run conformance:prefect -- FILE…`. The last line is `N passed, N failed`; it fails when one does.
 * Files ending in `.gz` are unpacked. Without a file it runs the copy that the tests use.
 */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { checkCase } from './prefect/check-case.ts';
import { readCases } from './prefect/read-cases.ts';

const files = process.argv.slice(2);
let passed = 0;
let failed = 0;
for (const file of files.length > 0 ? files : ['golden/conformance/prefect-open.json.gz']) {
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  for (const each of readCases(file, text)) {
    const difference = checkCase(each);
    if (difference === undefined) passed++;
    else {
      failed++;
      process.stdout.write(`${each.group} ${each.id}: ${difference}\n`);
    }
  }
}
process.stdout.write(`${passed} passed, ${failed} failed\n`);
if (failed > 0) process.exitCode = 1;
