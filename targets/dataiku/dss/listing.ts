import type { Listing } from '../../../compiler/plan/connection.ts';
import type { World } from './resource.ts';
import { list } from './steps.ts';
import { documentIn, documentsIn, isDocument, textIn, type WireDocument } from './wire.ts';

/** What the Project Deployer has and this key may see, and where it may deploy. */
export async function deployerListing({ dss }: World): Promise<readonly Listing[]> {
  const all = async (what: string) => (await list(dss, { path: ['project-deployer', what] })).filter(isDocument);
  const [stages, infras, projects] = [await all('stages'), await all('infras'), await all('projects')];
  return [
    {
      title: 'stages',
      rows: stages.map((stage) => ({ stage: textIn(stage, 'id') ?? '', about: textIn(stage, 'desc') ?? '' })),
    },
    { title: 'infras', rows: sorted(infras.map(infraRow)) },
    { title: 'projects', rows: sorted(projects.map(projectRow)) },
  ];
}

function infraRow(status: WireDocument) {
  const basic = documentIn(status, 'infraBasicInfo');
  return {
    name: textIn(basic, 'id') ?? '',
    stage: textIn(basic, 'stage') ?? '',
    node: textIn(basic, 'automationNodeUrl') ?? '',
    policy: textIn(basic, 'governCheckPolicy') ?? '',
    deployments: idsIn(status, 'deployments'),
    may_deploy: status['canDeploy'] === true,
  };
}

function projectRow(status: WireDocument) {
  const basic = documentIn(status, 'projectBasicInfo');
  return {
    name: textIn(basic, 'id') ?? '',
    about: textIn(basic, 'name') ?? '',
    bundles: idsIn(status, 'packages'),
    deployments: idsIn(status, 'deployments'),
    may_deploy: status['canDeploy'] === true,
  };
}

function idsIn(status: WireDocument, key: string): readonly string[] {
  return documentsIn(status, key).flatMap((each) => textIn(each, 'id') ?? []);
}

function sorted<Row extends { readonly name: string }>(rows: readonly Row[]): readonly Row[] {
  return [...rows].sort((a, b) => (a.name < b.name ? -1 : 1));
}
