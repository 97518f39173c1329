import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { readPlace, shownPlace } from './place.ts';

const test = suite('state/place');

const s3 = { kind: 's3', bucket: 'states', key: 'a/prod.json', region: undefined, endpoint: undefined };
const git = { kind: 'git', branch: 'stackc-state', path: 'sales/prod.json' };

const cases: readonly (readonly [text: string, place: object])[] = [
  ['prod.state.json', { kind: 'file', path: 'prod.state.json' }],
  ['s3://states/a/prod.json', s3],
  ['s3://states/a/prod.json?region=eu-west-1', { ...s3, region: 'eu-west-1' }],
  [
    's3://states/a/prod.json?region=x&endpoint=http://127.0.0.1:9000',
    { ...s3, region: 'x', endpoint: 'http://127.0.0.1:9000' },
  ],
  ['git::https://host/team/states.git//sales/prod.json', { ...git, repository: 'https://host/team/states.git' }],
  ['git::git@host:team/states.git//sales/prod.json', { ...git, repository: 'git@host:team/states.git' }],
  ['git::../states.git//sales/prod.json?ref=main', { ...git, repository: '../states.git', branch: 'main' }],
  ['git::/srv/states.git//sales/prod.json', { ...git, repository: '/srv/states.git' }],
  ['s3://states', { kind: 'wrong', problem: 'it must be "s3://BUCKET/KEY"' }],
  ['git::https://host/states.git', { kind: 'wrong', problem: 'it must be "git::REPOSITORY//PATH"' }],
  ['s3://a/b?profile=x', { kind: 'wrong', problem: 'it has the setting "profile"; known are "region" and "endpoint"' }],
  ['git::x.git//a?branch=b', { kind: 'wrong', problem: 'it has the setting "branch"; known is "ref", the branch' }],
  ['git::x.git//../a', { kind: 'wrong', problem: '"../a" leads out of the repository' }],
  [
    'git::https://me:hunter2@host/x.git//a',
    { kind: 'wrong', problem: 'it holds a password; Git asks a credential helper for it' },
  ],
];
for (const [text, place] of cases) test(text, () => assert.equal(readPlace(text), place));

test('a password is not shown', () => {
  assert.is(shownPlace('git::https://me:hunter2@host/x.git//a'), 'git::https://…@host/x.git//a');
  assert.is(shownPlace('s3://b/k?endpoint=http://a:b@h'), 's3://b/k?endpoint=http://…@h');
});

test.run();
