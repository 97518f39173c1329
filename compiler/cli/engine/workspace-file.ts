import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Deployment, WorkspaceFile } from '../../engine.ts';
import type { Program } from '../../ir/program.ts';
import type { Span } from '../../source/span.ts';
import { accessOf } from '../databricks/access.ts';
import { databricksApi } from '../databricks/api.ts';
import { databricksDiagnostics as say } from '../databricks/diagnostics.ts';
import { answerOf } from '../databricks/pages-of.ts';
import { problemOfCall } from '../databricks/problem.ts';
import { CallFailed } from '../databricks/runnable.ts';
import { textIn } from '../databricks/wire.ts';
import { exit, type World } from '../world.ts';

export interface WorkspaceRequest {
  /** As `Engine.workspaceFile` says it. */
  readonly path: string;
  readonly program: Program | undefined;
  readonly deployment: Deployment;
  readonly world: World;
  readonly at: Span;
}

/** Why the file cannot be reached, and the exit code for that. */
export interface NotReached {
  readonly problems: readonly Diagnostic[];
  readonly code: number;
}

/**
 * A file below the home of the user whose token this is, in the workspace of the stack's provider; the folder is made. Terraform sends a name and a password, which only a token can be.
 * Reports STK8640 to STK8643 and STK8650.
 */
export async function workspaceFile(request: WorkspaceRequest): Promise<WorkspaceFile | NotReached> {
  const { program, world, at, path } = request;
  const provider = program?.providers.find(({ key }) => key === 'databricks');
  const { value: access, diagnostics } = accessOf({ provider, world, at });
  if (!access) return { problems: diagnostics, code: exit.refused };
  if (!('token' in access)) {
    const problem = 'cannot be used here: the state is reached with a token only';
    return { problems: [say.malformedAccess(at, { origin: access.origin, problem })], code: exit.refused };
  }
  const api = databricksApi(access, { world, signal: new AbortController().signal });
  try {
    const me = await answerOf(api, { method: 'GET', path: 'api/2.0/preview/scim/v2/Me' });
    const file = `/Users/${textIn(me, 'userName') ?? ''}/${path}`;
    const body = JSON.stringify({ path: file.slice(0, file.lastIndexOf('/')) });
    await answerOf(api, { method: 'POST', path: 'api/2.0/workspace/mkdirs', body, isRepeatable: true });
    const address = `${access.host}/api/2.0/workspace-files${file.split('/').map(encodeURIComponent).join('/')}`;
    return { address, username: 'token', password: access.token };
  } catch (error) {
    if (!(error instanceof CallFailed)) throw error;
    const { problem, code } = problemOfCall(error.failure, access, at);
    return { problems: [problem], code };
  }
}
