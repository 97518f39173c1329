import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Report } from '../../diagnostics/outcome.ts';
import type { Env } from '../../env.ts';
import type { Kind } from '../../kinds/kind.ts';
import { schemaDiagnostics } from '../../schema/diagnostics.ts';
import type { ObjectType } from '../../schema/type.ts';
import { once } from '../../util/once.ts';
import type { Dict, Tree } from '../../value/literal.ts';

/** Our kinds that make resources of `type`. */
export function kindsOfType(type: string, { kinds }: Pick<Env, 'kinds'>): readonly string[] {
  return kinds.keys.filter((key) => key !== type && kinds.find(key)?.type === type);
}

/** What an environment should write that changes a block under the type of its kind, which makes a second block. */
export function sameKind(one: string, other: string, { kinds }: Pick<Env, 'kinds'>): string {
  const type = (key: string): string => kinds.find(key)?.type ?? key;
  if (one === other || type(one) !== type(other)) return '';
  return ` "${one}" and "${other}" are the same to Terraform: to change what stands there, write "${one}" here.`;
}

/** The names of blocks under kinds that nobody knows: what an environment says of them under the right kind is no block of its own. */
export function lostNames({ entries }: Dict<Tree>, { kinds }: Pick<Env, 'kinds'>): ReadonlySet<string> {
  const unknown = [...entries.values()].filter(({ key }) => key !== 'variables' && !kinds.find(key));
  return new Set(unknown.flatMap(({ value }) => (value.kind === 'dict' ? [...value.entries.keys()] : [])));
}

interface Shape {
  readonly kind: Kind;
  readonly type: ObjectType;
  readonly env: Pick<Env, 'kinds' | 'types'>;
}

/** `report` that says of an unknown field (STK2200) for which nothing is near where in the block it belongs, or that only our own kind has it. */
export function sayingPlace(report: Report, { kind, type, env }: Shape): Report {
  const own = once(() =>
    kindsOfType(kind.key, env).map((key) => ({ key, shape: env.kinds.find(key)?.shape(env.types, key) })),
  );
  return (diagnostic) => report(diagnostic.code === code ? withPlace(diagnostic, type, own) : diagnostic);
}

const { code } = schemaDiagnostics.rows.unknownField;

/** One of our kinds, and the fields of a block under it. */
interface OwnKind {
  readonly key: string;
  readonly shape: ObjectType | undefined;
}

function withPlace(diagnostic: Diagnostic, type: ObjectType, ownKinds: () => readonly OwnKind[]): Diagnostic {
  const { name, suggestion } = diagnostic.values ?? {};
  if (typeof name !== 'string' || suggestion !== '') return diagnostic;
  const has = (one: ObjectType): boolean => one.fields.has(name) || one.spellings.has(name);
  const own = ownKinds().find(({ shape }) => shape !== undefined && has(shape));
  const inBlock = ' The block itself has such a field: is this one indented too far?';
  const advice = has(type)
    ? inBlock
    : own === undefined
      ? ''
      : ` It is a field of the kind "${own.key}", which makes this type, too.`;
  return { ...diagnostic, message: diagnostic.message + advice, values: { ...diagnostic.values, suggestion: advice } };
}
