/**
 * Packs folders of Dataiku cases, so that `npm test` runs them on any machine:
 * `tsx scripts/conformance/pack-dataiku.ts FOLDER golden/conformance/dataiku/<name>.json.gz`.
 */
import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { readCases } from '../../golden/conformance/dataiku/case.ts';

const [folder, output] = process.argv.slice(2);
if (folder === undefined || output === undefined) throw new Error('A folder of cases and an output file are needed');

const cases = readCases(folder);
writeFileSync(output, gzipSync(JSON.stringify(cases), { level: 9 }));
process.stdout.write(`${cases.length} cases in ${output}\n`);
