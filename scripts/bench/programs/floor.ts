/**
 * The least that any tool must do: read the YAML with js-yaml, write JSON of the same size. A whole process by itself:
 * `node floor.mjs <stack.yaml> <output file>`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { load } from 'js-yaml';

const [, , input = '', output = ''] = process.argv;
writeFileSync(output, `${JSON.stringify(load(readFileSync(input, 'utf8')), undefined, 2)}\n`);
