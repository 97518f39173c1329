import type { Dss } from './client.ts';
import type { WireDocument } from './wire.ts';

/** One thing of DSS, with its attributes as they are sent. */
export interface Thing {
  readonly project: string;
  readonly name: string;
  /** Attributes with the values of their placeholders. */
  readonly wanted: WireDocument;
  /** What DSS calls it, where that is not its name. */
  readonly internalId: string | undefined;
  /** The folder of the stack, from which paths in attributes lead. */
  readonly folder: string;
}

export interface Made {
  readonly internalId?: string | undefined;
  /** Members that the server did not take. */
  readonly dropped: readonly string[];
}

export interface World {
  readonly dss: Dss;
  /** Where managed datasets without a connection are stored. */
  readonly defaultConnection: string | undefined;
  /** Who the key belongs to; projects without an owner are his. */
  readonly login: string;
  /** A client of an automation node, which takes the same key unless DATAIKU_AUTOMATION_API_KEY says otherwise. */
  readonly node: (url: string) => Dss;
  readonly readBytes: (path: string) => Uint8Array | undefined;
  /** Milliseconds. */
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** How one type of thing is made, changed, removed and looked at. Each gives up with `Stopped`. */
export interface Executor {
  /** Makes it if it is not there. `taken` when it was there before. */
  readonly make: (
    thing: Thing,
    world: World,
  ) => Promise<{ readonly isTaken: boolean; readonly internalId?: string | undefined }>;
  /** Brings what is there in line with what is wanted. `old` is what the last run wanted. */
  readonly align: (thing: Thing, world: World, old: WireDocument | undefined) => Promise<Made>;
  readonly remove: (thing: Thing, world: World, options: { readonly keepsData: boolean }) => Promise<void>;
  /** What is there, in the form of attributes; undefined when it is not. May hold more than anybody wants. */
  readonly observe: (thing: Thing, world: World) => Promise<WireDocument | undefined>;
  /** Whether a change of these attributes means a new thing. */
  readonly isReplaced: (old: WireDocument, wanted: WireDocument) => boolean;
}
