import type { Choice } from '../../go-template/choice.ts';
import type { Kind, Models } from './json-schema.ts';
import { completed } from './pulumi-era.ts';
import type { Tree, TreeMap } from './tree.ts';

/** What values are made from. */
export interface Making {
  readonly choice: Choice;
  readonly models: Models;
  /** Keys of the resources that may be referred to. */
  readonly resources: readonly string[];
}

/** Fields that say where a resource comes from rather than what it is; `generate-stack.ts` decides about them. */
const left: ReadonlySet<string> = new Set([
  'lookup_existing',
  'resource_options',
  // Until 0.10 the key once more.
  'resource_name',
  'resource_name_',
  'variables',
  'dataframe_backend',
  'dataframe_api',
]);

/** A value of this kind, or a placeholder that stands for one. */
export function makeValue(making: Making, kind: Kind, depth: number): Tree {
  const { choice } = making;
  switch (kind.kind) {
    case 'string':
      return makeText(making);
    case 'integer':
      return choice.of([
        0,
        1,
        3,
        20,
        '5',
        '${vars.count}',
        '${vars.textcount}',
        '${{ vars.count * 2 }}',
        '${{ vars.count + 1 }}',
      ]);
    case 'number':
      return choice.of([0, 1.5, 2, '0.25', '${vars.count}', '${vars.ratio}', '${{ vars.count / 2 }}']);
    case 'boolean':
      return choice.of([
        true,
        false,
        'true',
        'no',
        1,
        '${vars.flag}',
        '${{ vars.count > 2 }}',
        "${{ vars.text == 'alpha' }}",
      ]);
    case 'choice':
      return choice.of(kind.values);
    case 'list':
      return makeList(making, kind.item, depth);
    case 'map':
      if (kind.item.kind === 'string' && choice.chance(0.08)) return '${vars.labels}';
      return Object.fromEntries(choice.some(3, () => [makeKey(choice), makeValue(making, kind.item, depth + 1)]));
    case 'object':
      return makeObject(making, kind.name, depth);
    case 'any':
      return choice.of<Tree>([makeText(making), 4, true, { a: makeText(making) }, [makeText(making)], null]);
    default:
      return null;
  }
}

/** An object of a model: what it must have, and some of what it may have; less of it the deeper it stands. */
export function makeObject(making: Making, name: string, depth: number): TreeMap {
  const { fields, required } = making.models.model(name);
  const few = Math.min(0.5, 5 / (fields.size + 1)) / (depth + 1);
  const made = [...fields]
    .filter(
      ([field, kind]) =>
        !left.has(field) && !isOptions(kind) && (required.has(field) || (depth < 6 && making.choice.chance(few))),
    )
    .map(([field, kind]) => [field, makeValue(making, kind, depth + 1)] as const);
  const { version } = making.models;
  const whole = { ...Object.fromEntries(made), ...(depth > 1 && version !== '0.10.0' ? nested(making, fields) : {}) };
  return allowed(making, name, version === '0.10.0' ? completed(name, whole) : whole);
}

/** What a part of a resource may have of its own: variables, and options where it becomes a resource. */
function nested({ choice, resources }: Making, fields: ReadonlyMap<string, Kind>): TreeMap {
  const own = choice.chance(0.05) && fields.has('variables') ? { variables: { text: 'of the part', count: 4 } } : {};
  if (!fields.has('resource_options') || !choice.chance(0.2)) return own;
  const options = choice.of<TreeMap>([
    { name: `own-${choice.below(1000)}` },
    { is_enabled: choice.of([true, false, '${vars.flag}']) },
    { provider: '${resources.databricks.dev}' },
    { ignore_changes: ['comment', 'owner'] },
    { depends_on: resources.slice(0, 1).map((resource) => `\${resources.${resource}}`), moved_from: 'before' },
    { name: `own-${choice.below(1000)}`, import_: 'an-id-${vars.text}' },
  ]);
  return { ...own, resource_options: options };
}

/** Options of a resource are `options` until 0.10; a catalog has a field of that name since. */
function isOptions(kind: Kind): boolean {
  return kind.kind === 'object' && kind.name === 'ResourceOptions';
}

/** What the models check between their fields. */
function allowed({ choice }: Making, name: string, made: TreeMap): TreeMap {
  const { grant, render_vars, ...rest } = made;
  const others = /AccessControl$/.test(name) ? withoutNames(rest) : rest;
  return {
    ...others,
    ...(grant === undefined || 'grants' in made ? {} : { grant }),
    // Laktory takes no placeholder here.
    ...(render_vars === undefined ? {} : { render_vars: choice.chance(0.5) }),
    ...(/AccessControl$/.test(name)
      ? {
          [choice.of(['group_name', 'user_name', 'service_principal_name'])]: choice.of([
            'users',
            'a@b.example',
            '${vars.text}',
          ]),
        }
      : {}),
  };
}

/** Whom an entry is for is said once. */
function withoutNames({ group_name, user_name, service_principal_name, ...others }: TreeMap): TreeMap {
  return others;
}

function makeList(making: Making, item: Kind, depth: number): Tree {
  if (item.kind === 'string' && making.choice.chance(0.15)) return '${vars.list}';
  return making.choice.some(depth > 3 ? 1 : 2, () => makeValue(making, item, depth + 1));
}

const keys = ['a', 'b', 'team', 'cost.center', 'spark.x.y', 'With Space', '1', 'true', 'é'];

function makeKey(choice: Choice): string {
  return choice.of(keys);
}

const texts = [
  'alpha',
  'beta',
  'x y',
  'é ü 漢',
  'yes',
  '1',
  '1.0',
  '2024-01-02',
  '~',
  '',
  'a:b',
  '# no comment',
  '/Shared/x',
  './files/a.py',
  'a@b.example',
  'a"b\\c',
  'line one\nline two',
  '%{x}',
];
const placeholders = [
  '${vars.text}',
  '${var.text}',
  'pre-${vars.text}-post',
  '${vars.text}/${vars.other}',
  '${vars.nested}',
  '${vars.TEXT}',
  '${{ vars.text + "-x" }}',
  "${{ 'big' if vars.count > 2 else 'small' }}",
  '${{ vars.map["k"] }}',
  '${{ str(len(vars.list)) }}',
  '${vars.unknown}',
  '${vars.from_process}',
  '${local.y}',
];

function makeText({ choice, resources }: Making): string {
  if (choice.chance(0.6)) return choice.of(texts);
  if (choice.chance(0.3) && resources.length > 0) {
    const field = choice.of(['.id', '.name', '', '.task[0].task_key', '.path']);
    return `${choice.of(['', '', 'x-'])}\${resources.${choice.of(resources)}${field}}`;
  }
  return choice.of(placeholders);
}
