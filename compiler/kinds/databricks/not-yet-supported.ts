import { outcome } from '../../diagnostics/outcome.ts';
import { objectType } from '../../schema/object-type.ts';
import { any } from '../../schema/types.ts';
import type { Kind } from '../kind.ts';
import { databricksDiagnostics as say } from './diagnostics.ts';

/** Kinds of today's Laktory that we know and cannot compile yet: saying so is better than calling them unknown. STK3112. */
export const notYetSupported: readonly Kind[] = [
  'databricks_pythonpackages',
  'databricks_workspacetrees',
  'pipelines',
].map((key) => ({
  key,
  family: 'databricks',
  formerKeys: [],
  schema: () => objectType(key, [], { open: any }),
  expand: ({ name, at }) =>
    outcome({ resource: undefined, children: [] }, [say.kindNotSupported(at, { kind: key, name })]),
}));
