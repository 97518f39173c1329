import type { ImportLine } from '../../../compiler/plan/connection.ts';

/** What the blocks of one project are made with. */
export interface Importing {
  readonly project: string;
  /** Says what became of something that is not in the stack as it is in DSS. */
  readonly note: (line: ImportLine) => void;
  /** A file beside the stack, for code. */
  readonly write: (path: string, text: string) => void;
}

/** Why something is not in the stack. */
export const stays = 'a stack has no field for it; it stays in DSS as it is';
