/** What a text means in a stack it must mean for Terraform: a thousand combinations of parts, read back from the real one's plan. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { record } from '../../compiler/schema/record.ts';
import { synthesize } from '../../golden/synthesize.ts';

const test = suite('targets/terraform/literal-text');

/** Literal texts of all kinds that mean something to Terraform, to YAML, or to nobody. */
const literals: readonly string[] = [
  ...['$', '$$', '$$$', '${', '%', '%%', '%{', '%%{', '{', '}', '${upper("x")}', '%{ if true }x%{ endif }'],
  ...['"', "'", '\\', '\\n', '\n', '\t', ' ', '#', ': ', '- ', '/*', '<<', '~}', '{{', '}}', '`', 'null', 'US$ 5'],
  ...['\r', '$\r', 'a\r\r\n', '$$\r${', '%\r%{'],
  ...['é', '😀', '\u2028', '\u00a0', '字', 'a', 'word'],
];

/** A part of a text: how it is written, and what it is for Terraform in the end. */
interface Part {
  readonly written: string;
  readonly meant: string;
  readonly isLiteral: boolean;
}

/** A dollar in front of `{` is doubled in a stack, as in Terraform. */
const direct = fc
  .constantFrom(...literals)
  .map((text): Part => ({ written: text.replaceAll('${', () => '$${'), meant: text, isLiteral: true }));
const index = fc.nat(literals.length - 1);
const literalAt = (at: number) => literals[at] ?? '';
const own = (written: string, meant: string): Part => ({ written, meant, isLiteral: false });

const placeholder = fc.oneof(
  index.map((at) => own(`\${vars.p${at}}`, literalAt(at))),
  index.map((at) => own(`\${{ vars.p${at} }}`, literalAt(at))),
  index.map((at) => own(`\${{ vars.p${at} + '\${resources.origin.input}' }}`, `${literalAt(at)}in$put`)),
  index.map((at) =>
    own(`\${{ f'{vars.p${at}}\${resources.origin.input}-{vars.p${at}}' }}`, `${literalAt(at)}in$put-${literalAt(at)}`),
  ),
  index.map((at) => own(`\${{ vars.p${at} + '\${each.key}' }}`, `${literalAt(at)}key`)),
  index.map((at) => own(`\${vars.joined${at}}`, `${literalAt(at)}in$put`)),
  index.map((at) => own(`\${join("", ["a\${vars.p${at}}{b}"])}`, `a${literalAt(at)}{b}`)),
  index.map((at) => own(`\${join("", ["\${vars.p${at}}\${vars.p${at}}"])}`, `${literalAt(at)}${literalAt(at)}`)),
  index.map((at) => own(`\${join("", ["%\${vars.p${at}}\${each.key}"])}`, `%${literalAt(at)}key`)),
  index.map((at) =>
    own(`\${join("-", [\${vars.hidden}, "\${vars.p${at}}\${vars.hidden}"])}`, `s%{cret-${literalAt(at)}s%{cret`),
  ),
  index.map((at) => own(`\${{ '\${join("", ["\${vars.p${at}}{b}"])}' }}`, `${literalAt(at)}{b}`)),
  fc.constantFrom(
    own('${resources.origin.input}', 'in$put'),
    own('${each.key}', 'key'),
    own('${each.value}', 'key'),
    own('${upper("x$y")}', 'X$Y'),
    own('${join("-", ["a", "b"])}', 'a-b'),
    own('${vars.hidden}', 's%{cret'),
    own("${{ 'a$' }}", 'a$'),
    own('${vars.number}', '7'),
    own('${vars.yes}', 'true'),
  ),
);

