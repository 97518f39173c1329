import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { hasError, outcome, type Report } from '../../diagnostics/outcome.ts';
import type { Block } from '../../ir/stack.ts';
import { checkValue } from '../../schema/check-value.ts';
import { extendObject } from '../../schema/object-type.ts';
import type { ObjectType } from '../../schema/type.ts';
import type { Dict } from '../../value/literal.ts';
import { pick, pickText } from '../../value/pick.ts';
import type { Value } from '../../value/value.ts';
import { type Kind, nothing, type OwnResource } from '../kind.ts';
import { credentialsOf } from '../kubernetes/credentials-of.ts';
import { resourceOptionsField } from '../resource-options.ts';
import { dataosDiagnostics as say } from './diagnostics.ts';
import { serverFields } from './model/fields.ts';
import { nameProblem } from './names.ts';
import type { MadeObject } from './objects/skeleton.ts';
import { worldOf } from './open-world.ts';
import type { Surroundings } from './references/find-value.ts';
import { settled } from './references/settle.ts';
import type { World } from './world.ts';

/** What is special about one type of manifest. */
export interface ManifestRow {
  /** `dataos_services`. */
  readonly key: string;
  /** What messages call it: `service`. */
  readonly word: string;
  readonly shape: ObjectType;
  /** The versions that the platform accepts, the usual one first (specs/dataos §1.2). */
  readonly versions: readonly string[];
  /** Where names follow another rule than that of resources. */
  readonly problemOfName?: (name: string) => string | undefined;
  readonly make: (manifest: Manifest) => readonly MadeObject[];
}

/** A manifest on its way to objects. */
export interface Manifest {
  readonly block: Block;
  readonly name: string;
  readonly world: World;
  readonly report: Report;
}

/** A kind whose block is a manifest: as it stands in a file of its own, but for `name` and `type`, which the block already has. */
export function manifestKind(row: ManifestRow): Kind {
  const shape = extendObject(row.shape, { fields: [resourceOptionsField(false)] });
  return {
    key: row.key,
    family: 'dataos',
    formerKeys: [],
    shape: () => shape,
    expand(written, env) {
      const diagnostics: Diagnostic[] = [];
      const report: Report = (diagnostic) => void diagnostics.push(diagnostic);
      const world = worldOf(env, report);
      const body = knownBody(written, { shape, around: { env, profile: world.profile, stamp: world.stamp }, report });
      if (body === undefined) return outcome(nothing, diagnostics);
      const block = body === written.body ? written : { ...written, body };
      const name = pickText(block.body, 'name') ?? block.name;
      checkMeta(block, { name, row, report });
      const objects = row.make({ block, name, world, report });
      return outcome({ resources: resourcesOf(objects, block, world), blocks: [] }, diagnostics);
    },
  };
}

/** The body with everything known, checked once more where a reference has become a value; undefined after a mistake. Diagnostics: STK3441, and those of the shape. */
function knownBody(
  block: Block,
  about: { readonly shape: ObjectType; readonly around: Surroundings; readonly report: Report },
): Dict<Value> | undefined {
  const { body, diagnostics } = settled(block, about.around);
  if (body === block.body) return body;
  const found: Diagnostic[] = [...diagnostics];
  const checked = checkValue(body, about.shape, (each) => void found.push(each));
  for (const diagnostic of found) about.report(diagnostic);
  return hasError(found) || checked.kind !== 'dict' ? undefined : checked;
}

function checkMeta(
  block: Block,
  about: { readonly name: string; readonly row: ManifestRow; readonly report: Report },
): void {
  const { name, row, report } = about;
  const reason = (row.problemOfName ?? nameProblem)(name);
  if (reason !== undefined) report(say.badName(pick(block.body, 'name') ?? block.at, { name, what: row.word, reason }));
  const workspace = pick(block.body, 'workspace');
  if (workspace?.kind === 'string') {
    const wrong = nameProblem(workspace.value, 32);
    if (wrong !== undefined)
      report(say.badName(workspace, { name: workspace.value, what: 'workspace', reason: wrong }));
  }
  const version = pick(block.body, 'version');
  if (version?.kind === 'string' && !row.versions.includes(version.value)) {
    const expected = row.versions.map((each) => `"${each}"`).join(' or ');
    report(say.unusualVersion(version, { type: row.word, expected, version: version.value }));
  }
  const ofServer = serverFields.flatMap((key) => block.body.entries.get(key) ?? []);
  const [first] = ofServer;
  if (first !== undefined) {
    report(say.ofTheServer(first, { keys: ofServer.map(({ key }) => `"${key}"`).join(', '), name }));
  }
}

/** The workload first: it is what the block's name means to others. The rest is called after it where its type does not tell it apart. */
function resourcesOf(objects: readonly MadeObject[], block: Block, { schema }: World): readonly OwnResource[] {
  const sorted = objects.toSorted((one, other) => rank(one.kind) - rank(other.kind));
  const taken = new Set<string>();
  return sorted.map(({ apiVersion, kind, name: objectName, body }) => {
    const type = `${apiVersion}/${kind}`;
    const name = taken.has(type) ? `${block.name}-${objectName}` : block.name;
    taken.add(type);
    return {
      system: 'kubernetes',
      mode: 'managed',
      type,
      name,
      shape: schema.object(apiVersion, kind),
      properties: body,
      credentialsBy: credentialsOf(type),
    };
  });
}

function rank(kind: string): number {
  return ['Deployment', 'StatefulSet', 'Workflow', 'CronWorkflow'].includes(kind) ? 0 : 1;
}
