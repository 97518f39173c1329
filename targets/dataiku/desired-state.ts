import type { Diagnostic } from '../../compiler/diagnostics/diagnostic.ts';
import { type Outcome, outcome } from '../../compiler/diagnostics/outcome.ts';
import type { Resource } from '../../compiler/ir/program.ts';
import { partOf, textAt, textIn } from '../../compiler/kinds/dataiku/config.ts';
import { dataikuDiagnostics as say } from '../../compiler/kinds/dataiku/diagnostics.ts';
import { byPythonKey } from '../../compiler/kinds/dataiku/key-type.ts';
import { plainDict } from '../../compiler/kinds/dataiku/plain-values.ts';
import { checksum } from '../../compiler/plan/checksum.ts';
import type { Attributes, State, StateResource } from '../../compiler/plan/state.ts';
import type { Span } from '../../compiler/source/span.ts';
import { formatId } from './ids.ts';

/** The environment of a state whose program has none. */
const bare = 'default';

/**
 * The state that Dataiku should have: one resource after the other in the order of the program, each with the checksum of its
 * attributes (specs/dataiku §4). The serial counts them, as the original counts what it adds. Diagnostics: STK3523.
 */
export function desiredState(all: readonly Resource[], environment: string | undefined): Outcome<State> {
  const diagnostics: Diagnostic[] = [];
  const resources = new Map<string, StateResource>();
  const places = new Map<string, Span>();
  for (const resource of all) {
    if (resource.system !== 'dataiku') continue;
    const attributes = plainDict(resource.properties, (diagnostic) => diagnostics.push(diagnostic));
    const made = stateResource(resource, attributes);
    // Its name is that of its block, so that nobody else sees two of one key.
    const first = resource.type === 'project' ? places.get(made.id) : undefined;
    if (first !== undefined) {
      const values = { kind: 'project', name: textIn(attributes, 'projectKey') ?? '' };
      diagnostics.push(say.duplicateName(resource.at, values, [{ at: first, note: 'first defined here' }]));
    }
    places.set(made.id, first ?? resource.at);
    resources.set(made.id, made);
  }
  const state = { serial: resources.size, lineage: undefined, environment: environment ?? bare, resources };
  return outcome(state, diagnostics);
}

function stateResource({ type, name }: Resource, attributes: Attributes): StateResource {
  const id =
    type === 'project'
      ? formatId({ type, project: textIn(attributes, 'projectKey') ?? name, name: '' })
      : `${type}.${name}`;
  let metadata: Attributes | undefined;
  return {
    id,
    type,
    attributes,
    // Checksums take longer than all the rest of a plan, and only what is written needs them.
    get metadata() {
      metadata ??= configMetadata(attributes);
      return metadata;
    },
  };
}

/** The metadata of what no server has confirmed yet. */
export function configMetadata(attributes: Attributes): Attributes {
  return partOf(attributes, {
    deployed_by: textAt(attributes, 'config'),
    dataiku_internal_id: { file: attributes.file, start: attributes.start, end: attributes.end, kind: 'null' },
    checksum: textAt(attributes, checksum(attributes, byPythonKey)),
  });
}
