import type { Report } from '../../diagnostics/outcome.ts';
import type { Block } from '../../ir/stack.ts';
import { tellOtherForm } from '../../schema/other-form.ts';
import { deferredPart } from '../../value/deferred.ts';
import type { Dict } from '../../value/literal.ts';
import { pick, pickDict, pickText, withMembers, without } from '../../value/pick.ts';
import type { Value } from '../../value/value.ts';
import { labelNameProblem, variableNameProblem } from '../dataos/kubernetes-names.ts';
import { objectNameProblem } from '../dataos/names.ts';
import { type BlockType, hasField, typesWith } from './block-type.ts';
import { isGiven } from './build-job.ts';
import { infrastructureDiagnostics as say } from './diagnostics.ts';
import { readPullPolicy } from './image.ts';
import { labelValue } from './names.ts';
import { plainOf } from './plain.ts';
import { pythonText } from './python-text.ts';
import type { Surroundings } from './surroundings.ts';

interface Checking {
  readonly type: BlockType;
  readonly world: Surroundings;
  readonly report: Report;
}

/** What decides over names or networks, and so cannot wait for a target. */
const knownFields = ['name', 'namespace', 'network_mode', 'image_pull_policy'];

const policies: Readonly<Record<BlockType, readonly string[]>> = {
  process: [],
  'docker-container': ['IfNotPresent', 'Always', 'Never', 'IfPossible'],
  'kubernetes-job': ['IfNotPresent', 'Always', 'Never'],
};

/**
 * The body with what the stack gives by default and with one spelling of pull policies; undefined when it cannot be turned into anything.
 * Diagnostics: STK2217, STK3300, STK3301, STK3302, STK3311, STK3661, STK6401.
 */
export function checkBlock({ name, body, at }: Block, { type, world, report }: Checking): Dict<Value> | undefined {
  let isSound = true;
  const fail: Report = (diagnostic) => {
    isSound = false;
    report(diagnostic);
  };
  for (const entry of body.entries.values()) {
    if (hasField(type, entry.key)) continue;
    fail(say.otherType(entry, { field: entry.key, type, types: typesWith(entry.key).map(quoted).join(' and ') }));
  }
  const filled = withMembers(body, {
    labels: withoutNulls(pick(body, 'labels')),
    command: isGiven(pick(body, 'command')) ? undefined : world.defaultCommand,
    image: isGiven(pick(body, 'image')) || type !== 'docker-container' ? undefined : world.defaultImage,
  });
  const command = pick(filled, 'command');
  if (command?.kind === 'list' ? command.items.length === 0 : !command) {
    if (!world.isOriginal) fail(say.missing(at, { name, field: 'command' }));
  }
  if (type === 'docker-container' && !isGiven(pick(filled, 'image'))) fail(say.missing(at, { name, field: 'image' }));
  checkKnown(name, filled, fail);
  for (const field of ['env', 'labels']) {
    checkTexts(field, filled, { name, report: fail });
    for (const { key, value } of pickDict(filled, field)?.entries.values() ?? [])
      tellOtherForm(value, pythonText(plainOf(value)), { place: `"${field}.${key}"`, report });
  }
  if (type !== 'process') checkVariableNames(filled, { name, type, report: fail });
  if (type === 'kubernetes-job' && !world.isOriginal) {
    checkLabels(name, filled, fail);
    checkNames(name, filled, fail);
  }
  const withPolicy = readPolicy(filled, { name, type, report: fail });
  return isSound ? withPolicy : undefined;
}

function checkKnown(name: string, body: Dict<Value>, report: Report): void {
  const labels = [...(pickDict(body, 'labels')?.entries.values() ?? [])];
  const decisive = knownFields.flatMap((field) => {
    const value = pick(body, field);
    return value ? [[field, value] as const] : [];
  });
  for (const [field, value] of [...decisive, ...labels.map((entry) => [`labels.${entry.key}`, entry.value] as const)]) {
    const found = deferredPart(value);
    if (found !== undefined) report(say.knownTooLate(value, { field, name, found }));
  }
}

