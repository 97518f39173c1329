import type { Json } from '../../../util/json.ts';
import type { ReportLine } from '../import-source.ts';
import { type Found, isList, isObject, type TerraformDocument } from './document.ts';
import { meaningsOf } from './expressions.ts';
import type { Fitted } from './fitted.ts';
import type { Fold } from './folded.ts';

/** A line for each resource, for what is not taken along, and for values that somebody has to give. */
export function reportOf(document: TerraformDocument, stack: Fitted): readonly ReportLine[] {
  const { sections } = document;
  const { constants, expressions } = meaningsOf(document);
  const locals = [...(sections.get('locals') ?? [])].filter(
    ([name]) => !constants.has(`local.${name}`) && !expressions.has(`local.${name}`),
  );
  const asked = [...(sections.get('variable') ?? [])].filter(([, body]) => hasNoValue(body));
  const folds = new Map(stack.plan.folds.map((fold) => [fold.child, fold]));
  const different = new Set(stack.different);
  return [
    ...document.resources.map((one) =>
      lineOf(one, { plan: stack.plan, folds, different, unknown: document.unknown ?? new Set() }),
    ),
    ...document.leftOut.map(({ address: field, why }): ReportLine => ({ fate: 'not supported', field, why })),
    ...[...document.secrets].map(
      ([name, field]): ReportLine => ({
        fate: 'approximated',
        field,
        becomes: `variables.${name}`,
        why: `a sensitive value, which is not written; give it as TF_VAR_${name}`,
      }),
    ),
    ...locals.map(
      ([name]): ReportLine => ({
        fate: 'not supported',
        field: `local.${name}`,
        why: 'Terraform works it out; write its expression where it is used',
      }),
    ),
    ...asked.map(
      ([name]): ReportLine => ({
        fate: 'approximated',
        field: `var.${name}`,
        becomes: `variables.${name}`,
        why: 'it has no value; write one, or give it with --var',
      }),
    ),
  ];
}

interface Reported {
  readonly plan: Fitted['plan'];
  readonly folds: ReadonlyMap<Found, Fold>;
  readonly different: ReadonlySet<string>;
  readonly unknown: ReadonlySet<string>;
}

function lineOf(one: Found, { plan, folds, different, unknown }: Reported): ReportLine {
  const { address: field, name, mode, type, movedFrom } = one;
  const fold = folds.get(one);
  if (fold) {
    const parent = fold.parent.address;
    return {
      fate: 'moved',
      field,
      becomes: `${plan.kinds.get(parent)}.${plan.names.blocks.get(parent)}.${fold.field}`,
    };
  }
  const kind = plan.kinds.get(field);
  const block = plan.names.blocks.get(field) ?? name;
  const becomes = `${kind ?? `${mode === 'data' ? 'data.' : ''}${type}`}.${block}`;
  if (unknown.has(field))
    return {
      fate: 'approximated',
      field,
      becomes,
      why: 'no schema of its provider is known, so what the provider works out stands beside what was written; take out what Terraform refuses',
    };
  if (different.has(field))
    return { fate: 'approximated', field, becomes, why: 'it comes out otherwise; compare before it is deployed' };
  if (block !== name)
    return { fate: 'renamed', field, becomes, why: 'another block has its name; Terraform is told of the move' };
  if (movedFrom !== undefined)
    return { fate: 'renamed', field, becomes, why: 'it was one of several copies; Terraform is told of the move' };
  return kind === undefined
    ? { fate: 'kept', field, becomes, why: 'under its name in Terraform' }
    : { fate: 'mapped', field, becomes };
}

function hasNoValue(body: Json): boolean {
  const [only] = isList(body) ? body : [body];
  return isObject(only) && !only.has('default') && only.get('sensitive') !== true;
}
