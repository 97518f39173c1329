import { bodyOf, type Call, flag, needAdmin, part, type Route } from './call.ts';
import { found } from './fleet.ts';
import { type Doc, optionalDoc, textIn } from './json.ts';
import { refuse } from './refusal.ts';

const connectionFields = ['name', 'description', 'type', 'params', 'usableBy', 'allowedGroups'];
const secret = /password|secret|token|key/i;

export const instanceRoutes: readonly Route[] = [
  {
    method: 'GET',
    pattern: '/auth/info',
    handle: (call) => {
      const { login, groups } = call.who;
      const info: Doc = { authIdentifier: login, groups: [...groups], associatedDSSUser: login, via: ['API_KEY'] };
      return flag(call, 'withSecrets') ? { ...info, secrets: [] } : info;
    },
  },
  {
    method: 'GET',
    pattern: '/instance-info',
    handle: ({ node: { id, type } }) => ({ nodeId: id, nodeName: id, nodeType: type, dssVersion: '14.3.3' }),
  },
  {
    method: 'GET',
    pattern: '/connections/get-names',
    handle: ({ node, query }) => {
      const wanted = query.get('type') ?? 'all';
      const fitting = [...node.connections].filter(([, { type }]) => wanted === 'all' || type === wanted);
      return fitting.map(([name]) => name).sort();
    },
  },
  {
    method: 'GET',
    pattern: '/admin/connections/',
    handle: (call) => {
      needAdmin(call);
      return Object.fromEntries(call.node.connections);
    },
  },
  {
    method: 'POST',
    pattern: '/admin/connections/',
    handle: (call) => {
      needAdmin(call);
      const body = bodyOf(call);
      const name = textIn(body, 'name');
      if (call.node.connections.has(name)) throw refuse.illegal(`Connection '${name}' already exists`);
      const document = Object.fromEntries(connectionFields.map((key) => [key, body[key] ?? null]));
      call.node.connections.set(name, document);
      return { msg: 'Created connection' };
    },
  },
  {
    method: 'GET',
    pattern: '/admin/connections/{n}',
    handle: (call) => {
      const document = structuredClone(connectionOf(call));
      const params = optionalDoc(document, 'params');
      for (const key of Object.keys(params)) if (secret.test(key)) params[key] = '***';
      return document;
    },
  },
  {
    method: 'PUT',
    pattern: '/admin/connections/{n}',
    handle: (call) => {
      const old = connectionOf(call);
      const next: Doc = { ...bodyOf(call), name: part(call, 'n') };
      const params = optionalDoc(next, 'params');
      for (const [key, value] of Object.entries(params)) {
        if (value === '***') params[key] = optionalDoc(old, 'params')[key] ?? null;
      }
      call.node.connections.set(part(call, 'n'), next);
      return next;
    },
  },
  {
    method: 'DELETE',
    pattern: '/admin/connections/{n}',
    handle: (call) => {
      connectionOf(call);
      call.node.connections.delete(part(call, 'n'));
      return undefined;
    },
  },
  {
    method: 'GET',
    pattern: '/admin/code-envs/',
    handle: ({ node: { type } }) => [
      {
        envName: 'py39',
        envLang: 'PYTHON',
        deploymentMode: type === 'DESIGN' ? 'DESIGN_MANAGED' : 'AUTOMATION_SINGLE',
      },
    ],
  },
  {
    method: 'GET',
    pattern: '/admin/get-govern-node-ref',
    handle: (call) => {
      needAdmin(call);
      return { enabled: false };
    },
  },
  {
    method: 'GET',
    pattern: '/project-folders/{f}',
    handle: (call) => {
      const folder = part(call, 'f');
      if (folder !== 'ROOT') throw refuse.notFound(`Project folder does not exist: ${folder}`);
      const projectKeys = [...call.node.projects.keys()].sort();
      return { id: 'ROOT', name: '', parentId: null, childrenIds: [], projectKeys };
    },
  },
];

function connectionOf(call: Call): Doc {
  needAdmin(call);
  const name = part(call, 'n');
  return found(call.node.connections, name, refuse.illegal(`Connection '${name}' does not exist`));
}
