import type { Report } from '../../compiler/diagnostics/outcome.ts';
import type { Program } from '../../compiler/ir/program.ts';
import type { Json } from '../../compiler/util/json.ts';
import { deferredPart } from '../../compiler/value/deferred.ts';
import { pick } from '../../compiler/value/pick.ts';
import { partsOf } from '../../compiler/value/text-parts.ts';
import { toJson } from '../../compiler/value/to-json.ts';
import type { Deferred, Ref, TextPart, Value } from '../../compiler/value/value.ts';
import { prefectTargetDiagnostics as say } from './diagnostics.ts';

/** What is needed to write the values of a work pool or a deployment. */
export interface Words {
  /** Of the pool or the deployment. */
  readonly name: string;
  readonly links: Program['links'];
  readonly report: Report;
  /** What stands for a sensitive variable; undefined where nothing can. */
  readonly secret: (variable: string) => string | undefined;
}

/** The placeholder by which a worker reads a sensitive variable: the Secret block of that name, as far as Prefect takes it. */
export function secretBlock(variable: string): string {
  return `{{ prefect.blocks.secret.${secretBlockName(variable)} }}`;
}

/** Names of blocks have letters, digits and dashes. */
export function secretBlockName(variable: string): string {
  return variable
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
}

/** A value as Prefect gets it. References to work pools and deployments are replaced by what they lead to; what Prefect cannot know is told (STK6243, STK6253). */
export function plainValue(value: Value, words: Words): Json {
  return toJson(value, (part) => deferred(part, words));
}

function deferred(part: Deferred, words: Words): Json {
  if (part.kind === 'ref') return referred(part, words);
  if (part.kind === 'text') return part.parts.map((each) => partText(each, part, words)).join('');
  return partsOf(part)
    .map((each) => partText(each, part, words))
    .join('');
}

function partText(part: TextPart, at: Value, words: Words): string {
  if (typeof part === 'string') return part;
  if (part.kind === 'unresolved') return part.text;
  if (part.kind === 'ref') {
    const found = referred(part, words);
    return typeof found === 'string' ? found : typeof found === 'number' ? String(found) : '';
  }
  if (part.kind === 'foreign') return refuse(at, words);
  const reference = words.secret(part.variable);
  if (reference === undefined) words.report(say.secretDeployed(at, { name: words.name, variable: part.variable }));
  return reference ?? '';
}

/** A pool or a deployment for a bare reference is its name; another is what the stack says of it. */
function referred(ref: Ref, words: Words): Json {
  const link = words.links.get(ref);
  // What leads to another target is told of the program, and what leads nowhere was told before.
  if (link?.target.kind !== 'resource' || link.target.system !== 'prefect') return '';
  const { name, properties } = link.target;
  const steps = link.path.length === 0 ? ['name'] : link.path.map((step) => step.name);
  let found: Value | undefined = properties;
  for (const step of steps) {
    found = found?.kind === 'dict' ? pick(found, step) : found?.kind === 'list' ? found.items[Number(step)] : undefined;
  }
  if (found === undefined) return steps.length === 1 && steps[0] === 'name' ? name : refuse(ref, words);
  return found.kind === 'ref' ? refuse(ref, words) : plainValue(found, words);
}

function refuse(at: Value, { name, report }: Words): string {
  report(say.cannotSay(at, { name, what: 'a value', found: deferredPart(at) ?? `a ${at.kind}` }));
  return '';
}
