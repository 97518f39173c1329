import type { ImportLine } from '../../../compiler/plan/connection.ts';
import type { Json, JsonObject } from '../../../compiler/util/json.ts';
import { documentIn, documentsIn, textIn, type WireDocument } from '../dss/wire.ts';

/** What the blocks of one project are made with. */
export interface Importing {
  readonly project: string;
  /** Says what became of something that is not in the stack as it is in DSS. */
  readonly note: (line: ImportLine) => void;
  /** A file beside the stack, for code. */
  readonly write: (path: string, text: string) => void;
}

/** What a recipe reads or writes in its main role. */
export function mainRefs(recipe: WireDocument, side: 'inputs' | 'outputs'): readonly string[] {
  return documentsIn(documentIn(documentIn(recipe, side), 'main'), 'items').map((item) => textIn(item, 'ref') ?? '');
}

/** The members that are not undefined, in their order. */
export function jsonObject(members: Readonly<Record<string, Json | undefined>>): JsonObject {
  return new Map(
    Object.entries(members).flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const])),
  );
}
