import { outcome } from '../../diagnostics/outcome.ts';
import { objectType } from '../../schema/object-type.ts';
import { any } from '../../schema/types.ts';
import { type Kind, nothing } from '../kind.ts';
import { databricksDiagnostics as say } from './diagnostics.ts';

/** Kinds of today's Laktory that we know and cannot compile yet: saying so is better than calling them unknown. STK3112. */
export const notYetSupported: readonly Kind[] = ['databricks_pythonpackages', 'databricks_workspacetrees'].map(
  (key) => {
    const body = objectType(key, [], { open: any });
    return {
      key,
      family: 'databricks',
      formerKeys: [],
      shape: () => body,
      expand: ({ name, at }) => outcome(nothing, [say.kindNotSupported(at, { kind: key, name })]),
    };
  },
);
