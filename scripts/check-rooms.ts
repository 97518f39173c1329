/**
 * Checks what the house has agreed on and the type checker cannot see: the arrow rule, the doors of libraries, circles, lengths,
 * and words that are not used. The agreement is in `rooms/rules.ts`; reasons are in `compiler/README.md`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { filesBelow } from './files-below.ts';
import { checkImports, findCircles } from './rooms/imports.ts';
import { readModule } from './rooms/module.ts';
import { checkText } from './rooms/text.ts';

const modules = ['compiler', 'targets', 'scripts', 'golden']
  .filter((room) => existsSync(room))
  .flatMap(filesBelow)
  .filter((file) => file.endsWith('.ts') && !/\/(generated|fixtures|conformance|expected)\//.test(file))
  .sort()
  .map((file) => readModule(file, readFileSync(file, 'utf8')));

const problems = [
  ...modules.flatMap((module) => [...checkImports(module), ...checkText(module)]),
  ...findCircles(modules),
];
for (const problem of problems) process.stderr.write(`${problem}\n`);
if (problems.length > 0) process.exit(1);
