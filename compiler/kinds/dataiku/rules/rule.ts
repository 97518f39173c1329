import type { Report } from '../../../diagnostics/outcome.ts';
import type { Config } from '../config.ts';

/** One thing that must hold in a project. */
export type Rule = (config: Config, options: RuleOptions, report: Report) => void;

export interface RuleOptions {
  /** `snowflake` wants upper case for keys and datasets, lower case for recipes; `dss` what DSS itself accepts. */
  readonly naming: 'snowflake' | 'dss';
}
