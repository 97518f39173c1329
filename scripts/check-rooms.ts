/** The arrow rule and the budgets of the house: see `compiler/README.md`. */
import { filesBelow } from './files-below.ts';

const limit = 300;
const { readFileSync } = await import('node:fs');
const tooLong = filesBelow('compiler')
  .filter((file) => file.endsWith('.ts') && !file.includes('/generated/'))
  .filter((file) => readFileSync(file, 'utf8').split('\n').length > limit);
for (const file of tooLong) process.stderr.write(`${file}: more than ${limit} lines\n`);
if (tooLong.length > 0) process.exit(1);
