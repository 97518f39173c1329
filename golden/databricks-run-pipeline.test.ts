/** `stackc run --pipeline` against a server on loopback that speaks the routes of Databricks. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Answer, Routes } from './fake-workspace.ts';
import { inWorkspace } from './run-world.ts';

const test = suite('golden/databricks-run-pipeline');

const pipelines = 'GET /api/2.0/pipelines';
const pipeline = 'GET /api/2.0/pipelines/p1';
const updates = 'POST /api/2.0/pipelines/p1/updates';
const update = 'GET /api/2.0/pipelines/p1/updates/u1';
const inState = (word: string): Answer => ({ body: { update: { update_id: 'u1', state: word } } });
const flowing: Routes = {
  [pipelines]: [
    {
      body: {
        statuses: [
          { pipeline_id: 'p1', name: 'pl-orders' },
          { pipeline_id: 'p2', name: 'pl-orders-2' },
        ],
      },
    },
  ],
  [pipeline]: [{ body: { latest_updates: [{ update_id: 'u0', state: 'COMPLETED' }] } }],
  [updates]: [{ body: { update_id: 'u1' } }],
  [update]: [inState('QUEUED'), inState('RUNNING'), inState('COMPLETED')],
};

test('a pipeline is updated', () =>
  inWorkspace(flowing, async ({ stackc, asked, host }) => {
    const { exit, stdout } = await stackc('run --pipeline pipeline-orders --full-refresh');
    assert.equal([exit, stdout], [0, `${host}/#joblist/pipelines/p1/updates/u1\nCOMPLETED\n`]);
    assert.ok(asked.includes(`${updates} {"full_refresh":true}`));
  }));

test('a pipeline fails, and its errors are printed', () =>
  inWorkspace(
    {
      ...flowing,
      [update]: [inState('FAILED')],
      'GET /api/2.0/pipelines/p1/events': [
        {
          body: {
            events: [
              {
                message: 'Flow failed.',
                origin: { update_id: 'u1', flow_name: 'slv' },
                error: { exceptions: [{ message: 'no column' }] },
              },
              { message: 'Older.', origin: { update_id: 'u0' } },
            ],
          },
        },
      ],
    },
    async ({ stackc }) => {
      const { exit, stderr } = await stackc('run --pipeline pl-orders');
      assert.is(exit, 1);
      assert.match(stderr, /^slv: Flow failed\. no column$/m);
      assert.not.match(stderr, /Older/);
      assert.match(stderr, /STK8648: The pipeline "pl-orders" ended as FAILED\./);
    },
  ));

test('an update whose answer was lost is not begun twice', () =>
  inWorkspace(
    {
      ...flowing,
      [updates]: ['reset'],
      [pipeline]: [
        { body: { latest_updates: [] } },
        { body: { latest_updates: [] } },
        { body: { latest_updates: [{ update_id: 'u1', state: 'QUEUED' }] } },
      ],
    },
    async ({ stackc, asked }) => {
      assert.is((await stackc('run --pipeline pl-orders')).exit, 0);
      assert.is(asked.filter((line) => line.startsWith(updates)).length, 1);
    },
  ));

test.run();
