import type { Access, ClientCredentials } from './access.ts';
import { type Api, type ApiOptions, databricksApi } from './api.ts';
import { answerOf } from './pages-of.ts';
import { textIn } from './wire.ts';

/** The API of a workspace. With the id and secret of a service principal a token is asked for first. Throws `CallFailed`. */
export async function openApi(access: Access | ClientCredentials, options: ApiOptions): Promise<Api> {
  if ('authorization' in access) return databricksApi(access, options);
  const { host, id, secret } = access;
  const basic = Buffer.from(`${id}:${secret}`).toString('base64');
  const door = databricksApi({ host, authorization: `Basic ${basic}` }, options);
  const query = { grant_type: 'client_credentials', scope: 'all-apis' };
  const answer = await answerOf(door, { method: 'POST', path: 'oidc/v1/token', query, isRepeatable: true });
  return databricksApi({ host, authorization: `Bearer ${textIn(answer, 'access_token') ?? ''}` }, options);
}
