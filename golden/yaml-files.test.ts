/** Every YAML file of the goldens is what the one writer makes of what stands in it, so none is spelled by hand, and reads the same in YAML 1.1 and 1.2. */
import { readFileSync } from 'node:fs';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { parseAllDocuments } from 'yaml';
import { parse } from '../compiler/1-parse/parse.ts';
import { isTree } from '../compiler/ast/is-tree.ts';
import { sourceFile } from '../compiler/source/source-file.ts';
import { literalJson } from '../compiler/value/to-json.ts';
import { yamlText } from '../compiler/yaml/write/yaml-text.ts';
import { filesBelow } from '../scripts/files-below.ts';

const test = suite('golden/yaml-files');

const files = filesBelow('golden').filter((path) => /\/expected\/.*\.yaml$/.test(path));

test('there are files of Pulumi and of Kubernetes', () => {
  const of = (target: string) => files.filter((path) => path.includes(`/${target}/`)).length;
  assert.ok(of('pulumi') > 5 && of('kubernetes') > 50, `${of('pulumi')} and ${of('kubernetes')}`);
});

for (const path of files) {
  const text = readFileSync(path, 'utf8');
  test(path, () => {
    for (const document of text.split(/^---\n/m)) {
      const head = /^(?:#.*\n)*/.exec(document)?.[0] ?? '';
      const { root } = parse(sourceFile(path, document), { yamlVersion: '1.2' }).value;
      const json = root && isTree(root) ? literalJson(root) : undefined;
      assert.ok(json !== undefined, 'it cannot be read');
      assert.is(head + yamlText(json), document);
    }
    const [older, newer] = (['1.1', '1.2'] as const).map((version) =>
      JSON.stringify(parseAllDocuments(text, { version }).map((document) => document.toJS())),
    );
    assert.is(older, newer);
  });
}

test.run();
