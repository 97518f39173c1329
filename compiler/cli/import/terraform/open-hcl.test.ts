/** Texts of HCL that the parser reads for minutes, or of which it says thousands of things. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { openHcl } from './open-hcl.ts';

const test = suite('cli/import/terraform/open-hcl');

const said = (read: Promise<string>) => read.then(String, (error: unknown) => String(error));

test('a text that takes too long is given up, and the next one is read', async () => {
  const read = openHcl(1_000);
  const begun = process.cpuUsage();
  assert.match(await said(read('a.tf', '/* '.repeat(8_000))), /takes too long/);
  assert.ok(process.cpuUsage(begun).user < 8_000_000);
  assert.is(await said(read('b.tf', 'a = 1')), '{"a":1}');
});

test('of many mistakes the first is told, with its line', async () => {
  const words = await said(openHcl()('a.tf', `\na = "${'%{if true}'.repeat(3_000)}"`));
  assert.match(words, /^Error: line 2: Unexpected end of template; .* endif directive \(and 2999 more\)$/);
});

test('one mistake stays as it is told', async () => {
  assert.match(
    await said(openHcl()('a.tf', 'a b c\n')),
    /^Error: line 1: Invalid block definition; .* block header\.$/,
  );
});

test.run();
