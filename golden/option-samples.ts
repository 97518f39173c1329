import type { Language } from '../compiler/cli/unread-options.ts';

/** A manifest of DataOS that asks for `$TAG`, and has a number of which YAML 1.1 makes another. */
export const manifest = (name: string) => `name: ${name}
version: v1
type: workflow
workflow:
  dag: [{name: a, retry: {count: 010, strategy: Always}, spec: {stack: container, stackSpec: {image: "a:$TAG", command: [a]}}}]
`;

const stack = `name: shop
variables: {team: a}
resources:
  providers: {databricks: {}}
  databricks_notebooks: {n: {source: notes/a.py, path: /a, language: PYTHON}}
  databricks_jobs: {a: {name: "\${vars.team}", max_concurrent_runs: 010}}
  databricks_secretscopes: {s: {name: s}}
  dataos_workflows: {w: {name: w, version: v1, type: workflow, workflow: {dag: [{name: a, file: nested.yaml}]}}}
  infrastructure: {i: {type: process, command: [echo]}}
environments:
  dev: {}
  prod: {variables: {team: b}}
  open: {resources: {databricks_jobs: {a: {name: "\${vars.nobody}"}}}}
  clear: {resources: {databricks_secretscopes: {s: {secrets: [{key: k, value: hunter2hunter2}]}}}}
`;

const bundle = `bundle: {name: shop}
variables: {team: {default: a}}
targets: {dev: {default: true}, prod: {variables: {team: b}}}
resources:
  jobs:
    a:
      name: "\${var.team}"
      max_concurrent_runs: 010
      tasks: [{task_key: t, notebook_task: {notebook_path: notes/a.py}, existing_cluster_id: x}]
`;

export const project = `version: "1.0"
project: {key: SALES, name: "Sales {{ env.TAG }}"}
datasets:
  - {name: ORDERS, type: managed, format_type: csv, params: {a: 010}}
`;

/** Files in one language, and what the options do there. */
export interface Sample {
  /** The argument of the command. */
  readonly path: string;
  readonly files: Readonly<Record<string, string>>;
  /** What is given with each option; `unread` where the language must refuse it, `agrees` where it says what holds anyway. */
  readonly given: Readonly<Record<string, Given>>;
}

/** Arguments, and what stands on the command line with and without them. */
export type Given = 'unread' | { readonly with: string; readonly beside?: string; readonly agrees?: true };

const always = {
  format: { with: '--format json', beside: '--var nobody=x' },
  strict: { with: '--strict', beside: '--var nobody=x' },
} as const;

