import type { Block } from '../../ir/stack.ts';
import { objectType } from '../../schema/object-type.ts';
import type { Field } from '../../schema/type.ts';
import { either, listOf, oneOf, optional, required, text } from '../../schema/types.ts';
import { dictAt, listAt, refAt } from '../../value/build.ts';
import type { Dict } from '../../value/literal.ts';
import { pick, pickDict, pickDicts, pickList, withMembers } from '../../value/pick.ts';
import { writtenText } from '../../value/text-parts.ts';
import type { Value } from '../../value/value.ts';
import { childBlock } from '../child.ts';
import { resourceOptionsField } from '../resource-options.ts';
import type { KindContext } from './databricks-kind.ts';
import { databricksDiagnostics as say } from './diagnostics.ts';

/** `grants` (all privileges there are) and `grant` (privileges that are added) inside the block of a securable. */
export function grantFields(privileges: readonly string[]): readonly Field[] {
  const fields = [required('principal', text), required('privileges', listOf(oneOf(...privileges)))];
  const grants = objectType('grants', fields);
  const grant = objectType('grant', [...fields, resourceOptionsField(false)]);
  return [optional('grants', listOf(grants)), optional('grant', either(listOf(grant), grant))];
}

/** The securable, as the arguments of `databricks_grants` and `databricks_grant` name it. */
export interface Securable {
  /** `catalog`, `foreign_connection`. */
  readonly as: string;
  /** The attribute of the owner that identifies it; `id` when not given. */
  readonly from?: string;
  /** What identifies it, where that is no attribute of the owner. */
  readonly is?: Value | undefined;
  /** `resource_options` of what is generated. */
  readonly options?: Dict<Value> | undefined;
}

/** One `databricks_grants` for `grants`, or one `databricks_grant` for each `grant` (specs/laktory-language §6.3). STK3100. */
export function grantsOf(block: Block, securable: Securable, { report }: KindContext): readonly Block[] {
  const grants = pickList(block.body, 'grants');
  const single = singleGrants(block);
  if (!grants || grants.items.length === 0) return single.map((grant) => singleGrant(block, securable, grant));
  if (single.length > 0) {
    const at = block.body.entries.get('grant') ?? block.at;
    const related = [{ at: block.body.entries.get('grants') ?? grants, note: 'the other one' }];
    report(say.grantsAndGrant(at, { name: block.name }, related));
  }
  const body = dictAt(grants, { ...head(block, securable, grants), grant: grants });
  return [childBlock(block, { kind: 'databricks_grants', name: `grants-${block.name}`, body })];
}

function singleGrants({ body }: Block): readonly Dict<Value>[] {
  const grant = pick(body, 'grant');
  return grant?.kind === 'dict' ? [grant] : pickDicts(body, 'grant');
}

function singleGrant(block: Block, securable: Securable, grant: Dict<Value>): Block {
  const name = `grant-${block.name}-${principalName(writtenText(pick(grant, 'principal')))}`;
  const body = withMembers(grant, head(block, { ...securable, options: both(grant, securable) }, grant));
  return childBlock(block, { kind: 'databricks_grant', name, body });
}

/** A single grant may have options of its own, such as a name where two principals would come out alike. */
function both(grant: Dict<Value>, { options }: Securable): Dict<Value> | undefined {
  const own = pickDict(grant, 'resource_options');
  return own && options ? { ...options, entries: new Map([...options.entries, ...own.entries]) } : (own ?? options);
}

function head(
  block: Block,
  { as, from = 'id', is, options }: Securable,
  at: Value,
): Readonly<Record<string, Value | undefined>> {
  return { [as]: is ?? refAt(at, `${block.name}.${from}`), resource_options: options };
}

/** The principal as a part of a name. Two that come out alike make one address, which is reported when the program is checked. */
export function principalName(principal: string): string {
  return principal
    .replace(/[ ()]/g, '_')
    .replace(/[^A-Za-z0-9_-]/g, '-')
    .replace(/[_-]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** `${resources.…}` entries for `depends_on`, as a value. */
export function dependenciesAt(at: Value, names: readonly string[]): Value {
  return listAt(
    at,
    names.map((name) => refAt(at, name)),
  );
}
