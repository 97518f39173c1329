import type { Report } from '../../diagnostics/outcome.ts';
import { checkValue } from '../../schema/check-value.ts';
import type { FieldType } from '../../schema/type.ts';
import type { Tree } from '../../value/literal.ts';
import type { Config } from './config.ts';
import { plainValue } from './plain-values.ts';
import { extensions } from './shape.ts';

/** Scenarios and permissions as their fields want them, in files as in stacks: `active: "yes"` is true. What does not fit was told by the rules. */
export function fittedConfig(config: Config): Config {
  const { scenarios, permissions } = config;
  const parts = scenarios.map((part) => {
    const value = fitted(part, extensions.scenario);
    return value.kind === 'dict' ? value : part;
  });
  return { ...config, scenarios: parts, permissions: permissions && fitted(permissions, extensions.permissions) };
}

const quietly: Report = () => undefined;

function fitted(tree: Tree, type: FieldType): Tree {
  return plainValue(checkValue(tree, type, quietly), quietly);
}
