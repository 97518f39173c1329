import { defineDiagnostics } from '../../../diagnostics/define.ts';

/** What the types of a pipeline's fields cannot say. Codes 3118–3159 but 3130, and 2086–2091. */
export const pipelineDiagnostics = defineDiagnostics({
  makesNothing: {
    code: 'STK3118',
    severity: 'warning',
    message: 'Nothing is deployed for the pipeline "{name}", because {reason}.',
  },
  nodeTwice: {
    code: 'STK3119',
    severity: 'error',
    message: 'The pipeline "{pipeline}" has two nodes with the name "{name}".',
  },
  unknownNode: {
    code: 'STK3120',
    severity: 'error',
    message: '"{node}" needs the node "{name}", which the pipeline "{pipeline}" does not have.{suggestion}',
  },
  nodesInCircle: {
    code: 'STK3121',
    severity: 'error',
    message: 'The nodes of the pipeline "{pipeline}" wait for one another: {circle}.',
  },
  tasksInCircle: {
    code: 'STK3122',
    severity: 'error',
    message:
      'The tasks of the pipeline "{pipeline}" wait for one another: {circle}; give one of their nodes another "execution_task_name".',
  },
  noCompute: {
    code: 'STK3123',
    severity: 'error',
    message:
      'The job of the pipeline "{name}" has neither the cluster "node-cluster" nor "serverless_environment_version", so its tasks have nowhere to run.',
  },
  noNodeCluster: {
    code: 'STK3124',
    severity: 'error',
    message:
      'The job of the pipeline "{name}" has clusters, but none with the key "node-cluster", on which its tasks run.{suggestion}',
  },
  bothSources: {
    code: 'STK3125',
    severity: 'error',
    message: 'The node "{node}" has both "source" and "sources"; put all of them under "sources".',
  },
  staysText: {
    code: 'STK3126',
    severity: 'warning',
    message: '"{text}" stays as it is written in the configuration of the pipeline "{pipeline}", because {reason}.',
  },
  formerOrchestrator: {
    code: 'STK3127',
    severity: 'warning',
    message:
      'The orchestrator "{old}" is called "{now}" since Laktory 0.12; as it is, the pipeline "{name}" has the names of the time before and runs with Laktory {version}.',
  },
  notInConfigFile: {
    code: 'STK3128',
    severity: 'warning',
    message: '"{field}" of the configuration file of "{name}" has no effect: {instead}.',
  },
  taskTwice: {
    code: 'STK3129',
    severity: 'error',
    message: 'The key "{key}" of this task is that of a task which is made for nodes of the pipeline "{name}".',
  },
  declarativeFile: {
    code: 'STK3131',
    severity: 'error',
    message: 'A declarative pipeline writes tables and views only, so the node "{node}" cannot write files.',
  },
  writtenTwice: {
    code: 'STK3172',
    severity: 'warning',
    message: '"{target}" is written to by {nodes} of the pipeline "{pipeline}": {advice}.',
  },
  declarativeView: {
    code: 'STK3132',
    severity: 'error',
    message:
      'A declarative pipeline cannot make the view of the node "{node}" with "table_type"; "pipeline_view_name" makes one in it.',
  },
  declarativeOrder: {
    code: 'STK3133',
    severity: 'error',
    message: 'The node "{node}" merges in a declarative pipeline, so its "merge_cdc_options" need "order_by".',
  },
  declarativeWriter: {
    code: 'STK3134',
    severity: 'error',
    message: 'A declarative pipeline writes by itself, so the node "{node}" cannot have a "custom_writer".',
  },
  viewProblem: {
    code: 'STK3135',
    severity: 'error',
    message: 'The node "{node}" makes a view, which {problem}.',
  },
  mergeWithoutOptions: {
    code: 'STK3136',
    severity: 'error',
    message: 'The node "{node}" writes with the mode "MERGE", which needs "merge_cdc_options".',
  },
  writerAlone: {
    code: 'STK3137',
    severity: 'error',
    message: 'A "custom_writer" decides how the node "{node}" writes, so "{field}" cannot stand beside it.',
  },
  mergeProblem: {
    code: 'STK3138',
    severity: 'error',
    message: 'The node "{node}" cannot merge like this: {problem}.',
  },
  expectationProblem: {
    code: 'STK3139',
    severity: 'error',
    message: 'The expectation "{name}" of the node "{node}" cannot be judged: {problem}.',
  },
  polarsProblem: {
    code: 'STK3140',
    severity: 'error',
    message: 'The node "{node}" works with POLARS, which {problem}.',
  },
  formatOption: {
    code: 'STK3141',
    severity: 'error',
    message: 'Files of the format "{format}" have no "{option}" when the node "{node}" reads them with {how}.',
  },
  unknownDtype: {
    code: 'STK3143',
    severity: 'error',
    message: 'There is no data type "{name}".{suggestion}',
  },
  dtypeIncomplete: {
    code: 'STK3144',
    severity: 'error',
    message: 'The data type "{name}" needs "{field}".',
  },
  sourceAsArgument: {
    code: 'STK3145',
    severity: 'error',
    message: 'A method of the node "{node}" cannot be given a source itself; write {instead}.',
  },
  unknownSource: {
    code: 'STK3146',
    severity: 'warning',
    message: 'The node "{node}" uses the source "{name}", which it does not have.{suggestion}',
  },
  parameterProblem: {
    code: 'STK3147',
    severity: 'error',
    message: 'The parameter "{name}" of the pipeline "{pipeline}" {problem}.',
  },
  sharedProblem: {
    code: 'STK3148',
    severity: 'error',
    message: 'The node "{node}" cannot share what it writes: {problem}.',
  },
  oneConfiguration: {
    code: 'STK3149',
    severity: 'error',
    message: 'Two pipelines have the name "{name}", so that one would read the configuration of the other.',
  },
  nameIsNoFile: {
    code: 'STK3150',
    severity: 'error',
    message: 'A pipeline cannot be called "{name}": its configuration is a file of that name.',
  },
  monitorsGone: {
    code: 'STK2086',
    severity: 'error',
    message:
      '"{field}" is unknown to Laktory {version}, with which the pipeline "{name}" runs; it has {now} instead, with other fields.',
  },
  monitorsAreOff: {
    code: 'STK2087',
    severity: 'error',
    message:
      'A monitor of a table needs "databricks_quality_monitor_enabled: true" in its pipeline, which "{name}" does not have.',
  },
  formerCompute: {
    code: 'STK2088',
    severity: 'warning',
    message:
      'The job of the pipeline "{name}" has no cluster, so it runs serverless in version "3" of the environment, as before Laktory 0.9; write "serverless_environment_version", or a cluster with the key "node-cluster".',
  },
  dependencyTooOld: {
    code: 'STK2089',
    severity: 'warning',
    message:
      'The pipeline "{name}" asks for "{dependency}", which cannot read what is written for it: that is for Laktory 0.9 and later. Ask for "laktory=={version}".',
  },
  formerFormat: {
    code: 'STK2090',
    severity: 'warning',
    message:
      'Nothing says in which format "{path}" is, so it is read as "JSONL", as before Laktory 0.8. Write "format".',
  },
  formatMissing: {
    code: 'STK2091',
    severity: 'error',
    message: 'A source that is a file needs the field "format", which is missing for "{path}".',
  },
});
