import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { type Outcome, outcome } from '../../diagnostics/outcome.ts';
import type { Json } from '../../util/json.ts';
import { deferredPart } from '../../value/deferred.ts';
import { toJson } from '../../value/to-json.ts';
import type { Deferred, TextPart, Value } from '../../value/value.ts';
import { namesOfSecret, secretValue } from '../secret-value.ts';
import type { World } from '../world.ts';
import { blockDiagnostics as say } from './diagnostics.ts';

export interface Knowing {
  readonly world: World;
  /** What people call the block. */
  readonly name: string;
  /** What the value is, for a message: `the command`. */
  readonly what: string;
}

/** A value as plain data, now that it is needed: sensitive variables come from the process. Reports STK8501 and STK8502. */
export function knownValue(value: Value, knowing: Knowing): Outcome<Json> {
  const diagnostics: Diagnostic[] = [];
  const json = toJson(value, (part) => knownPart(part, knowing, diagnostics));
  return outcome(json, diagnostics);
}

function knownPart(part: Deferred, knowing: Knowing, diagnostics: Diagnostic[]): Json {
  if (part.kind === 'file') return part.path;
  const parts: readonly TextPart[] = part.kind === 'text' ? part.parts : [part];
  return parts.map((each) => textOf(each, part, knowing, diagnostics)).join('');
}

function textOf(part: TextPart, at: Value, { world, name, what }: Knowing, diagnostics: Diagnostic[]): string {
  if (typeof part === 'string') return part;
  if (part.kind === 'unresolved') return part.text;
  const found = part.kind === 'secret' ? secretValue(part.variable, world)?.text : undefined;
  if (found !== undefined) return found;
  if (part.kind === 'secret') {
    const process = namesOfSecret(part.variable).join(' or ');
    diagnostics.push(say.secretUnset(at, { name, variable: part.variable, process }));
  } else diagnostics.push(say.knownTooLate(at, { name, what, found: deferredPart(part) ?? 'not known' }));
  return '';
}
