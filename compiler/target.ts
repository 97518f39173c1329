import type { Document } from './ast/document.ts';
import type { Outcome } from './diagnostics/outcome.ts';
import type { Engine } from './engine.ts';
import type { PlaceOf, SharedFile } from './ir/output-file.ts';
import type { Program, Resource } from './ir/program.ts';
import type { Connect } from './plan/connection.ts';
import type { FormatOptions } from './plan/format.ts';
import type { Plan } from './plan/plan.ts';
import type { Platform } from './plan/platform.ts';
import type { StateProblem } from './plan/read-state.ts';
import type { State } from './plan/state.ts';
import type { Rule } from './rule.ts';
import type { ObjectType } from './schema/type.ts';
import type { SourceFile } from './source/source-file.ts';
import type { Json } from './util/json.ts';
import type { Dict, Tree } from './value/literal.ts';
import type { Value } from './value/value.ts';

/** What artifacts are for. `lower` decides, printing only spells; files are written by the command line. */
export interface Target {
  /** Also the key of its section, and the folder of its files: `terraform`. */
  readonly name: string;
  /**
   * `<name>:` in a stack and in an environment. `2-resolve` overlays and checks it without knowing what it means; `Field.isReplaced`
   * marks what an environment replaces instead of merging.
   */
  readonly section: ObjectType;
  /** The section speaks to kinds as well, so that it counts even when nothing is written for the target. */
  readonly isForKinds?: true;
  /** `organization` of a stack means something to its engine. */
  readonly hasOrganizations?: true;
  /** The first target that accepts a resource is its home, unless the stack (`iac_backend`) or `--target` chooses another that does. */
  readonly accepts: (resource: Resource) => boolean;
  /** The keys of `Resource.meta` that the target understands, and those of its options that only some targets do. Others are reported: STK5003. */
  readonly reads: readonly string[];
  /** What an expression of its language begins with, besides types of resources: `${local.region}`. Other words in front of a dot are told: STK2038. */
  readonly expressionRoots?: readonly string[];
  /**
   * How a person gives the values of sensitive variables, to stand after "give it" or "give them": `to Terraform as TF_VAR_token when it
   * runs`. A target without it asks for none.
   */
  readonly givingSecrets?: (names: readonly string[]) => string;
  /** The target has a place for the stack's `outputs`. */
  readonly writesOutputs?: true;
  /** What must hold of the resources that the target writes; run in the one walk of `4-check`, after the universal rules. */
  readonly rules: readonly Rule[];
  /** `program` holds only the resources whose home is this target; its index and links still know all. */
  readonly lower: (program: Program, env: TargetEnv) => Outcome<readonly Artifact[]>;
  /** What a resource says over what it builds on, such as a deployment over its work pool; undefined for one that builds on nothing. `show --diff` prints it. */
  readonly compare?: (resource: Resource, program: Program) => Comparison | undefined;
  /** For a platform that no external engine plans for. */
  readonly planning?: Planning;
  /** Loaded only when something is deployed. */
  readonly engine?: () => Promise<Engine>;
}

/** Two texts with the names under which they are compared. */
export interface Comparison {
  readonly before: NamedText;
  readonly after: NamedText;
}

interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** What `plan` and `apply` need to know about a platform that has no engine of its own. */
export interface Planning {
  readonly platform: Platform;
  /** What the platform should have, out of the resources that are its. */
  readonly desiredState: (resources: readonly Resource[], environment: string | undefined) => Outcome<State>;
  /** The first thing that breaks the platform's schema of state files. */
  readonly checkState: (state: Tree) => StateProblem | undefined;
  /** Talks to the platform; loaded only when something is applied or looked at. Settings are process variables by name. */
  readonly connect?: () => Promise<Connect>;
  /** How the tool that this one replaces orders and shows a plan, for stacks whose section says `compat`. */
  readonly compatPlan?: CompatPlan;
  /** The tool that this one replaces, for those who compare or still depend on it (`--compat`). */
  readonly compat?: () => Promise<(request: CompatRequest) => CompatRun>;
}

/** Another tool's way to plan. */
export interface CompatPlan {
  /** What the section says under `compat`. */
  readonly name: string;
  readonly makePlan: (current: State, desired: State) => Plan;
  /** The lines below an update. */
  readonly updateLines: NonNullable<FormatOptions['updateLines']>;
}

/** A run of another tool's `plan` command. */
export interface CompatRequest {
  /** What `path` names; undefined when nothing does. */
  readonly path: string | undefined;
  readonly environment: string;
  readonly statePath: string;
  readonly color: boolean;
  readonly verbose: boolean;
  readonly json: boolean;
  readonly disk: {
    readonly read: (path: string) => SourceFile | undefined;
    readonly isFolder: (path: string) => boolean;
    readonly list: (path: string) => readonly string[];
  };
}

/** How it ended. */
export interface CompatRun {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** A folder that it makes on the way. */
  readonly folder: string | undefined;
}

/** What a target may know besides the program. */
export interface TargetEnv {
  /** The name of the stack file as headers show it, so no machine's path. */
  readonly stackFile: string;
  /** The target's own section; empty when the stack has none. */
  readonly section: Dict<Value>;
  /** Whether placeholders without a value stay as they are written, as in the original. */
  readonly allowUnresolved: boolean;
  /** The way from the target's folder to the stack's, for `FilePath`: `../../..`. */
  readonly home: string;
  /** How `--paths` wants paths of local files written; it wins over the section. */
  readonly paths: PathForm | undefined;
  /** As `Env.read`; paths are relative to where the compiler runs. */
  readonly read: (path: string) => Outcome<string | undefined>;
  /** As `Env.parse`. */
  readonly parse: (file: SourceFile) => Outcome<Document>;
  /** As `Env.readBuiltIn`. */
  readonly readBuiltIn: (path: string) => string | undefined;
}

/** Paths of local files as they lead from the artifact, or as the stack has them. */
export type PathForm = 'relative' | 'as_written';

/** Something to be written. `path` is relative to the target's folder, with forward slashes. */
export type Artifact = TreeArtifact | TextArtifact;

/** A tree and how it is spelled. Customizations are applied to the tree before it is printed. */
export interface TreeArtifact {
  readonly kind: 'tree';
  readonly path: string;
  readonly tree: Json;
  readonly print: (tree: Json) => string;
  /** What somebody has to do before the file can be used, in a line each; a line is a sentence or a command. */
  readonly advice?: readonly string[];
  /** Set for a file that another tool writes into as well. */
  readonly shared?: SharedFile;
  /** The resource that the whole tree is made of, where it is made of one: its customizations apply. */
  readonly of?: Resource;
  readonly placeOf?: PlaceOf;
}

export interface TextArtifact {
  readonly kind: 'text';
  readonly path: string;
  readonly text: string;
}
