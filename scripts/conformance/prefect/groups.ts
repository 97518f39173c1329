import {
  defaultPullPolicy,
  type PullPolicy,
  parseImage,
  parseImageAsOriginal,
} from '../../../compiler/kinds/infrastructure/image.ts';
import { containerName, jobName, labelKey, labelValue } from '../../../compiler/kinds/infrastructure/names.ts';
import { stableHash } from '../../../compiler/kinds/infrastructure/stable-hash.ts';
import { readVolume } from '../../../compiler/kinds/infrastructure/volume.ts';
import type { Json } from '../../../compiler/util/json.ts';
import { isJsonList } from '../../../compiler/util/json-tree.ts';
import { dockerPreview, kubernetesJob, processText, shortcutOrder } from './blocks.ts';
import type { Answer, Case } from './case.ts';
import { applied, baseJob, blocks, validity, variables } from './templates.ts';
import { watched } from './watch.ts';
import { kubernetesWorker } from './worker.ts';

const ofText =
  (answer: (text: string) => Json) =>
  ({ input }: Case): Answer => ({ value: answer(typeof input === 'string' ? input : '') });

const formerPolicy: Readonly<Record<PullPolicy, string>> = {
  Always: 'ALWAYS',
  IfNotPresent: 'IF_NOT_PRESENT',
  Never: 'NEVER',
  IfPossible: 'IF_POSSIBLE',
};

/** What answers the cases of each group. */
export const groups: Readonly<Record<string, (each: Case) => Answer>> = {
  'k8s.build': kubernetesJob,
  'k8s.shortcut_order': shortcutOrder,
  'k8s.label_key.v2': ofText((text) => labelKey(text, false)),
  'k8s.label_value.v2': ofText((text) => labelValue(text, false)),
  'k8s.name.v2': ofText(jobName),
  'k8s.label_key.v3': ofText((text) => labelKey(text, true)),
  'k8s.label_value.v3': ofText((text) => labelValue(text, true)),
  'k8s.name.v3': ofText((text) => jobName(text) || null),
  'k8s.watch': watched,
  'docker.preview': dockerPreview,
  'docker.name': ofText((text) => containerName(text) ?? null),
  'docker.image.v2': formerImage,
  'docker.image.v3': ofText((text) => {
    const { name, tag } = parseImage(text);
    return [name, tag ?? null];
  }),
  'docker.volume.v3': volume,
  'process.preview': processText,
  stable_hash: ({ input }) => ({ value: stableHash(isJsonList(input) ? input.map(String) : [String(input)]) }),
  'template.apply': applied,
  'template.blocks': blocks,
  'template.variables': variables,
  'base_job.resolve': baseJob,
  'base_job.validate': validity,
  'worker.kubernetes': kubernetesWorker,
};

function formerImage({ input }: Case): Answer {
  const image = parseImageAsOriginal(String(input));
  if (!image) return { errors: [{ type: 'ValueError', msg: 'too many values to unpack (expected 2)' }] };
  const policy = formerPolicy[defaultPullPolicy(image)];
  return {
    value: new Map([
      ['name', image.name],
      ['tag', image.tag ?? null],
      ['policy', policy],
    ]),
  };
}

function volume({ input }: Case): Answer {
  if (typeof input !== 'string') {
    return { errors: [{ type: 'ValueError', msg: 'Invalid volume specification: must be a string' }] };
  }
  const read = readVolume(input, false);
  return 'problem' in read ? { errors: [{ type: 'ValueError', msg: read.problem }] } : { value: read.text };
}
