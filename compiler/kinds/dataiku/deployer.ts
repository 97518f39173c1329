import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { outcome, type Report } from '../../diagnostics/outcome.ts';
import { objectType } from '../../schema/object-type.ts';
import { any } from '../../schema/types.ts';
import type { Tree } from '../../value/literal.ts';
import type { Kind, OwnResource } from '../kind.ts';
import { nothing } from '../kind.ts';
import { itemsIn, type Part, partOf, textAt, textIn, valueIn } from './config.ts';
import { deployerShape } from './deployer-shape.ts';
import { dataikuDiagnostics as say } from './diagnostics.ts';
import { plainDict } from './plain-values.ts';
import { substituteTree } from './substitute.ts';

/**
 * `dataiku_deployer`: what the Project Deployer has: infrastructures, published projects with their bundles, and deployments
 * (specs/dataiku §11.6). Diagnostics: STK3508, STK3535, STK3537 to STK3539, STK3543.
 */
export const dataikuDeployer: Kind = {
  key: 'dataiku_deployer',
  family: 'dataiku',
  formerKeys: [],
  shape: () => deployerShape,
  expand({ body }, { processEnvironment }) {
    const diagnostics: Diagnostic[] = [];
    const report: Report = (diagnostic) => void diagnostics.push(diagnostic);
    const plain = plainDict(body, report);
    const filled = substituteTree(plain, (name) => processEnvironment?.get(name), report);
    const parts = partsOf(filled.kind === 'dict' ? filled : plain);
    checkParts(parts, report);
    if (diagnostics.some(({ severity }) => severity === 'error')) return outcome(nothing, diagnostics);
    return outcome({ resources: resourcesOf(parts), blocks: [] }, diagnostics);
  },
};

interface Parts {
  readonly infras: readonly Part[];
  readonly projects: readonly Part[];
  /** Each with the key of its published project. */
  readonly bundles: readonly (readonly [string, Part])[];
  readonly deployments: readonly Part[];
}

function partsOf(body: Part): Parts {
  const parts = (part: Part, key: string) =>
    itemsIn(valueIn(part, key)).flatMap((item) => (item.kind === 'dict' ? [item] : []));
  const projects = parts(body, 'published_projects');
  const bundles = projects.flatMap((project) =>
    parts(project, 'bundles').map((bundle) => [textIn(project, 'key') ?? '', bundle] as const),
  );
  return { infras: parts(body, 'infras'), projects, bundles, deployments: parts(body, 'deployments') };
}

/** What must hold before anything is deployed: names are unique, and what a deployment names is there or is somebody else's. */
function checkParts({ infras, projects, bundles, deployments }: Parts, report: Report): void {
  unique(infras, 'id', { kind: 'infrastructure', report });
  unique(projects, 'key', { kind: 'published project', report });
  for (const [, bundle] of bundles) checkArchive(bundle, report);
  const places = new Map<string, Part>();
  for (const deployment of deployments) {
    const [project, infra] = [textIn(deployment, 'project') ?? '', textIn(deployment, 'infra') ?? ''];
    const place = `${infra} ${textIn(deployment, 'deployed_project_key') ?? project}`;
    const first = places.get(place);
    if (first) report(say.deployedTwice(deployment, { infra }, [{ at: first, note: 'the other one' }]));
    places.set(place, deployment);
    const own = bundles.filter(([key]) => key === project).map(([, bundle]) => textIn(bundle, 'id'));
    const bundle = textIn(deployment, 'bundle') ?? '';
    if (own.length > 0 && !own.includes(bundle)) {
      const at = valueIn(deployment, 'bundle') ?? deployment;
      report(say.unknownBundle(at, { bundle, project, known: own.join(', ') }));
    }
    checkRemapping(deployment, report);
  }
}

interface Named {
  readonly kind: string;
  readonly report: Report;
}

function unique(parts: readonly Part[], key: string, { kind, report }: Named): void {
  const seen = new Map<string, Part>();
  for (const part of parts) {
    const name = textIn(part, key) ?? '';
    const first = seen.get(name);
    if (first) report(say.duplicateName(part, { kind, name }, [{ at: first, note: 'first defined here' }]));
    else seen.set(name, part);
  }
}

/** A checksum that could never be that of the archive would stop every upload. */
function checkArchive(bundle: Part, report: Report): void {
  const written = valueIn(bundle, 'sha256');
  const text = textIn(bundle, 'sha256');
  if (!written || text === undefined) return;
  const isHexadecimal = /^[0-9a-f]{64}$/i.test(text);
  const problem = !bundle.entries.has('file')
    ? 'it is the checksum of an archive, and there is no "file"'
    : 'a SHA-256 has 64 hexadecimal digits';
  if (!isHexadecimal || !bundle.entries.has('file'))
    report(say.archiveChecksum(written, { bundle: textIn(bundle, 'id') ?? '', problem }));
}

/** Two connections that become one are two datasets in one place. */
function checkRemapping(deployment: Part, report: Report): void {
  const remapping = valueIn(deployment, 'remapping');
  if (remapping?.kind !== 'dict') return;
  for (const kind of ['connections', 'code_envs']) {
    const pairs = valueIn(remapping, kind);
    if (pairs?.kind !== 'dict') continue;
    for (const { key, value } of pairs.entries.values()) {
      if (value.kind === 'string' && value.value === key) report(say.remapsToItself(value, { name: key }));
    }
  }
}

const anything = objectType('dataiku_deployer', [], { open: any });

function resourcesOf({ infras, projects, bundles, deployments }: Parts): readonly OwnResource[] {
  return [
    ...infras.map((part) => made('deployer_infra', textIn(part, 'id') ?? '', part)),
    ...projects.map((part) => made('deployer_project', textIn(part, 'key') ?? '', without(part, 'bundles'))),
    ...bundles.map(([key, part]) => made('bundle', `${key}.${textIn(part, 'id')}`, withProject(part, key))),
    ...deployments.map((part) => {
      const id = textIn(part, 'id') ?? `${textIn(part, 'project')}-on-${textIn(part, 'infra')}`;
      return made('deployer_deployment', id, withId(part, id));
    }),
  ];
}

function made(type: string, name: string, properties: Part): OwnResource {
  return {
    system: 'dataiku',
    mode: 'managed',
    type,
    name,
    shape: anything,
    properties,
    credentialsBy: 'types and variables',
  };
}

function without(part: Part, key: string): Part {
  return { ...part, entries: new Map([...part.entries].filter(([name]) => name !== key)) };
}

function withProject(part: Part, key: string): Part {
  return merged(partOf(part, { project: textAt(part, key) }), part);
}

function withId(part: Part, id: string): Part {
  const value: Tree = textAt(part, id);
  return merged(partOf(part, { id: value }), part);
}

function merged(first: Part, rest: Part): Part {
  return { ...rest, entries: new Map([...first.entries, ...rest.entries]) };
}
