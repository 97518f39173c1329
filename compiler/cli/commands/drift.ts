import type { Change } from '../../plan/change.ts';
import { jsonOf, members } from '../../plan/json-of.ts';
import { printJson } from '../../plan/print-json.ts';
import type { Look } from '../../state/look.ts';
import { floatText } from '../../util/float-text.ts';
import type { Tree } from '../../value/literal.ts';
import { type Looked, lookAtStates } from '../apply/look-at-state.ts';
import type { RunCommand } from '../command.ts';
import { hasSwitch } from '../invocation.ts';
import { exit } from '../world.ts';

/** `stackc drift`: what is otherwise on the platform than the last run left it. Changes nothing; exits with 2 when anything is. */
export const run: RunCommand = async (invocation, session) => {
  const looked = await lookAtStates(invocation, session);
  if (typeof looked === 'number') return looked;
  for (const each of looked) {
    session.world.stdout(hasSwitch(invocation, 'json') ? jsonReport(each) : textReport(each));
  }
  const isAny = looked.some(({ looks }) => looks.some(({ kind }) => kind !== 'same'));
  return isAny ? exit.difference : exit.done;
};

function textReport({ made, looks }: Looked): string {
  const drifted = looks.flatMap((look) => (look.kind === 'drifted' ? [look] : []));
  const gone = looks.filter(({ kind }) => kind === 'gone');
  const lines = ['Drift Detection Report', '', `Environment: ${made.current.environment}`];
  if (drifted.length + gone.length === 0) return `${[...lines, '', 'No drift.'].join('\n')}\n`;
  if (drifted.length > 0) {
    lines.push('', `Drifted Resources: ${drifted.length}`);
    for (const { resource, changes } of drifted) lines.push(`  ~ ${resource.id}`, ...changes.map(lineOf));
  }
  if (gone.length > 0) {
    lines.push('', `Deleted Resources: ${gone.length}`);
    for (const { resource } of gone) lines.push(`  - ${resource.id}`);
  }
  lines.push(
    '',
    'Recommendations:',
    '  stackc refresh   takes over what was found; "stackc plan" then shows how to undo it',
  );
  return `${lines.join('\n')}\n`;
}

function lineOf(change: Change): string {
  const expected = change.op === 'add' ? 'nothing' : shown(change.old);
  const actual = change.op === 'remove' ? 'nothing' : shown(change.new);
  return `      ${change.path}: ${expected} => ${actual}`;
}

function shown(value: Tree): string {
  switch (value.kind) {
    case 'string':
      return JSON.stringify(value.value);
    case 'list':
      return `[${value.items.map(shown).join(', ')}]`;
    case 'dict':
      return `{${[...value.entries.values()].map((entry) => `${entry.key}: ${shown(entry.value)}`).join(', ')}}`;
    case 'null':
      return 'null';
    case 'float':
      return floatText(value.value);
    default:
      return String(value.value);
  }
}

function jsonReport({ made, looks }: Looked): string {
  return printJson(
    members({
      environment: made.current.environment,
      drifted: looks.flatMap((look) => (look.kind === 'drifted' ? [driftJson(look)] : [])),
      deleted: looks.flatMap(({ kind, resource }) => (kind === 'gone' ? [resource.id] : [])),
    }),
  );
}

function driftJson({ resource, changes }: Extract<Look, { kind: 'drifted' }>) {
  const fields = changes.map((change) =>
    members({
      path: change.path,
      expected: change.op === 'add' ? undefined : jsonOf(change.old),
      actual: change.op === 'remove' ? undefined : jsonOf(change.new),
    }),
  );
  return members({ id: resource.id, fields });
}
