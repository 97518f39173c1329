import { type Platform, type Service, serviceNames } from './data.ts';

/** What the templates make, as one would write it without a template: the least that there is to do. */
export function handWritten(platform: Platform): string {
  let text = '';
  for (const name of serviceNames) {
    text += `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: ${platform.name}-${name}\n  labels:`;
    for (const key of Object.keys(platform.labels).sort()) text += `\n    ${key}: ${platform.labels[key]}`;
    text += '\n';
    const service = platform.services[name];
    if (service) text += deployment(name, service);
    text += '---\n';
  }
  return text;
}

function deployment(name: string, service: Service): string {
  const { owner, replicas, image, debug, stage, env, ports, note } = service;
  let text = `  annotations:\n    owner: ${owner.name}\n    team: ${owner.team.toUpperCase()}\nspec:\n`;
  text += `  replicas: ${replicas}\n  template:\n    spec:\n      containers:\n        - name: ${name}\n`;
  text += `          image: ${JSON.stringify(image)}\n          debug: ${debug ? 'on' : 'off'}\n`;
  text += `          stage: ${stage === 'production' ? 'prod' : stage}\n          env:`;
  for (const key of Object.keys(env).sort()) {
    text += `\n            - name: ${key}\n              value: ${JSON.stringify(env[key])}`;
  }
  text += '\n          ports:';
  for (const port of ports) text += `\n            - {name: ${port.name}, containerPort: ${port.port}}`;
  return `${text}\n      note: ${note === '' ? 'none' : note}\n`;
}
