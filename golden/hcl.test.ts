/** Terraform documents in both forms mean the same, and those in Terraform's own language are as `terraform fmt` leaves them. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from '@cdktf/hcl2json';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { awkwardText, inStack, numbersFrom, pick } from './awkward-text.ts';
import { bothForms, type Pair } from './both-forms.ts';
import { goldenCases } from './case.ts';
import { compileCase } from './compile-case.ts';
import { compileLaktory } from './conformance/compile-laktory.ts';
import { laktoryCases } from './conformance/laktory-case.ts';
import { firstDifference } from './same-hcl.ts';
import { compileText } from './synthesize.ts';

const test = suite('golden/hcl');

test('every golden case', async () => {
  const pairs = goldenCases('golden', '').flatMap((golden) => {
    const settings = { ...golden.settings, options: [...(golden.settings.options ?? []), '--syntax', 'both'] };
    const files = compileCase({ ...golden, settings });
    // What is no expression is told, and no reader of HCL can take it.
    if (/STK(?:6008|2038)/.test(files.get('diagnostics.txt') ?? '')) return [];
    return [...files].flatMap(([path, hcl]): Pair[] => {
      const beside = path.replace('terraform/hcl/', 'terraform/');
      const json = files.get(`${beside}.json`);
      // The second form stands one folder deeper, and so do the local paths in it.
      const nearer = hcl
        .replaceAll('${path.module}/../', () => '${path.module}/')
        .replaceAll(' = "../../', () => ' = "../');
      return json !== undefined && path.includes('terraform/hcl/') ? [{ name: golden.folder, json, hcl: nearer }] : [];
    });
  });
  assert.ok(pairs.length > 20, `only ${pairs.length} documents`);
  await areSame(pairs);
});

for (const collection of ['open', 'examples']) {
  test(`every open Laktory case: ${collection}`, async () => {
    const cases = laktoryCases(`golden/conformance/laktory-${collection}.json.gz`);
    const pairs = cases.flatMap((one) => {
      const { program, files } = compileLaktory(one, true);
      return program && files.length > 0 ? [bothForms(one.name, program, true)] : [];
    });
    assert.ok(pairs.length > 40, `only ${pairs.length} documents`);
    await areSame(pairs);
  });
}

/** A thousand take a minute: `HCL_PROGRAMS=1000`. */
const programs = Number(process.env['HCL_PROGRAMS'] ?? 200);

test(`${programs} generated programs with awkward texts`, async () => {
  const random = numbersFrom(10);
  const pairs = Array.from({ length: programs }, (_, index) => {
    const { program, files, diagnostics } = compileText(JSON.stringify(awkwardStack(random)));
    assert.ok(program && files.length > 0, diagnostics.map(({ message }) => message).join('\n'));
    return bothForms(`program ${index}`, program, false);
  });
  await areSame(pairs);
});

/** Through hcl2json, and `terraform fmt -check` over all of them at once. */
async function areSame(pairs: readonly Pair[]): Promise<void> {
  const differences: string[] = [];
  for (const { name, json, hcl } of pairs) {
    const document = JSON.parse(json);
    // In JSON the comment is a member, and empty sections say that no provider is declared.
    for (const key of ['//', 'provider', 'resource'])
      if (key === '//' || Object.keys(document[key] ?? { some: 1 }).length === 0) delete document[key];
    const read = await parse('stack.tf', hcl).catch((error) => ({ error: String(error) }));
    const difference = firstDifference(document, read);
    if (difference !== undefined) differences.push(`${name}${difference}`);
  }
  assert.equal(differences.slice(0, 10), []);
  isFormatted(pairs);
}

function isFormatted(pairs: readonly Pair[]): void {
  if (spawnSync('terraform', ['version']).status !== 0)
    return void process.stdout.write('not run: terraform is not installed, so nobody has checked the format\n');
  const folder = mkdtempSync(join(tmpdir(), 'stackc-fmt-'));
  try {
    pairs.forEach(({ hcl }, index) => {
      mkdirSync(join(folder, String(index)));
      writeFileSync(join(folder, String(index), 'stack.tf'), hcl);
    });
    const { stdout, stderr } = spawnSync('terraform', ['fmt', '-check', '-diff', '-recursive', '-no-color', '.'], {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], HOME: folder, TF_CLI_CONFIG_FILE: '/dev/null', CHECKPOINT_DISABLE: '1' },
      maxBuffer: 100_000_000,
    });
    assert.is(`${stdout}${stderr}`.slice(0, 4000).replace(/^There are some problems[\s\S]*?╵\n+/, ''), '');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain };

/** Blocks, attributes and free mappings of known and unknown types. */
function awkwardStack(random: () => number): Plain {
  const text = () => inStack(awkwardText(random));
  const tags = () => Object.fromEntries(Array.from({ length: 1 + random() * 4 }, () => [keyText(random), text()]));
  return {
    name: 'awkward',
    description: text(),
    resources: {
      providers: { databricks: { host: text() }, aws: { default_tags: { tags: tags() } } },
      databricks_jobs: {
        job: {
          name: `j${text()}`,
          description: `${text()}\n${text()}\n`,
          tags: tags(),
          tasks: [
            {
              task_key: 'a',
              description: text(),
              notebook_task: { notebook_path: `/${text()}`, base_parameters: tags() },
            },
            {
              task_key: 'b',
              depends_on: [{ task_key: 'a' }],
              sql_task: { warehouse_id: expression(random), parameters: tags() },
            },
          ],
        },
      },
      databricks_clusters: {
        cluster: {
          spark_version: text(),
          num_workers: pick([0, 3], random),
          spark_conf: tags(),
          autoscale: { max_workers: 2 },
        },
      },
      aws_unknown: {
        thing: { name: text(), nested: { list: [text(), tags(), [text()]], deep: tags() }, number: -1.5, none: null },
      },
      terraform_data: {
        data: {
          input: { text: text(), tags: tags(), call: expression(random), list: [1, 2.5, true, text(), [], {}] },
          triggers_replace: expression(random),
          lifecycle: {
            ignore_changes: ['input'],
            precondition: { condition: '${self.id != ""}', error_message: `No${text()}` },
          },
          resource_options: { for_each: tags() },
        },
      },
    },
  };
}

/** Keys that stackc or Terraform would take for something else are not what this is about. */
function keyText(random: () => number): string {
  const key = awkwardText(random, 3).replaceAll('${', '$ {');
  return key === '' || key === '<<' ? 'empty' : key;
}

const expressions = [
  ...[
    'each.key',
    'upper( "a}b" )',
    'a.b[0]["c d"]',
    'g( x?-1:!y )',
    '[for k,v in {a=1}:k if v!=2]',
    'merge( {a=1,"b c"={}} )',
    'f(-1,a-b-c,[1]...)',
  ],
  ...[
    'merge({\n  a = 1\n  b = [\n    2,\n  ]\n})',
    'join(",",[\n"a",\n"b"\n])',
    '"${local.y}-${ upper("y") }"',
    'a.*.b',
    'local.x>=1&&var.y<=2||1+2*3%4==-5',
  ],
  ...['keys({ for k , v in x : k => v... })', 'provider::local::f( 1 )', '"a\\"b\\n"', 'g()'],
];

/** One expression of Terraform, or a text with some in it. */
function expression(random: () => number): string {
  const one = () => `\${${pick(expressions, random)}}`;
  return random() < 0.6 ? one() : `${one()}${inStack(awkwardText(random, 2))}${one()}`;
}

test.run();
