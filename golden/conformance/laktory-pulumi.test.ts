/** Every Pulumi case of the Laktory collection: what we make of it is what Laktory 0.10 made, or we refuse what it refused. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { parse } from 'yaml';
import { hasError } from '../../compiler/diagnostics/outcome.ts';
import { compileLaktory } from './compile-laktory.ts';
import { type LaktoryCase, laktoryCases } from './laktory-case.ts';
import { comparablePulumi, differences } from './same-document.ts';

const test = suite('golden/conformance/laktory-pulumi');

const cases = laktoryCases('golden/conformance/laktory-open.json.gz').filter(
  ({ settings }) => settings.target === 'pulumi',
);

for (const one of cases) test(one.name, () => check(one));

function check(one: LaktoryCase): void {
  const { diagnostics, files } = compileLaktory(one, true);
  if (one.rejected) return assert.ok(hasError(diagnostics), 'it must be refused');
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  assert.equal(
    errors.map(({ code, message }) => `${code} ${message}`),
    [],
  );
  const [program, settings] = ['Pulumi.yaml', `Pulumi.${one.settings.env}.yaml`].map((name): unknown => {
    const text = files.find(({ path }) => path === `pulumi/${name}`)?.text;
    return text === undefined ? undefined : parse(text);
  });
  assert.equal(differences(comparablePulumi(program, settings), comparablePulumi(one.expected)), []);
}

test.run();
