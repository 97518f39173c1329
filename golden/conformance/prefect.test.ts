import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { checkCase } from '../../scripts/conformance/prefect/check-case.ts';
import { readCases } from '../../scripts/conformance/prefect/read-cases.ts';

/** Every vector of Prefect 2.20.25 and Prefect 3, with the original's quirks. */
const test = suite('prefect vectors');

const file = 'golden/conformance/prefect-open.json.gz';
const cases = readCases(file, gunzipSync(readFileSync(file)).toString('utf8'));

test('there are vectors', () => assert.ok(cases.length > 200));
for (const each of cases) test(`${each.group} ${each.id}`, () => assert.is(checkCase(each), undefined));

test.run();
