import { readFileSync } from 'node:fs';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { compileText } from './synthesize.ts';

const test = suite('golden/templates-readme');

test('the worked example of templates/README.md does what it says', () => {
  const readme = readFileSync('templates/README.md', 'utf8');
  const blocks = [...readme.matchAll(/```yaml\n# (\S+)\n([\s\S]*?)```/g)];
  const files = Object.fromEntries(blocks.map(([, path = '', text = '']) => [path, text]));
  assert.equal(Object.keys(files), ['stack.yaml', 'skeletons/service.yaml.njk']);
  const compiled = compileText(files['stack.yaml'] ?? '', { files });
  assert.equal(compiled.diagnostics, []);
  const service = compiled.files.find(({ path }) => path === 'kubernetes/public/service-orders.yaml');
  assert.match(service?.text ?? '', 'type: LoadBalancer');
  assert.match(service?.text ?? '', 'cloud.example.com/load-balancer: internal');
});

test.run();