/** Variables and labels are texts; scalars become some, null takes a variable away. */
function checkTexts(field: string, body: Dict<Value>, { name, report }: Pick<Reading, 'name' | 'report'>): void {
  for (const { key, value } of pickDict(body, field)?.entries.values() ?? []) {
    if (value.kind !== 'list' && value.kind !== 'dict') continue;
    const found = value.kind === 'list' ? 'a list' : 'a mapping';
    report(say.noText(value, { field: `${field}.${key}`, name, found }));
  }
}

/** Null takes a label away that an environment or the stack's defaults give. */
function withoutNulls(labels: Value | undefined): Value | undefined {
  if (labels?.kind !== 'dict') return undefined;
  const nulls = [...labels.entries.values()].filter(({ value }) => value.kind === 'null').map(({ key }) => key);
  return nulls.length === 0 ? undefined : without(labels, new Set(nulls));
}

/** An engine reads "A=B=c" as the variable A, and a cluster refuses it. */
function checkVariableNames(body: Dict<Value>, { name, type, report }: Reading): void {
  for (const entry of pickDict(body, 'env')?.entries.values() ?? []) {
    const isPlain = type === 'docker-container' && entry.key !== '' && !entry.key.includes('=');
    const reason = isPlain ? undefined : variableNameProblem(entry.key);
    if (reason !== undefined) report(say.variableName(entry, { variable: entry.key, name, reason }));
  }
}

/** Names of what a cluster has. */
function checkNames(name: string, body: Dict<Value>, report: Report): void {
  for (const [field, problemOf] of [
    ['namespace', labelNameProblem],
    ['service_account_name', objectNameProblem],
  ] as const) {
    const value = pick(body, field);
    const reason = value?.kind === 'string' ? problemOf(value.value) : undefined;
    if (value?.kind === 'string' && reason !== undefined)
      report(say.refusedName(value, { value: value.value, field, name, reason }));
  }
}

/** What nothing is left of once it is adapted to Kubernetes would stay as it is, and be refused there. */
function checkLabels(name: string, body: Dict<Value>, report: Report): void {
  for (const entry of pickDict(body, 'labels')?.entries.values() ?? []) {
    const text = entry.value.kind === 'string' ? entry.value.value : '';
    const slash = entry.key.indexOf('/');
    const parts = slash < 1 ? [entry.key.slice(slash + 1)] : [entry.key.slice(0, slash), entry.key.slice(slash + 1)];
    const isKeyLost = !parts.every(hasLetters);
    if (isKeyLost) report(say.labelLost(entry, { label: entry.key, name, part: 'each part of its name' }));
    if (text !== '' && !hasLetters(text))
      report(say.labelLost(entry.value, { label: entry.key, name, part: 'its value' }));
  }
}

/** Letters of any language count: they are written in Latin ones. */
function hasLetters(text: string): boolean {
  return labelValue(text, true) !== text || /[A-Za-z0-9]/.test(text);
}

interface Reading {
  readonly name: string;
  readonly type: BlockType;
  readonly report: Report;
}

/** Kubernetes' spelling, whichever is written. */
function readPolicy(body: Dict<Value>, { name, type, report }: Reading): Dict<Value> {
  const written = pick(body, 'image_pull_policy');
  const text = pickText(body, 'image_pull_policy');
  if (written?.kind !== 'string' || text === undefined) return body;
  const policy = readPullPolicy(text);
  if (policy !== undefined && policies[type].includes(policy)) {
    return withMembers(body, { image_pull_policy: { ...written, value: policy } });
  }
  const allowed = policies[type].map(quoted).join(', ');
  report(say.pullPolicy(written, { name, policy: String(plainOf(written)), allowed }));
  return body;
}

function quoted(text: string): string {
  return `"${text}"`;
}
