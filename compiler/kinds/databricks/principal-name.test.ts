import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { principalName } from './inline-grants.ts';

const test = suite('kinds/databricks/principal-name');

const cases: readonly (readonly [string, string])[] = [
  ['analysts', 'analysts'],
  ['a b (c)', 'a-b-c'],
  ['jo@shop.example', 'jo-shop-example'],
  ['team_a', 'team-a'],
  ['_x_', 'x'],
  ['${resources.group-x.display_name}', 'resources-group-x-display-name'],
  ['équipe', 'quipe'],
];

for (const [principal, expected] of cases) test(principal, () => assert.is(principalName(principal), expected));

test.run();
