import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { parseAddress } from './parse.ts';

const test = suite('kinds/dataos/address/parse');

/** The address, and its parts joined by bars: depot, collection, dataset, access, options. */
const cases: readonly (readonly [string, string])[] = [
  ['dataos://lake', 'lake||| r|'],
  ['dataos://lake?acl=rw', 'lake||| rw|'],
  ['dataos://lake:sales', 'lake|sales|| r|'],
  ['dataos://lake:sales?acl=r', 'lake|sales|| r|'],
  ['dataos://lake:sales/orders', 'lake|sales|orders| r|'],
  ['dataos://lake:none/a/b.c/d_e-f/', 'lake|none|a/b.c/d_e-f| r|'],
  ['dataos://lake:sales/**', 'lake|sales|**| r|'],
  ['dataos://mysql_depot:a/b', 'mysql_depot|a|b| r|'],
  ['dataos://kafka:a/b?acl=rw&batch_size=10', 'kafka|a|b| rw|batch_size=10'],
  ['dataos:////lake:sales/x', 'problem'],
  ['dataos://lake/x', 'problem'],
  ['dataos://', 'problem'],
  ['dataos://Lake', 'problem'],
  ['dataos://lake:', 'problem'],
  ['dataos://lake:sales/orders.', 'problem'],
  ['dataos://lake:sales?acl=w', 'problem'],
  ['dataos://lake:sales?acl', 'problem'],
  ['dataos://lake:sa les/x', 'problem'],
  ['gsheets://?x=1', 'problem'],
];
for (const [text, expected] of cases) {
  test(text, () => {
    const parsed = parseAddress(text);
    if ('problem' in parsed) return assert.is('problem', expected, parsed.problem);
    const { depot, collection = '', dataset = '', acl, options } = parsed.address;
    const rest = [...options].map(([key, value]) => `${key}=${value}`).join('&');
    assert.is(`${depot}|${collection}|${dataset}| ${acl}|${rest}`, expected);
  });
}

test.run();
