import type { MethodTable, TemplateFunction } from '../function.ts';
import { durationMethods, monthMethods, weekdayMethods } from './duration-methods.ts';
import { timeMethods } from './time-methods.ts';
import { versionMethods } from './version-methods.ts';

const comparing: readonly string[] = ['Original', 'Compare', 'LessThan', 'GreaterThan', 'Equal'];

/** The methods of the values that functions return, by Go type name: `(toDate "2006" "2024").Year`, `(semver "1.2.3").Major`. */
export const templateMethods: MethodTable = new Map([
  ['time.Time', table(timeMethods)],
  ['time.Duration', table(durationMethods)],
  ['time.Month', table(monthMethods)],
  ['time.Weekday', table(weekdayMethods)],
  ['*semver.Version', table(versionMethods)],
  // Only a pointer has the methods that compare; a struct that a template holds has no address.
  ['semver.Version', table(versionMethods.filter(({ name }) => !comparing.includes(name)))],
]);

function table(methods: readonly TemplateFunction[]): ReadonlyMap<string, TemplateFunction> {
  return new Map(methods.map((method) => [method.name, method]));
}
