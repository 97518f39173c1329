import { floatText } from '../util/float-text.ts';
import { never } from '../util/never.ts';
import type { Tree } from '../value/literal.ts';
import { type Change, entriesOf, nestedChanges } from './change.ts';
import type { PlanPalette } from './palette.ts';
import { type Action, hasChanges, type Plan, summaryOf } from './plan.ts';

export interface FormatOptions {
  /** The first line. */
  readonly title: string;
  readonly palette: PlanPalette;
  /** Show which part of a list or mapping changed (`params.table`), not only that it did. */
  readonly detailed: boolean;
  /** The lines below an update; made by other tools in other ways. */
  readonly updateLines?: (changes: readonly Change[], options: FormatOptions) => readonly string[];
}

/**
 * A plan as people read it, with a line break at the end. Creates show every attribute, updates what changes, deletes the name alone;
 * what stays as it is is not shown. Texts are shown as they are, lists and mappings as `...`.
 */
export function formatPlan(plan: Plan, options: FormatOptions): string {
  const actions = plan.actions.flatMap((action) => actionLines(action, options));
  const lines = [options.palette.strong(options.title), '', ...actions, '', summaryLine(plan, options.palette)];
  return `${lines.join('\n')}\n`;
}

function actionLines(action: Action, options: FormatOptions): readonly string[] {
  const { palette } = options;
  const { id, attributes } = action.resource;
  switch (action.kind) {
    case 'no-change':
      return [];
    case 'delete':
      return [palette.delete(`- ${id}`)];
    case 'create':
      return [palette.create(`+ ${id}`), ...entriesOf(attributes).flatMap(createLine)];
    case 'update':
      return [palette.update(`~ ${id}`), ...(options.updateLines ?? updateLines)(action.changes, options)];
    default:
      return never(action);
  }
}

function createLine({ key, value }: { readonly key: string; readonly value: Tree }): readonly string[] {
  return key === 'checksum' ? [] : [`    ${key}: ${shown(value)}`];
}

function updateLines(changes: readonly Change[], { palette, detailed }: FormatOptions): readonly string[] {
  const parts = detailed ? changes.flatMap(nestedChanges) : changes;
  return parts.map((change) => `    ${changeLine(change, palette)}`);
}

function changeLine(change: Change, palette: PlanPalette): string {
  switch (change.op) {
    case 'add':
      return `${palette.create('+')} ${change.path}: ${shown(change.new)}`;
    case 'remove':
      return `${palette.delete('-')} ${change.path}: ${shown(change.old)}`;
    case 'change':
      return `${palette.update('~')} ${change.path}: ${shown(change.old)} => ${shown(change.new)}`;
    default:
      return never(change);
  }
}

function shown(value: Tree): string {
  switch (value.kind) {
    case 'string':
      return `"${value.value}"`;
    case 'list':
    case 'dict':
      return '...';
    case 'null':
      return 'null';
    case 'float':
      return floatText(value.value);
    default:
      return String(value.value);
  }
}

function summaryLine(plan: Plan, palette: PlanPalette): string {
  if (!hasChanges(plan)) return palette.strong('No changes. Infrastructure is up-to-date.');
  const summary = summaryOf(plan);
  const parts = [
    summary.create > 0 ? palette.create(`${summary.create} to create`) : '',
    summary.update > 0 ? palette.update(`${summary.update} to update`) : '',
    summary.delete > 0 ? palette.delete(`${summary.delete} to destroy`) : '',
  ];
  return `${palette.strong('Plan:')} ${parts.filter((part) => part !== '').join(', ')}.`;
}
