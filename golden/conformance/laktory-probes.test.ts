/**
 * Small stacks that ask for one rule each (scalars, variables, expressions, includes, overlays, options, names, grants, lookups, paths,
 * providers), with what Laktory 0.12.4 made of them. Inputs where we differ on purpose are left out when they are packed.
 */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { compileLaktory } from './compile-laktory.ts';
import { laktoryCases } from './laktory-case.ts';
import { disagreement } from './laktory-probes.ts';

const test = suite('golden/conformance/laktory-probes');

/** Options of the Pulumi era: Laktory refuses them today, we take them and say that Terraform has nothing of the kind. */
const accepted = new Set(['opt-protect', 'opt-aliases']);

/** `ignore_changes: all` is Terraform's word for everything; `options` of a catalog are also what 0.10 called `resource_options`; `outputs` are Terraform's here. */
const allowed = new Set(['opt-ign-str', 'opt-legacy-catalog-bad', 'top-outputs-{}']);

/** `%{` is text here, and Terraform's own only with `terraform: {template_directives: true}`; Laktory always leaves it to Terraform. */
const directives = new Set(['var-tf', 'u-html']);

/** Numbers that JSON does not have: Laktory writes `Infinity` and `NaN` into JSON text, which nobody can read; here they are errors. */
const notFinite = new Set(['y-numfree-.inf', 'n-free--.inf', 'n-free-.Inf', 'n-free-.NaN', 'n-free-.nan']);

/** A number from a variable is judged in a map of texts as the literal is. */
const refused: ReadonlyMap<string, string> = new Map([['var-map-elem-int', 'STK2212']]);

for (const one of laktoryCases('golden/conformance/laktory-probes.json.gz')) {
  test(one.name, () => {
    const compilation = compileLaktory(one, true);
    const codes = compilation.diagnostics.map(({ code }) => code);
    const isOption = codes.includes('STK5003');
    // Laktory reads every file as YAML, and `.txt` with one word is YAML, too; here its ending is refused.
    if (one.name === 'inc-txt') assert.ok(codes.includes('STK2198'));
    else if (refused.has(one.name)) assert.ok(codes.some((code) => code === refused.get(one.name)));
    else if (notFinite.has(one.name)) assert.equal(codes, ['STK1054']);
    else if (accepted.has(one.name)) assert.ok(isOption && compilation.files.length > 0);
    else if (allowed.has(one.name)) assert.ok(compilation.files.length > 0);
    else if (directives.has(one.name)) assert.match(disagreement(one, compilation).join(), /%%\{.*where/);
    else assert.equal(disagreement(one, compilation), []);
  });
}

test.run();