/** Where a literal dollar would stand directly before a placeholder, the stack itself reads an escape: there the parts are kept apart. */
function joined(parts: readonly Part[]): Pick<Part, 'written' | 'meant'> {
  let [written, meant] = ['', ''];
  for (const part of parts) {
    const isRead = written.endsWith('$') && /^[${]/.test(part.written);
    const apart = isRead ? '|' : '';
    written += apart + part.written;
    meant += apart + part.meant;
  }
  return { written, meant };
}

const values = fc.array(fc.oneof(direct, placeholder), { minLength: 1, maxLength: 5 }).map(joined);
/** Placeholders of ours are not replaced in keys; Terraform's own are read there, too. */
const keys = fc
  .array(fc.oneof({ weight: 4, arbitrary: direct }, fc.constant(own('${upper("x")}', 'X'))), { maxLength: 4 })
  .map(joined);

const isInstalled = spawnSync('terraform', ['version']).status === 0;
if (!isInstalled)
  process.stdout.write('skipped: terraform is not installed, so it is unknown how it reads our texts\n');
const declare = isInstalled ? test : test.skip;

declare('a thousand texts and keys mean for Terraform what they mean in the stack', () => {
  const cases = fc.sample(fc.tuple(keys, values), { seed: 7, numRuns: 1000 });
  const written = cases.map(([key, value], at) => [`k${at}-${key.written}`, value.written]);
  const expected = cases.map(([key, value], at) => [`k${at}-${key.meant}`, value.meant]);
  const variables = literals.flatMap((text, at) => {
    const spelled = text.replaceAll('${', () => '$${');
    return [
      [`p${at}`, spelled],
      [`joined${at}`, `\${vars.p${at}}\${resources.origin.input}`],
    ];
  });
  const stack = {
    name: 'texts',
    variables: { ...Object.fromEntries(variables), hidden: { sensitive: true }, number: 7, yes: true },
    resources: {
      terraform_data: {
        origin: { input: 'in$put' },
        all: { for_each: ['key'], input: Object.fromEntries(written) },
      },
    },
  };
  const found = planned(synthesize(JSON.stringify(stack)), { TF_VAR_hidden: 's%{cret' });
  assert.is(Object.keys(found).length, 1000);
  // A placeholder alone keeps its type: the number 7.
  const wrong = expected.filter(([key, value]) => String(found[key ?? '']) !== value);
  assert.equal(
    wrong.map(([key, value]) => [key, { expected: value, found: found[key ?? ''] }]),
    [],
  );
});

declare('items of a list that is repeated over mean what they mean elsewhere', () => {
  const items = [
    'a"b\\c',
    '$${x}',
    '%{y}',
    '${upper("x")}',
    '${vars.sign}${upper("y")}',
    'a"${vars.sign}{z',
    'line\n\r${lower("W")}',
  ];
  const each = { for_each: items, input: '${each.value}' };
  const stack = { name: 'texts', variables: { sign: '$' }, resources: { terraform_data: { each } } };
  for (const syntax of ['json', 'hcl'] as const) {
    const document = synthesize(JSON.stringify({ ...stack, terraform: { syntax } }));
    const found = resourcesPlanned(document, {}, syntax).map(({ values }) => values.input);
    assert.equal(found.sort(), ['$Y', '${x}', '%{y}', 'X', 'a"${z', 'a"b\\c', 'line\n\rw'].sort(), syntax);
  }
});

declare('with "template_directives" the directives of Terraform are directives', () => {
  const stack = (head: string) =>
    synthesize(`name: texts
${head}
resources:
  terraform_data:
    all:
      for_each: [key]
      input: {a: "%{ if true }yes%{ endif }, 100%"}
`);
  assert.equal(planned(stack('')), { a: '%{ if true }yes%{ endif }, 100%' });
  assert.equal(planned(stack('terraform: {template_directives: true}')), { a: 'yes, 100%' });
});

/** What Terraform plans for the only copy of `all`. */
function planned(
  document: string,
  variables: Readonly<Record<string, string>> = {},
): Readonly<Record<string, unknown>> {
  const all = resourcesPlanned(document, variables).find(({ address }) => address.includes('all['));
  return record(all?.values.input);
}

interface Planned {
  readonly address: string;
  readonly values: { readonly input: unknown };
}

function resourcesPlanned(
  document: string,
  variables: Readonly<Record<string, string>>,
  syntax: 'json' | 'hcl' = 'json',
): Planned[] {
  const folder = mkdtempSync(join(tmpdir(), 'stackc-terraform-'));
  try {
    writeFileSync(join(folder, syntax === 'hcl' ? 'stack.tf' : 'stack.tf.json'), document);
    const own = { PATH: process.env['PATH'], HOME: folder, TF_CLI_CONFIG_FILE: '/dev/null', CHECKPOINT_DISABLE: '1' };
    const terraform = (...args: readonly string[]): string => {
      const options = { cwd: folder, env: { ...own, ...variables }, encoding: 'utf8', maxBuffer: 2 ** 26 } as const;
      const run = spawnSync('terraform', args, options);
      assert.is(run.status, 0, `terraform ${args[0]}: ${run.stdout}${run.stderr}`);
      return run.stdout;
    };
    terraform('init', '-no-color');
    terraform('plan', '-no-color', '-out', 'plan');
    return JSON.parse(terraform('show', '-json', 'plan')).planned_values.root_module.resources;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test.run();
