import { didYouMean } from '../util/did-you-mean.ts';
import { type Call, numberAt, textAt } from './call.ts';
import { templateDiagnostics as say } from './diagnostics.ts';
import { stop } from './run.ts';
import { isCallable, isEqual, isLess, isTrue } from './value.ts';

type Test = (call: Call) => boolean;

const equal: Test = ({ values: [value, other] }) => value === other;
const less: Test = ({ values: [value, other] }) => isLess(value, other);
const greater: Test = ({ values: [value, other] }) => isLess(other, value);
const atMost: Test = (call) => less(call) || loose(call);
const atLeast: Test = (call) => greater(call) || loose(call);
const loose: Test = ({ values: [value, other] }) => isEqual(value, other);

const tests: ReadonlyMap<string, Test> = new Map<string, Test>([
  ['callable', ({ values: [value] }) => isCallable(value)],
  ['defined', ({ values: [value] }) => value !== undefined],
  ['undefined', ({ values: [value] }) => value === undefined],
  ['divisibleby', (call) => numberAt(call, 0, 0) % numberAt(call, 1, 1) === 0],
  ['even', (call) => numberAt(call, 0, 0) % 2 === 0],
  ['odd', (call) => Math.abs(numberAt(call, 0, 0) % 2) === 1],
  ['equalto', equal],
  ['eq', equal],
  ['sameas', equal],
  ['ne', (call) => !equal(call)],
  ['ge', atLeast],
  ['gt', greater],
  ['greaterthan', greater],
  ['le', atMost],
  ['lt', less],
  ['lessthan', less],
  ['escaped', () => false],
  ['falsy', ({ values: [value] }) => !isTrue(value)],
  ['truthy', ({ values: [value] }) => isTrue(value)],
  ['lower', (call) => textAt(call, 0).toLowerCase() === textAt(call, 0)],
  ['upper', (call) => textAt(call, 0).toUpperCase() === textAt(call, 0)],
  ['null', ({ values: [value] }) => value === null],
  ['none', ({ values: [value] }) => value === null],
  ['number', ({ values: [value] }) => typeof value === 'number' || typeof value === 'bigint'],
  ['string', ({ values: [value] }) => typeof value === 'string'],
  ['iterable', ({ values: [value] }) => Array.isArray(value) || typeof value === 'string'],
  ['mapping', ({ values: [value] }) => value instanceof Map],
]);

/** Whether `value is name`, and `value is name(argument)`; the value is the first argument. Reports STK2341. */
export function runTest(call: Call): boolean {
  const { run, name, at } = call;
  const test = tests.get(name);
  if (test) return test(call);
  stop(run, say.unknownName(at(), { what: 'test', name, suggestion: didYouMean(name, tests.keys()) }));
  return false;
}
