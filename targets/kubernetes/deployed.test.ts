import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { compileText } from '../../golden/synthesize.ts';
import { objectsIn } from './deployed.ts';

const test = suite('targets/kubernetes/deployed');

/** Metadata whose names stand behind a text of several paragraphs, and texts that look like another object. */
const metadata = String.raw`{annotations: {note: "one\n\ntwo", name: no, "a/namespace": no, like: "\n  name: no\n---\nkind: No\n"}, name: settings, namespace: web}`;

for (const layout of ['files', 'stream']) {
  test(`${layout}: each object is known by its own name`, () => {
    const objects = `one: {apiVersion: v1, kind: ConfigMap, metadata: ${metadata}}\n    two: {apiVersion: v1, kind: Secret}`;
    const { files } = compileText(
      `name: shop\nkubernetes: {layout: ${layout}, namespace: api}\nresources:\n  kubernetes:\n    ${objects}\n`,
    );
    const found = objectsIn(new Map(files.map(({ path, text }) => [path, text])));
    assert.equal(
      found.map(({ kind, namespace, name }) => `${kind} ${namespace}/${name}`).toSorted(),
      ['ConfigMap web/settings', 'Secret api/two'],
      files.map(({ text }) => text).join('\n'),
    );
  });
}

test.run();
