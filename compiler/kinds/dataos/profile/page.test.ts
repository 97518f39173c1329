import { readFileSync, writeFileSync } from 'node:fs';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { profilePage } from './page.ts';

const test = suite('kinds/dataos/profile/page');
const file = 'compiler/kinds/dataos/platform-profile.md';

test('platform-profile.md says what the schema says; UPDATE_GOLDEN=1 writes it', () => {
  if (process.env['UPDATE_GOLDEN'] && !process.env['CI']) writeFileSync(file, profilePage());
  assert.is(readFileSync(file, 'utf8'), profilePage());
});

test.run();
