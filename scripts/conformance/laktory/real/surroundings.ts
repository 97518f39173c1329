import type { Choice } from '../../go-template/choice.ts';
import type { Tree, TreeMap } from './tree.ts';

/** The files beside every generated stack: what notebooks, trees and packages may lead to. */
export const surroundings: Readonly<Record<string, string>> = {
  'files/a.py': '# Databricks notebook source\nprint("${vars.text}")\n',
  'files/b.json': '{"a": ${vars.map}, "b": "${vars.count}", "c": "${vars.list}"}\n',
  'files/q.sql': "SELECT '${vars.text}' AS a,\n  1 AS b\n",
  'tree/main.py': 'print(1)\n',
  'tree/report.py': '# Databricks notebook source\nprint("${vars.other}")\n',
  'tree/deep/er/q.sql': '-- Databricks notebook source\nSELECT 1\n',
  'tree/deep/notes.md': '# notes ${vars.text}\n',
  'tree/deep/conf.json': '{"n": "${vars.count}"}\n',
  'tree/out.log': 'x\n',
  'tree/build/x.txt': 'x\n',
  'tree/.hidden/y.toml': 'a = 1\n',
  'tree/.gitignore': '*.log\n/build/\n!out.log\n',
  'pkg/pyproject.toml': '[project]\nname = "meter-lib"\nversion = "1.2.0"\n',
  'pkg/dist/meter_lib-1.2.0-py3-none-any.whl': 'wheel',
};

/** A tree of the workspace, with any of its rules for what is left out and what is rendered. */
export function makeWorkspaceTree(choice: Choice): TreeMap {
  const pattern = () => choice.of(['*.md', 'deep/', '/deep/er/', '!.hidden/', '!.hidden/**', '*.log', '**/q.sql', 'x']);
  return {
    source: choice.of(['./tree', 'tree', './tree/', 'tree/deep', './files']),
    ...(choice.chance(0.4) ? { path: choice.of(['/Shared/t', '/Shared/${vars.text}', '/a//b/']) } : {}),
    ...(choice.chance(0.5) ? { exclude_paths: choice.some(3, pattern) } : {}),
    ...(choice.chance(0.4) ? { use_gitignore: choice.of([true, false]) } : {}),
    ...(choice.chance(0.4)
      ? { render_paths: choice.of<Tree>([['*.json'], ['deep/*.md'], ['report.py', '**/*.sql']]) }
      : {}),
    ...accessControls(choice),
    ...(choice.chance(0.2) ? { variables: { text: 'of the tree' } } : {}),
  };
}

/** A package whose wheel is there already: what is compared is where it goes, not what builds it. */
export function makePythonPackage(choice: Choice): TreeMap {
  return {
    package_name: choice.of(['meter-lib', 'meter', '${vars.text}']),
    config_filepath: choice.of(['./pkg/pyproject.toml', 'pkg/pyproject.toml']),
    build_command: 'true',
    ...(choice.chance(0.4) ? { dirpath: choice.of(['/wheels/', 'wheels', '${vars.text}/w']) } : {}),
    ...(choice.chance(0.2) ? { path: '/Shared/${vars.text}.whl' } : {}),
    ...accessControls(choice),
  };
}

function accessControls(choice: Choice): TreeMap {
  return choice.chance(0.4)
    ? { access_controls: [{ group_name: choice.of(['users', '${vars.text}']), permission_level: 'CAN_READ' }] }
    : {};
}

/** A source that is there, so that its content can be rendered. */
export function makeSource(choice: Choice): string {
  return choice.of(['./files/a.py', 'files/b.json', './files/q.sql', './tree/deep/conf.json']);
}

/** Settings of the stack: all of them, or some beside those of the process. */
export function makeSettings(choice: Choice): TreeMap {
  const roots = choice.of<TreeMap>([
    { workspace_root: choice.of(['/Shared/root/', '/Shared/root', '/${vars.text}/']) },
    { runtime_root: choice.of(['/Volumes/a/b/', '/run']) },
    { build_root: choice.of(['.build', '.build/']) },
    { workspace_root: '/w/', runtime_root: '/r/', build_root: '.build' },
    {},
  ]);
  return {
    ...roots,
    ...(choice.chance(0.3) ? { dataframe_backend: choice.of(['POLARS', 'PYSPARK']) } : {}),
    ...(choice.chance(0.3) ? { dataframe_api: choice.of(['NATIVE', 'NARWHALS']) } : {}),
  };
}