/** One sample for each language. */
export const samples: Readonly<Record<Language, Sample>> = {
  stack: {
    path: 'stack.yaml',
    files: { 'stack.yaml': stack, 'nested.yaml': manifest('nested'), 'notes/a.py': 'print(1)\n' },
    given: {
      ...always,
      environment: { with: '-e prod' },
      'no-environment': { with: '--no-environment' },
      'all-environments': { with: '--all-environments' },
      target: { with: '-t pulumi' },
      dialect: { with: '--dialect dataos' },
      syntax: { with: '--syntax hcl' },
      paths: { with: '--paths as_written' },
      profile: { with: '--profile gone.yaml' },
      resolve: { with: '--resolve gone.yaml' },
      stamp: { with: '--stamp abc' },
      resolved: 'unread',
      files: 'unread',
      state: 'unread',
      skip: 'unread',
      'disable-interpolation': { with: '--disable-interpolation' },
      var: { with: '--var team=c' },
      'var-file': { with: '--var-file gone.yaml' },
      set: { with: '--set resources.databricks_jobs.a.name=c' },
      'inherit-env': { with: '--inherit-env' },
      'yaml-version': { with: '--yaml-version 1.1' },
      'allow-unresolved': { with: '--allow-unresolved', beside: '-e open' },
      'allow-plain-secrets': { with: '--allow-plain-secrets', beside: '-e clear' },
      quiet: { with: '-q' },
    },
  },
  'databricks-bundle': {
    path: 'databricks.yml',
    files: { 'databricks.yml': bundle, 'notes/a.py': '# Databricks notebook source\nprint(1)\n' },
    given: {
      ...always,
      environment: { with: '-e prod' },
      'no-environment': 'unread',
      'all-environments': { with: '--all-environments' },
      target: { with: '-t pulumi' },
      dialect: { with: '--dialect dataos' },
      syntax: { with: '--syntax hcl' },
      paths: { with: '--paths as_written' },
      profile: 'unread',
      resolve: 'unread',
      stamp: 'unread',
      resolved: { with: '--resolved dev=gone.json' },
      files: { with: '--files none' },
      state: { with: '--state dev=gone.json' },
      skip: { with: '--skip jobs' },
      'disable-interpolation': 'unread',
      var: { with: '--var team=c' },
      'var-file': 'unread',
      set: { with: '--set resources.databricks_jobs.a.name=c' },
      'inherit-env': 'unread',
      'yaml-version': { with: '--yaml-version 1.1' },
      'allow-unresolved': {
        with: '--allow-unresolved',
        beside: '--set resources.databricks_jobs.a.name=${vars.nobody}',
      },
      'allow-plain-secrets': { with: '--allow-plain-secrets', agrees: true },
      quiet: { with: '-q' },
    },
  },
  dataiku: {
    path: 'project.yml',
    files: { 'project.yml': project },
    given: {
      ...always,
      environment: { with: '-e prod' },
      'no-environment': 'unread',
      'all-environments': { with: '--all-environments', agrees: true },
      target: { with: '-t terraform' },
      dialect: { with: '--dialect dataos' },
      syntax: 'unread',
      paths: 'unread',
      profile: 'unread',
      resolve: 'unread',
      stamp: 'unread',
      resolved: 'unread',
      files: 'unread',
      state: 'unread',
      skip: 'unread',
      'disable-interpolation': 'unread',
      var: { with: '--var TAG=c' },
      'var-file': 'unread',
      set: 'unread',
      'inherit-env': 'unread',
      'yaml-version': { with: '--yaml-version 1.1' },
      'allow-unresolved': { with: '--allow-unresolved', agrees: true },
      'allow-plain-secrets': { with: '--allow-plain-secrets', agrees: true },
      quiet: { with: '-q', agrees: true },
    },
  },
  dataos: {
    path: 'manifests',
    files: { 'manifests/daily.yaml': manifest('daily') },
    given: {
      ...always,
      environment: { with: '-e prod', agrees: true },
      'no-environment': { with: '--no-environment', agrees: true },
      'all-environments': { with: '--all-environments', agrees: true },
      target: { with: '-t terraform' },
      dialect: { with: '--dialect databricks-bundle' },
      syntax: 'unread',
      paths: 'unread',
      profile: { with: '--profile gone.yaml' },
      resolve: { with: '--resolve gone.yaml' },
      stamp: { with: '--stamp abc' },
      resolved: 'unread',
      files: 'unread',
      state: 'unread',
      skip: 'unread',
      'disable-interpolation': { with: '--disable-interpolation' },
      var: { with: '--var TAG=c' },
      'var-file': 'unread',
      set: 'unread',
      'inherit-env': 'unread',
      'yaml-version': { with: '--yaml-version 1.1' },
      'allow-unresolved': { with: '--allow-unresolved', agrees: true },
      'allow-plain-secrets': { with: '--allow-plain-secrets', agrees: true },
      quiet: { with: '-q', agrees: true },
    },
  },
};

/** What a language refuses, each as it would be given. */
export const unread: Readonly<Record<string, string>> = {
  'no-environment': '--no-environment',
  syntax: '--syntax hcl',
  paths: '--paths relative',
  profile: '--profile gone.yaml',
  resolve: '--resolve gone.yaml',
  stamp: '--stamp abc',
  resolved: '--resolved dev=gone.json',
  files: '--files none',
  state: '--state dev=gone.json',
  skip: '--skip jobs',
  'disable-interpolation': '--disable-interpolation',
  'var-file': '--var-file sub/values.yaml',
  set: '--set description=x',
  'inherit-env': '--inherit-env',
};
