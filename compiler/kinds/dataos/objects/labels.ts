import type { JsonObject } from '../../../util/json.ts';
import { textHash } from '../../../util/text-hash.ts';
import type { Dict } from '../../../value/literal.ts';
import { pickText } from '../../../value/pick.ts';
import type { Value } from '../../../value/value.ts';
import type { StackDefinition } from '../model/definition.ts';
import type { Profile } from '../profile/profile.ts';
import { type Runnable, tagsOf } from '../runnable/runnable.ts';
import { members, toTexts } from './json.ts';

/**
 * `text` as the value of a label: at most 63 letters, digits, dots, hyphens and underscores, beginning and ending with a letter or a digit. Other
 * characters become hyphens.
 */
export function labelValue(text: string): string {
  const clean = text.replace(/[^A-Za-z0-9._-]+/g, '-').slice(0, 63);
  return clean.replace(/^[^A-Za-z0-9]+|[^A-Za-z0-9]+$/g, '');
}

/** What runs the pods; the platform shows this only for the first two. */
const components = { service: 'pod-deployment', worker: 'pod-statefulset', workflow: 'pod-workflow' } as const;

/** The labels of everything that belongs to `runnable`, as the platform sets them (specs/dataos §6.2). A workflow has jobs of several stacks, so it names none. */
export function labelsOf(
  runnable: Pick<Runnable, 'name' | 'stamp' | 'type' | 'layer' | 'owner' | 'version'>,
  definition: StackDefinition | undefined,
  profile: Profile,
): JsonObject {
  const { name, stamp, type, layer, owner, version } = runnable;
  return members({
    app: labelValue(`${name}${stamp}`),
    'app.kubernetes.io/component': 'application',
    'app.kubernetes.io/instance': labelValue(name),
    'app.kubernetes.io/name': labelValue(`${name}${stamp}`),
    component: components[type],
    'dataos.io/createdBy': labelValue(profile.text('createdBy')),
    'dataos.io/dataplane': labelValue(profile.text('dataplane')),
    'dataos.io/layer': labelValue(layer),
    'dataos.io/owner': owner === '' ? undefined : labelValue(owner),
    'dataos.io/partOf': 'dataos',
    'dataos.io/resourceName': labelValue(name),
    'dataos.io/stack': definition && labelValue(definition.name),
    'dataos.io/type': type,
    'dataos.io/version': labelValue(version),
    ...Object.fromEntries(toTexts(profile.value('pod', 'labels'))),
  });
}

/** What tells the pods of `runnable` from others. It must never change, so it is as short as can be. */
export function selectorFor({ name, stamp }: Runnable): JsonObject {
  return members({ app: labelValue(`${name}${stamp}`) });
}

/** What people want to read on an object and what does not fit into labels; undefined when there is nothing. */
export function annotationsOf(
  { description, tags, title }: Pick<Runnable, 'description' | 'tags' | 'title'>,
  end?: string,
): JsonObject | undefined {
  const annotations = members({
    'dataos.io/description': description || undefined,
    'dataos.io/endOn': end,
    'dataos.io/tags': tags.length > 0 ? tags.join(',') : undefined,
    'dataos.io/title': title || undefined,
  });
  return annotations.size > 0 ? annotations : undefined;
}

/** Labels and annotations of an object that belongs to no runnable, such as a secret or a claim: what its manifest says of itself, where it has one. */
export function ownMetadata(
  name: string,
  manifest: Dict<Value> | undefined,
  profile: Profile,
): { readonly labels: JsonObject; readonly annotations: JsonObject | undefined } {
  const said = (key: string): string => (manifest && pickText(manifest, key)) ?? '';
  const [owner, layer] = [said('owner'), said('layer')];
  const labels = members({
    'dataos.io/createdBy': profile.text('createdBy'),
    'dataos.io/layer': layer === '' || layer === 'user' ? undefined : layer,
    'dataos.io/owner': owner === '' ? undefined : labelValue(owner),
    'dataos.io/resourceName': name,
  });
  const about = { description: said('description'), tags: manifest ? tagsOf(manifest) : [], title: said('title') };
  return { labels, annotations: annotationsOf(about) };
}

/** Annotations of pods. The checksum changes with the configuration, so that Kubernetes starts new pods for it. A job has no object but its pods, which have its title. */
export function podAnnotations(
  { type, title }: Runnable,
  files: ReadonlyMap<string, string>,
  environment: ReadonlyMap<string, string>,
  profile: Profile,
): JsonObject {
  const text = JSON.stringify([[...files], [...environment]]);
  return members({
    ...Object.fromEntries(toTexts(profile.value('pod', 'annotations'))),
    'checksum/config': textHash(text).toString(16).padStart(14, '0'),
    'dataos.io/title': (type === 'workflow' && title) || undefined,
  });
}
