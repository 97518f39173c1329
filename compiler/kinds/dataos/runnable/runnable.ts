import type { Span } from '../../../source/span.ts';
import { dictAt } from '../../../value/build.ts';
import type { Dict } from '../../../value/literal.ts';
import { pick, pickDict, pickText } from '../../../value/pick.ts';
import type { Value } from '../../../value/value.ts';
import type { Orchestrator } from '../model/definition.ts';
import { scalarText } from '../plain.ts';
import type { Profile } from '../profile/profile.ts';
import { stampOf } from '../stack/stamp.ts';

/** A service or worker, or a job of a workflow: what runs, with the defaults of specs/dataos §4.5. */
export interface Runnable {
  readonly type: Orchestrator;
  readonly name: string;
  readonly workspace: string;
  readonly stamp: string;
  readonly version: string;
  readonly owner: string;
  readonly description: string;
  readonly title: string;
  readonly layer: string;
  readonly tags: readonly string[];
  /** `service:`, `worker:`, or the `spec:` of a job. */
  readonly section: Dict<Value>;
  readonly stackSpec: Dict<Value>;
  readonly at: Span;
}

/** What is runnable in a checked manifest; undefined where its section is missing, which was reported. */
export function readRunnable(
  manifest: Dict<Value>,
  about: {
    readonly type: 'service' | 'worker';
    readonly name: string;
    readonly stamp: string | undefined;
    readonly at: Span;
  },
  profile: Profile,
): Runnable | undefined {
  const { type, at } = about;
  const section = pickDict(manifest, type);
  if (section === undefined) return undefined;
  const name = pickText(manifest, 'name') ?? about.name;
  const workspace = pickText(manifest, 'workspace') ?? profile.text('workspace');
  return {
    type,
    name,
    workspace,
    stamp: about.stamp ?? stampOf(type, workspace, name),
    version: pickText(manifest, 'version') ?? (type === 'service' ? 'v1' : 'v1beta'),
    owner: pickText(manifest, 'owner') ?? '',
    description: pickText(manifest, 'description') ?? '',
    title: pickText(section, 'title') ?? pickText(manifest, 'title') ?? '',
    layer: pickText(manifest, 'layer') ?? 'user',
    tags: tagsOf(manifest, section),
    section,
    stackSpec: pickDict(section, 'stackSpec') ?? dictAt(section, {}),
    at,
  };
}

/** The tags of all that say some, each once. */
export function tagsOf(...places: readonly Dict<Value>[]): readonly string[] {
  return [...new Set(places.flatMap((place) => textsOf(pick(place, 'tags'))))];
}

/** The items of a list of scalars as texts. */
export function textsOf(value: Value | undefined): readonly string[] {
  return value?.kind === 'list' ? value.items.flatMap((item) => scalarText(item) ?? []) : [];
}
