import type { Tree } from '../../value/literal.ts';
import { itemsIn, type Part, textIn, valueIn } from './config.ts';

/** What a `dataiku_deployer` block holds. */
export interface Parts {
  /** The stages that the block expects; undefined when it says nothing of them. */
  readonly stages: Tree | undefined;
  readonly infras: readonly Part[];
  readonly projects: readonly Part[];
  /** Each with the key of its published project. */
  readonly bundles: readonly (readonly [string, Part])[];
  readonly deployments: readonly Part[];
}

export function partsOf(body: Part): Parts {
  const parts = (part: Part, key: string) =>
    itemsIn(valueIn(part, key)).flatMap((item) => (item.kind === 'dict' ? [item] : []));
  const projects = parts(body, 'published_projects');
  const bundles = projects.flatMap((project) =>
    parts(project, 'bundles').map((bundle) => [textIn(project, 'key') ?? '', bundle] as const),
  );
  const [infras, deployments] = [parts(body, 'infras'), parts(body, 'deployments')];
  return { stages: valueIn(body, 'stages'), infras, projects, bundles, deployments };
}
