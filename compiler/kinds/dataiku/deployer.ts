import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { outcome, type Report } from '../../diagnostics/outcome.ts';
import { objectType } from '../../schema/object-type.ts';
import { any } from '../../schema/types.ts';
import type { Tree } from '../../value/literal.ts';
import type { Kind, OwnResource } from '../kind.ts';
import { nothing } from '../kind.ts';
import { type Part, partOf, textAt, textIn } from './config.ts';
import { checkParts } from './deployer-checks.ts';
import { type Parts, partsOf } from './deployer-parts.ts';
import { deployerShape } from './deployer-shape.ts';
import { plainDict } from './plain-values.ts';
import { substituteTree } from './substitute.ts';

/**
 * `dataiku_deployer`: what the Project Deployer has: infrastructures, published projects with their bundles, and deployments
 * (specs/dataiku §11.6). Diagnostics: STK3508, STK3535 to STK3539, STK3543 to STK3546.
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
