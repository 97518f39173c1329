/**
 * Lets the real Terraform check what stackc writes, with the real Databricks provider: `npm run conformance:terraform [-- --provider 1.99.0]`.
 * Judged are the documents of every golden case, of every open Laktory case and of a smallest block of each type, in both forms
 * (`--probes`: also of the 1,664 small Laktory cases); `--only goldens`, `starters`, `vectors`, `minimal`, `pulled`, `layouts` or `probes` judges one part, `CASE=bundle-` the documents whose names hold that. Prints the refusals
 * in the provider's words and a table. Where Terraform or the provider cannot be had it says so and fails, unless `--allow-missing`.
 */
import { parseArgs } from 'node:util';
import { forEachAtOnce } from './peers/run.ts';
import { goldenDocuments, type TerraformDocument, vectorDocuments } from './terraform/documents.ts';
import { explained } from './terraform/explained.ts';
import { layoutDocuments } from './terraform/layouts.ts';
import { minimalDocuments } from './terraform/minimal-blocks.ts';
import { type Judge, openJudge } from './terraform/provider.ts';
import { pulledDocuments } from './terraform/pulled.ts';
import { starterDocuments } from './terraform/starters.ts';
import { type Verdict, validate } from './terraform/validate.ts';

const { values } = parseArgs({
  options: {
    provider: { type: 'string' },
    only: { type: 'string' },
    probes: { type: 'boolean', default: false },
    'allow-missing': { type: 'boolean', default: false },
  },
});

/** Documents, or what cannot be had for them. */
type Part = readonly TerraformDocument[] | string;

/** What is judged, by the word of `--only`. */
const parts: Readonly<Record<string, (judge: Judge) => Part | Promise<Part>>> = {
  goldens: goldenDocuments,
  starters: starterDocuments,
  vectors: () => vectorDocuments('golden/conformance/laktory-open.json.gz', 'open Laktory cases'),
  minimal: minimalDocuments,
  pulled: pulledDocuments,
  layouts: layoutDocuments,
  probes: () => vectorDocuments('golden/conformance/laktory-probes.json.gz', 'small Laktory cases'),
};
const { only } = values;
const judge = openJudge(values.provider);
if (only !== undefined && !(only in parts)) {
  process.stdout.write(`--only takes ${Object.keys(parts).join(', ')}, not "${only}"\n`);
  process.exitCode = 64;
} else if (typeof judge === 'string') {
  process.stdout.write(`not judged: ${judge}\n`);
  process.exitCode = values['allow-missing'] ? 0 : 1;
} else await judgeAll(judge);

async function judgeAll(by: Judge): Promise<void> {
  const chosen = Object.entries(parts).filter(([name]) => (only ? name === only : name !== 'probes' || values.probes));
  const documents: TerraformDocument[] = [];
  const missing: string[] = [];
  const wanted = process.env['CASE'] ?? '';
  for (const [, made] of chosen) {
    const part = await made(by);
    if (typeof part === 'string') missing.push(part);
    else for (const document of part) if (document.name.includes(wanted)) documents.push(document);
  }
  const verdicts = await forEachAtOnce(documents, (document) => validate(document, by));
  for (const verdict of verdicts) print(verdict);
  for (const what of missing) process.stdout.write(`not judged: ${what}\n`);
  process.stdout.write(`\n${by.terraformVersion}, databricks/databricks ${by.providerVersion}\n\n`);
  process.stdout.write(table(verdicts));
  const failed = verdicts.filter((verdict) => verdict.result === 'refused' && !isExplained(verdict)).length;
  process.stdout.write(`\n${verdicts.filter(({ result }) => result === 'accepted').length} passed, ${failed} failed\n`);
  // Nothing judged is nothing proved.
  const isMissed = missing.length > 0 && !values['allow-missing'];
  if (failed > 0 || verdicts.length === 0 || isMissed) process.exitCode = 1;
}

function print(verdict: Verdict): void {
  const { document, result, reasons } = verdict;
  if (result === 'accepted') return;
  const why = isExplained(verdict) ? ` (explained: ${explained[document.name]?.why})` : '';
  process.stdout.write(`${result}: ${document.group}, ${document.name}${why}\n`);
  for (const reason of new Set(reasons)) process.stdout.write(`  ${reason}\n`);
}

/** Every reason must be one that the list knows. */
function isExplained({ document, reasons }: Verdict): boolean {
  const known = explained[document.name];
  return known !== undefined && reasons.every((reason) => known.reasons.some((text) => reason.includes(text)));
}

/** As it stands in targets/terraform/README.md. */
function table(verdicts: readonly Verdict[]): string {
  const groups = [...new Set(verdicts.map(({ document }) => document.group))];
  const lines = groups.map((group) => {
    const members = verdicts.filter(({ document }) => document.group === group);
    const count = (result: Verdict['result']) => members.filter((verdict) => verdict.result === result).length;
    return `| ${group} | ${members.length} | ${count('accepted')} | ${count('refused')} | ${count('not judged')} |\n`;
  });
  return `| documents | | accepted | refused | not judged |\n|---|--:|--:|--:|--:|\n${lines.join('')}`;
}
