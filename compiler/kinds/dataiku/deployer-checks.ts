import type { Report } from '../../diagnostics/outcome.ts';
import { didYouMean } from '../../util/did-you-mean.ts';
import type { Tree } from '../../value/literal.ts';
import { type Part, textIn, textsIn, valueIn } from './config.ts';
import type { Parts } from './deployer-parts.ts';
import { dataikuDiagnostics as say } from './diagnostics.ts';
import { hasPlaceholder, reportCredentials } from './rules/credentials-are-placeholders.ts';

/** What must hold before anything is deployed: names are unique, and what a deployment names is there or is somebody else's. */
export function checkParts({ stages, infras, projects, bundles, deployments }: Parts, report: Report): void {
  unique(infras, 'id', { kind: 'infrastructure', report });
  unique(projects, 'key', { kind: 'published project', report });
  for (const infra of infras) checkInfra(infra, stages, report);
  for (const project of projects) checkName(project, 'key', { kind: 'published project', report });
  for (const [, bundle] of bundles) checkArchive(bundle, report);
  for (const [, bundle] of bundles) checkName(bundle, 'id', { kind: 'bundle', report });
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
    checkName(deployment, 'id', { kind: 'deployment', report });
    checkName(deployment, 'deployed_project_key', { kind: 'deployment', report });
    checkRemapping(deployment, report);
    reportCredentials(deployment, report);
  }
}

/** Ids are parts of addresses, and of ids in states. */
function checkName(part: Part, key: string, { kind, report }: Named): void {
  const name = textIn(part, key);
  const at = valueIn(part, key);
  if (name !== undefined && at && !/^[A-Za-z0-9_.-]+$/.test(name)) report(say.deployerName(at, { kind, key, name }));
}

function checkInfra(infra: Part, stages: Tree | undefined, report: Report): void {
  checkName(infra, 'id', { kind: 'infrastructure', report });
  const [stage, at] = [textIn(infra, 'stage'), valueIn(infra, 'stage')];
  const known = textsIn(stages).map(({ value }) => value);
  if (stages && stage !== undefined && at && !known.includes(stage)) {
    const row = { stage, known: known.join(', '), suggestion: didYouMean(stage, known) };
    report(say.unknownStage(at, row, [{ at: stages, note: 'set here' }]));
  }
  const node = valueIn(infra, 'automation_node');
  const key = node?.kind === 'dict' ? node.entries.get('api_key') : undefined;
  if (key?.value.kind === 'string' && !hasPlaceholder(key.value.value))
    report(say.deployerKey(key.value, { example: '{{ env.NODE_KEY }}' }));
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
