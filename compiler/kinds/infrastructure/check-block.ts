import type { Report } from '../../diagnostics/outcome.ts';
import type { Block } from '../../ir/stack.ts';
import { deferredPart } from '../../value/deferred.ts';
import type { Dict } from '../../value/literal.ts';
import { pick, pickDict, pickText, withMembers } from '../../value/pick.ts';
import type { Value } from '../../value/value.ts';
import { type BlockType, hasField, typesWith } from './block-type.ts';
import { isGiven } from './build-job.ts';
import { infrastructureDiagnostics as say } from './diagnostics.ts';
import { readPullPolicy } from './image.ts';
import { plainOf } from './plain.ts';
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
 * Diagnostics: STK3300, STK3301, STK3302, STK3311.
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
    command: isGiven(pick(body, 'command')) ? undefined : world.defaultCommand,
    image: isGiven(pick(body, 'image')) || type !== 'docker-container' ? undefined : world.defaultImage,
  });
  const command = pick(filled, 'command');
  if (command?.kind === 'list' ? command.items.length === 0 : !command) {
    if (!world.isOriginal) fail(say.missing(at, { name, field: 'command' }));
  }
  if (type === 'docker-container' && !isGiven(pick(filled, 'image'))) fail(say.missing(at, { name, field: 'image' }));
  checkKnown(name, filled, fail);
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
