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

for (const one of laktoryCases('golden/conformance/laktory-probes.json.gz')) {
  test(one.name, () => assert.equal(disagreement(one, compileLaktory(one, true)), []));
}

test.run();
