/** A project to start from: the folder of its files below `templates/init/`, and half a sentence for those who choose. */
export interface Starter {
  readonly name: string;
  readonly summary: string;
}

/** What `stackc init` can begin, in the order in which it is offered. */
export const starters: readonly Starter[] = [
  { name: 'minimal', summary: 'one job and its notebook' },
  { name: 'unity-catalog', summary: 'groups, users, catalogs, and who may do what' },
  { name: 'workspace', summary: 'folders, secrets and a warehouse of a workspace' },
  { name: 'workflows', summary: 'a job, notebooks, and pipelines in both forms' },
  { name: 'local-pipeline', summary: 'a pipeline that runs on this machine, and as a job' },
  { name: 'dataiku', summary: 'a Dataiku project, planned and applied by pull requests' },
];
