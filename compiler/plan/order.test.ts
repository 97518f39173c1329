import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { sourceFile } from '../source/source-file.ts';
import { startOf } from '../source/span.ts';
import { orderOf, withDependencies } from './order.ts';
import type { Platform } from './platform.ts';
import type { StateResource } from './state.ts';

const test = suite('plan/order');

const platform: Platform = {
  title: '',
  internalIdKey: '',
  running: () => [],
  rank: (type) => type.length,
  scope: () => '',
  isScope: () => false,
  dependencies: () => new Map(),
};

const nothing = { ...startOf(sourceFile('test.json', '')), kind: 'dict', entries: new Map() } as const;

function resource(place: number): StateResource {
  const type = place % 3 === 0 ? 'a' : 'bb';
  return { id: `${type}.${place}`, type, attributes: nothing, metadata: nothing };
}

/** Up to 12 things, by place, and what each depends on; circles and dependencies on oneself and on nothing are among them. */
const graphs = fc
  .integer({ min: 1, max: 12 })
  .chain((count) =>
    fc.array(fc.array(fc.integer({ min: 0, max: count }), { maxLength: 3 }), { minLength: count, maxLength: count }),
  );

test('some resources with what they depend on have the order that they have among all', () => {
  fc.assert(
    fc.property(graphs, fc.func(fc.boolean()), (graph, isChosen) => {
      const all = graph.map((_, place) => resource(place));
      const dependencies = new Map(all.map(({ id }, at) => [id, (graph[at] ?? []).map((to) => resource(to).id)]));
      const some = all.filter(({ id }) => isChosen(id));
      const known = new Map(all.map((each) => [each.id, each]));
      const idsIn = (order: readonly StateResource[]) =>
        order.filter((each) => some.includes(each)).map(({ id }) => id);
      const involved = withDependencies(some, known, dependencies);
      assert.equal(idsIn(orderOf(involved, dependencies, platform)), idsIn(orderOf(all, dependencies, platform)));
    }),
    { numRuns: 500 },
  );
});

test.run();
