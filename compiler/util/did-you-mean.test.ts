import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { closest, didYouMean, suggester } from './did-you-mean.ts';

const test = suite('util/did-you-mean');

const cases: readonly (readonly [string, readonly string[], string | undefined])[] = [
  ['databricks_job', ['databricks_jobs', 'databricks_pipelines'], 'databricks_jobs'],
  ['DEV', ['dev', 'prod'], 'dev'],
  ['prdo', ['dev', 'prod'], 'prod'],
  ['xyz', ['dev', 'prod'], undefined],
  ['', ['dev'], undefined],
  ['taks', ['tags', 'tasks'], 'tasks'],
  ['tgs', ['tags', 'tasks'], 'tags'],
  ['path', ['source', 'notebook_path'], 'notebook_path'],
  ['jobs', ['databricks_jobs', 'databricks_pipelines'], 'databricks_jobs'],
  ['group', ['group_name', 'user_name'], 'group_name'],
  ['name', ['group_name', 'user_name'], undefined],
  ['port', ['servicePort', 'stackSpec'], 'servicePort'],
  ['kubernetes', ['process', 'docker-container', 'kubernetes-job'], 'kubernetes-job'],
];
for (const [name, candidates, expected] of cases) {
  test(`"${name}" among ${candidates.join(', ')}`, () => assert.is(closest(name, candidates), expected));
}

test('is empty text when nothing is close', () => {
  assert.is(didYouMean('xyz', ['dev']), '');
  assert.is(didYouMean('dve', ['dev']), ' Did you mean "dev"?');
});

test('looks for a hundred names only, each once', () => {
  let asked = 0;
  const suggest = suggester(() => {
    asked++;
    return ['dev', 'prod'];
  });
  assert.is(suggest('dve'), ' Did you mean "dev"?');
  for (let at = 0; at < 99; at++) assert.is(suggest(`xyz${at}`), '');
  assert.is(suggest('dve'), ' Did you mean "dev"?');
  assert.is(suggest('prdo'), '');
  assert.is(asked, 1);
});

test.run();
