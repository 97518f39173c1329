import type { Json, JsonObject } from '../../../util/json.ts';
import { type Found, isList, isObject } from './document.ts';

/** A resource that a block of another one makes by itself, when it says this. */
export interface Fold {
  /** The resource that is folded in. */
  readonly child: Found;
  readonly parent: Found;
  /** Where the parent says it, and what. */
  readonly field: string;
  readonly items: readonly Json[];
}

interface Rule {
  /** The field of the parent's block. */
  readonly field: string;
  readonly items: (body: JsonObject) => readonly Json[];
  /** Keys of the child that its parent settles. */
  readonly settled: RegExp;
}

const without = (body: JsonObject, settled: RegExp) =>
  new Map([...body].filter(([key]) => !settled.test(key) && key !== 'depends_on' && key !== 'provider'));

const meta = /^(?:depends_on|provider)$/;

/** Children that kinds of the databricks family make. Whether one comes out the same is not decided here: the stack is compiled and compared. */
const rules: ReadonlyMap<string, Rule> = new Map([
  [
    'databricks_permissions',
    { field: 'access_controls', items: (body) => listOf(body.get('access_control')), settled: /^(?!access_control$)/ },
  ],
  ['databricks_grants', { field: 'grants', items: (body) => listOf(body.get('grant')), settled: /^(?!grant$)/ }],
  [
    'databricks_grant',
    {
      field: 'grant',
      items: (body) => [without(body, /^(?!principal$|privileges$)/)],
      settled: /^(?!principal$|privileges$)/,
    },
  ],
  ['databricks_secret', { field: 'secrets', items: (body) => [without(body, /^scope$/)], settled: /^scope$/ }],
  ['databricks_secret_acl', { field: 'permissions', items: (body) => [without(body, /^scope$/)], settled: /^scope$/ }],
]);

/** What could be folded: a child that refers to exactly one resource, by a field that the parent settles. */
export function foldsIn(resources: readonly Found[]): readonly Fold[] {
  const byAddress = new Map(resources.map((one) => [one.address, one]));
  return resources.flatMap((child): readonly Fold[] => {
    const rule = rules.get(child.type);
    if (!rule || child.mode === 'data' || child.movedFrom !== undefined) return [];
    const settling = [...child.body].filter(([key]) => rule.settled.test(key) && !meta.test(key));
    const [only, second] = settling;
    const address =
      only && typeof only[1] === 'string' ? /^\$\{([\w-]+\.[\w-]+)\.[\w-]+\}$/.exec(only[1])?.[1] : undefined;
    const parent = address === undefined || second ? undefined : byAddress.get(address);
    return parent ? [{ child, parent, field: rule.field, items: rule.items(child.body) }] : [];
  });
}

function listOf(value: Json | undefined): readonly Json[] {
  if (isList(value)) return value;
  return isObject(value) ? [value] : [];
}
