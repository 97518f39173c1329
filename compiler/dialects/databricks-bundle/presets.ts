import type { Dict, Str, Tree } from '../../value/literal.ts';
import type { BundleKind } from './bundle-kinds.ts';
import { bundleKind } from './bundle-kinds.ts';
import { type BundleResource, mapResources } from './resources.ts';
import { tagText } from './tag-text.ts';
import {
  booleanTree,
  changed,
  changedDict,
  dictIn,
  dictTree,
  entriesIn,
  integerTree,
  isMissing,
  isTrue,
  itemsIn,
  listTree,
  member,
  textIn,
  textTree,
  withDefaults,
  withMembers,
  without,
} from './tree.ts';

const shortName = '${workspace.current_user.short_name}';

/**
 * The bundle with `mode: development` written out as the presets that it means: those that are not set (specs/databricks-bundles §6.5).
 */
export function withMode(root: Dict<Tree>): Dict<Tree> {
  if (textIn(root, 'mode') !== 'development') return root;
  const at = member(root, 'mode') ?? root;
  const presets = dictIn(root, 'presets') ?? dictTree(at, {});
  const tags = withDefaults(dictIn(presets, 'tags') ?? dictTree(at, {}), { dev: textTree(at, shortName) });
  return withMembers(root, {
    presets: withDefaults(withMembers(presets, { tags }), {
      name_prefix: textTree(at, `[dev ${shortName}] `),
      jobs_max_concurrent_runs: integerTree(at, 4),
      trigger_pause_status: textTree(at, 'PAUSED'),
      pipelines_development: booleanTree(at, true),
    }),
  });
}

/** The bundle with its presets applied to its resources (specs/databricks-bundles §6.5). */
export function withPresets(root: Dict<Tree>): Dict<Tree> {
  const presets = dictIn(root, 'presets');
  if (!presets) return root;
  const skipsSchemas = isTrue(member(root, 'experimental', 'skip_name_prefix_for_schema'));
  const host = textIn(root, 'workspace', 'host') ?? '';
  return mapResources(root, (resource) => {
    const row = bundleKind(resource.kind);
    if (!row) return resource.body;
    const isSkipped = resource.kind === 'schemas' && skipsSchemas;
    const prefix = isSkipped ? undefined : member(presets, 'name_prefix');
    const named = prefix?.kind === 'string' ? withPrefix(resource.body, row, prefix) : resource.body;
    const tagged = withTags(named, row, { tags: entriesIn(presets, 'tags'), host });
    return withSwitches({ ...resource, body: tagged }, presets);
  });
}

function withPrefix(body: Dict<Tree>, { named }: BundleKind, prefix: Str): Dict<Tree> {
  if (!named || prefix.value === '') return body;
  return changed(body, named.field, (name) => {
    if (name.kind !== 'string') return name;
    if (named.how === 'plain') return { ...name, value: plainPrefix(prefix.value) + name.value };
    if (named.how === 'prefix') return { ...name, value: prefix.value + name.value };
    const slash = name.value.lastIndexOf('/') + 1;
    return { ...name, value: name.value.slice(0, slash) + prefix.value + name.value.slice(slash) };
  });
}

/**
 * A prefix for names that take letters, digits and `_` only: `[dev jane] ` is `dev_jane_`. What is known only when the stack is deployed is in
 * that form already.
 */
export function plainPrefix(prefix: string): string {
  const bare = prefix.replaceAll('[', '').trim();
  const suffix = bare.endsWith(']') ? '_' : '';
  const words = bare
    .split(/(\$\{[^}]*\})/)
    .map((part) => (part.startsWith('${') ? part : part.toLowerCase().replace(/[^a-z0-9]+/g, '_')));
  const text = words.join('').replace(/^_+|_+$/g, '');
  return text + suffix;
}

interface Tags {
  readonly tags: ReturnType<typeof entriesIn>;
  readonly host: string;
}

/** Tags of presets stand in front of none of the resource's own, which win. */
function withTags(body: Dict<Tree>, { tags: where }: BundleKind, { tags, host }: Tags): Dict<Tree> {
  if (!where || tags.length === 0) return body;
  const sorted = tags.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  const fit = where.field === 'tags' ? (text: string) => text : (text: string) => tagText(text, host);
  const asText = (tree: Tree) => (tree.kind === 'string' ? { ...tree, value: fit(tree.value) } : tree);
  if (where.field === 'tags.custom_tags') {
    const outer = dictIn(body, 'tags') ?? dictTree(body, {});
    return withMembers(body, { tags: withListed(outer, 'custom_tags', sorted, asText) });
  }
  if (where.as === 'list') return withListed(body, where.field, sorted, asText);
  const members = Object.fromEntries(sorted.map(({ key, value }) => [fit(key), asText(value)]));
  return withMembers(body, { [where.field]: withDefaults(dictIn(body, where.field) ?? dictTree(body, {}), members) });
}

function withListed(body: Dict<Tree>, field: string, tags: Tags['tags'], asText: (tree: Tree) => Tree): Dict<Tree> {
  const own = itemsIn(body, field);
  const known = new Set(own.map((item) => textIn(item, 'key')));
  const added = tags
    .filter(({ key }) => !known.has(key))
    .map((tag) => dictTree(tag, { key: textTree(tag, tag.key), value: asText(tag.value) }));
  return withMembers(body, { [field]: listTree(member(body, field) ?? added[0] ?? body, [...own, ...added]) });
}

function withSwitches({ kind, body }: BundleResource, presets: Dict<Tree>): Dict<Tree> {
  const pause = member(presets, 'trigger_pause_status');
  const isPaused = pause?.kind === 'string' && pause.value === 'PAUSED';
  if (kind === 'jobs') {
    const concurrent = member(presets, 'jobs_max_concurrent_runs');
    const job = isMissing(concurrent) ? body : withDefaults(body, { max_concurrent_runs: concurrent });
    return pause ? ['schedule', 'trigger', 'continuous'].reduce((each, key) => paused(each, key, pause), job) : job;
  }
  if (kind === 'alerts' && pause) return paused(body, 'schedule', pause);
  if (kind === 'quality_monitors' && isPaused) {
    return textIn(body, 'schedule', 'pause_status') === 'UNPAUSED' ? body : without(body, 'schedule');
  }
  if (kind !== 'pipelines') return body;
  const development = member(presets, 'pipelines_development');
  const pipeline = isTrue(development) ? withMembers(body, { development }) : body;
  return isPaused && pause ? changed(pipeline, 'continuous', () => booleanTree(pause, false)) : pipeline;
}

function paused(body: Dict<Tree>, key: string, pause: Tree): Dict<Tree> {
  return changedDict(body, key, (trigger) => withDefaults(trigger, { pause_status: pause }));
}
