import type { Json, JsonObject } from '../../../util/json.ts';
import type { MadeObject } from '../objects/skeleton.ts';
import type { Assembly } from '../runnable/assemble.ts';
import type { Runnable } from '../runnable/runnable.ts';
import type { Task } from '../world.ts';

/** What a job becomes: templates of Argo, the objects that they need, and the secrets with which its images are pulled. */
export interface JobParts {
  readonly templates: readonly Json[];
  /** The template that the graph calls for this job. */
  readonly entry: string;
  readonly objects: readonly MadeObject[];
  readonly pullSecrets: readonly Json[];
}

/** What is decided about a job before its templates are written. */
export interface Making {
  readonly runnable: Runnable;
  readonly assembly: Assembly;
  readonly retry: JsonObject | undefined;
  readonly task: Task;
}
