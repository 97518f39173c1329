import type { OutputFile } from '../../ir/output-file.ts';
import type { OutputRoot } from '../output-root.ts';
import type { World } from '../world.ts';

/** What one environment wants to have on the disk. */
export interface EnvironmentOutput {
  /** The name of its folder. */
  readonly name: string;
  /** By paths relative to that folder; what leads out of it belongs into the build root. */
  readonly files: readonly OutputFile[];
  /** `settings.build_root`, relative to the stack's folder. */
  readonly buildRoot: string | undefined;
}

/** What a stack wants to have on the disk. */
export interface StackOutput {
  readonly world: World;
  readonly stackPath: string;
  readonly output: OutputRoot;
  /** The environments that were compiled. */
  readonly environments: readonly EnvironmentOutput[];
  /** These are all environments of the stack: folders of others are left from before. */
  readonly isComplete: boolean;
  readonly targets: readonly string[] | undefined;
  readonly force: boolean;
  readonly isCheck: boolean;
}
