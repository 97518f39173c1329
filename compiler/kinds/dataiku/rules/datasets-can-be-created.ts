import { isNothing, type Part, textIn, valueIn } from '../config.ts';
import { dataikuDiagnostics as say } from '../diagnostics.ts';
import type { Rule } from './rule.ts';

const tables: ReadonlySet<string> = new Set(['sql', 'snowflake', 'postgresql', 'mysql']);
const files: ReadonlySet<string> = new Set(['filesystem', 's3', 'hdfs', 'azure_blob']);

/** What DSS needs to create a dataset (specs/dataiku §1.2). Doubts only: the server may know better. */
export const datasetsCanBeCreated: Rule = ({ datasets }, _, report) => {
  for (const [index, dataset] of datasets.entries()) {
    const type = textIn(dataset, 'type') ?? '';
    if (!tables.has(type) && !files.has(type)) continue;
    const path = `datasets[${index}]`;
    const param = tables.has(type) ? 'table' : 'path';
    if (isNothing(valueIn(dataset, 'connection'))) {
      report({ ...say.needed(typeOf(dataset), { type, field: 'connection' }), path });
    }
    if (!hasParam(dataset, param)) report({ ...say.needed(typeOf(dataset), { type, field: `params.${param}` }), path });
    const format = dataset.entries.get('format_type');
    if (tables.has(type) && format)
      report({ ...say.formatWithoutFiles(format, { type }), path: `${path}.format_type` });
  }
};

function typeOf(dataset: Part) {
  return valueIn(dataset, 'type') ?? dataset;
}

function hasParam(dataset: Part, key: string): boolean {
  const params = valueIn(dataset, 'params');
  return params?.kind === 'dict' && !isNothing(valueIn(params, key));
}
