/**
 * Packs small inputs with what the real Laktory made of them, as far as we make the same of them; prints those where we differ, each of which
 * needs a reason: `tsx scripts/conformance/pack-laktory-probes.ts golden/conformance/laktory-probes.json.gz <results>.json …`.
 * A result file has by name `{settings, files, expected | rejected}`, as in the collection of cases.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { compileLaktory } from '../../golden/conformance/compile-laktory.ts';
import type { LaktoryCase } from '../../golden/conformance/laktory-case.ts';
import { agrees } from '../../golden/conformance/laktory-probes.ts';

const [output, ...files] = process.argv.slice(2);
if (output === undefined || files.length === 0) throw new Error('An output file and files with results are needed');

type Result = Omit<LaktoryCase, 'name'>;

const results = files.flatMap((file) => Object.entries<Result>(JSON.parse(readFileSync(file, 'utf8'))));
const probes = results.map(([name, one]) => probeOf(name, one));
const differing = probes.filter((one) => !agrees(one, compileLaktory(one, true)));
const left = new Set(differing);
const packed = Object.fromEntries(probes.filter((one) => !left.has(one)).map(({ name, ...one }) => [name, one]));
writeFileSync(output, gzipSync(JSON.stringify(packed), { level: 9 }));
process.stdout.write(
  `${differing.map(({ name }) => `differs: ${name}\n`).join('')}${Object.keys(packed).length} probes in ${output}\n`,
);

/** What the refusal said is left out: it is another tool's words. */
function probeOf(name: string, { settings, files: input, expected, rejected }: Result): LaktoryCase {
  const whole = { ...settings, env: settings.env ?? null, target: 'terraform', features: [] } as const;
  return { name, settings: whole, files: input, ...(rejected ? { rejected: true } : { expected }) };
}
