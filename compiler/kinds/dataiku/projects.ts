import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { hasError, outcome, type Report } from '../../diagnostics/outcome.ts';
import { objectType } from '../../schema/object-type.ts';
import { any } from '../../schema/types.ts';
import { folderOf } from '../../util/path.ts';
import { pickText } from '../../value/pick.ts';
import { type ExpandEnv, type Kind, nothing, type OwnResource } from '../kind.ts';
import { configOf } from './block.ts';
import { withCodeFiles } from './code-files.ts';
import { type Config, textIn } from './config.ts';
import { type Desired, desiredOf } from './desired.ts';
import { fittedConfig } from './fitted.ts';
import { plainDict } from './plain-values.ts';
import { projectShape } from './shape.ts';
import { substituteConfig } from './substitute.ts';
import { validateConfig } from './validate.ts';

/**
 * `dataiku_projects`: a project with its datasets, recipes and scenarios (specs/dataiku §1). The project is the block's resource; what
 * is in it is named `KEY.NAME`. Diagnostics: STK3509 to STK3536, STK3547 to STK3549.
 */
export const dataikuProjects: Kind = {
  key: 'dataiku_projects',
  family: 'dataiku',
  formerKeys: [],
  shape: () => projectShape,
  expand({ name, body, at }, env) {
    const diagnostics: Diagnostic[] = [];
    const report: Report = (diagnostic) => void diagnostics.push(diagnostic);
    const config = completed(configOf(plainDict(body, report)), { env, folder: folderOf(at.file.name), report });
    if (hasError(diagnostics)) return outcome(nothing, diagnostics);
    for (const diagnostic of validateConfig(config, optionsOf(config))) report(diagnostic);
    if (hasError(diagnostics)) return outcome(nothing, diagnostics);
    return outcome(
      { resources: desiredOf(fittedConfig(config)).map((each) => resourceOf(each, name)), blocks: [] },
      diagnostics,
    );
  },
};

interface Surroundings {
  readonly env: ExpandEnv;
  readonly folder: string;
  readonly report: Report;
}

/** A block of a stack with its placeholders replaced and its code files read; a dialect has done both where its files come from. */
function completed(config: Config, { env, folder, report }: Surroundings): Config {
  const { processEnvironment, sections } = env;
  const section = sections.get('dataiku');
  const isOriginal = section && pickText(section, 'compat') === 'fork';
  if (!processEnvironment || isOriginal) return config;
  const substituted = substituteConfig(config, (name) => processEnvironment.get(name), report);
  return withCodeFiles(substituted, { read: env.read, folder }, report);
}

/** How strictly a project is looked at, as it says itself. */
export function optionsOf({ naming, validation }: Config) {
  const text = (value: Config['naming']) => (value?.kind === 'string' ? value.value : undefined);
  return {
    naming: text(naming) === 'dss' ? ('dss' as const) : ('snowflake' as const),
    lenient: text(validation) === 'lenient',
  };
}

/** Attributes are checked before, and credentials in them have a rule of their own (STK3536): only what a variable gives is judged later. */
const anything = objectType('dataiku', [], { open: any });

/** The block's name stands for the project. */
function resourceOf({ type, name, attributes }: Desired, block: string): OwnResource {
  const resource = {
    system: 'dataiku',
    mode: 'managed',
    type,
    shape: anything,
    properties: attributes,
    credentialsBy: 'types and variables',
  } as const;
  return { ...resource, name: type === 'project' ? block : name };
}

/** The key of the project that a block describes. */
export function keyOf(config: Config): string | undefined {
  return textIn(config.project, 'key');
}
