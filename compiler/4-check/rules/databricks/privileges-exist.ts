import type { Rule } from '../../../rule.ts';
import { isKnownText } from '../../../schema/check-scalar.ts';
import { itemType, memberOf } from '../../../schema/descend.ts';
import type { KnownTexts, ObjectType } from '../../../schema/type.ts';
import { didYouMean } from '../../../util/did-you-mean.ts';
import { pick, pickDicts } from '../../../value/pick.ts';
import { databricksRuleDiagnostics as say } from './diagnostics.ts';
import { grantTypes } from './grant-types.ts';
import { has } from './has.ts';

const all = ['ALL_PRIVILEGES', 'MANAGE'];
const table = ['SELECT', 'MODIFY', 'APPLY_TAG', 'REFRESH'];
const inSchema = [
  ...['CREATE_FUNCTION', 'CREATE_TABLE', 'CREATE_VOLUME', 'CREATE_MODEL', 'CREATE_MATERIALIZED_VIEW', 'EXECUTE'],
  ...['READ_VOLUME', 'WRITE_VOLUME', 'EXTERNAL_USE_SCHEMA', 'BROWSE', 'CREATE_MODEL_VERSION'],
  ...table,
];

/** By the attribute that names the object: https://docs.databricks.com/data-governance/unity-catalog/manage-privileges/privileges */
const privileges: Readonly<Record<string, readonly string[]>> = {
  catalog: ['USE_CATALOG', 'USE_SCHEMA', 'CREATE_SCHEMA', 'CREATE_FOREIGN_SCHEMA', ...inSchema, ...all],
  schema: ['USE_SCHEMA', ...inSchema, ...all],
  table: [...table, 'BROWSE', ...all],
  volume: ['READ_VOLUME', 'WRITE_VOLUME', 'APPLY_TAG', ...all],
  function: ['EXECUTE', ...all],
  model: ['EXECUTE', 'APPLY_TAG', 'CREATE_MODEL_VERSION', ...all],
  external_location: [
    ...['CREATE_EXTERNAL_TABLE', 'CREATE_EXTERNAL_VOLUME', 'CREATE_MANAGED_STORAGE', 'CREATE_FOREIGN_SECURABLE'],
    ...['READ_FILES', 'WRITE_FILES', 'BROWSE', 'EXTERNAL_USE_LOCATION'],
    ...all,
  ],
  storage_credential: [...['CREATE_EXTERNAL_LOCATION', 'CREATE_EXTERNAL_TABLE', 'READ_FILES', 'WRITE_FILES', ...all]],
};

/** One that no object has is no privilege at all: that is told by the catalogue of the provider (STK3012), but for `USAGE`, which Unity Catalog had once and the catalogue knows from other objects. */
const anywhere = new Set([...Object.values(privileges).flat(), 'USAGE']);

/** Privileges are those of the object they are given on (STK4119). A space may stand for an underscore, as in SQL. */
export const privilegesExist: Rule = ({ report }) => ({
  types: grantTypes,
  resource({ type, mode, properties, shape }) {
    if (mode !== 'managed') return;
    const securable = Object.keys(privileges).find((key) => has(properties, key));
    if (securable === undefined) return;
    const known = privileges[securable] ?? [];
    const documented = documentedIn(shape, type);
    const grants = type === 'databricks_grant' ? [properties] : pickDicts(properties, 'grant');
    for (const grant of grants) {
      const list = pick(grant, 'privileges');
      for (const value of list?.kind === 'list' ? list.items : []) {
        if (value.kind !== 'string') continue;
        const privilege = value.value.replaceAll(' ', '_');
        if (known.includes(privilege) || !anywhere.has(privilege)) continue;
        // What the catalogue does not know was told when the value was read.
        if (documented && !isKnownText(value.value, documented)) continue;
        const about = { privilege: value.value, securable: securable.replace('_', ' ') };
        report(say.badPrivilege(value, { ...about, suggestion: didYouMean(value.value, known) }));
      }
    }
  },
});

/** The privileges that the provider's documentation names, for any object; undefined where it names none. */
function documentedIn(shape: ObjectType | undefined, type: string): KnownTexts | undefined {
  const grant = type === 'databricks_grants' ? itemType(memberOf(shape, 'grant')) : shape;
  const privilege = itemType(memberOf(grant, 'privileges'));
  return privilege?.kind === 'string' ? privilege.known : undefined;
}
