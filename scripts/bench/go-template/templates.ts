import { serviceNames } from './data.ts';

/** 25 lines for one service: fields, chains of fields, conditions, loops over a list and a map, functions. */
const goService = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ $.name }}-NAME
  labels:{{ range $key, $value := .labels }}
    {{ $key }}: {{ $value }}{{ end }}
{{ with .services.NAME }}  annotations:
    owner: {{ .owner.name }}
    team: {{ .owner.team | upper }}
spec:
  replicas: {{ .replicas }}
  template:
    spec:
      containers:
        - name: NAME
          image: {{ .image | quote }}
          debug: {{ if .debug }}on{{ else }}off{{ end }}
          stage: {{ if eq .stage "production" }}prod{{ else }}{{ .stage }}{{ end }}
          env:{{ range $key, $value := .env }}
            - name: {{ $key }}
              value: {{ $value | quote }}{{ end }}
          ports:{{ range .ports }}
            - {name: {{ .name }}, containerPort: {{ .port }}}{{ end }}
      note: {{ .note | default "none" }}
{{ end }}---
`;

const nunjucksService = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ name }}-NAME
  labels:{% for key, value in labels %}
    {{ key }}: {{ value }}{% endfor %}
{% set service = services.NAME %}{% if service %}  annotations:
    owner: {{ service.owner.name }}
    team: {{ service.owner.team | upper }}
spec:
  replicas: {{ service.replicas }}
  template:
    spec:
      containers:
        - name: NAME
          image: {{ service.image | quote }}
          debug: {% if service.debug %}on{% else %}off{% endif %}
          stage: {% if service.stage == "production" %}prod{% else %}{{ service.stage }}{% endif %}
          env:{% for key, value in service.env %}
            - name: {{ key }}
              value: {{ value | quote }}{% endfor %}
          ports:{% for port in service.ports %}
            - {name: {{ port.name }}, containerPort: {{ port.port }}}{% endfor %}
      note: {{ service.note | default("none", true) }}
{% endif %}---
`;

const repeated = (text: string) => serviceNames.map((name) => text.replaceAll('NAME', name)).join('');

/** 200 lines. */
export const goText = repeated(goService);

/** The same for nunjucks. */
export const nunjucksText = repeated(nunjucksService);
