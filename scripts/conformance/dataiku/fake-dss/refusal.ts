import type { Doc } from './json.ts';

/** An answer that says no: a status, and the class and text of the server's exception. */
export class Refusal extends Error {
  readonly status: number;
  readonly body: Doc;

  constructor(status: number, errorType: string, message: string, more: Doc = {}) {
    super(message);
    this.status = status;
    this.body = { errorType, message, detailedMessage: message, ...more };
  }
}

const coded = 'com.dataiku.dip.exceptions.CodedException';

export const refuse = {
  notFound: (text: string) => new Refusal(404, 'com.dataiku.dip.server.controllers.NotFoundException', text),
  unauthenticated: (text: string) => new Refusal(401, 'com.dataiku.dip.exceptions.NotAuthenticatedException', text),
  forbidden: (text: string) => new Refusal(403, 'com.dataiku.dip.exceptions.UnauthorizedException', text),
  illegal: (text: string) => new Refusal(400, 'java.lang.IllegalArgumentException', text),
  wrongMethod: () => new Refusal(405, 'java.lang.IllegalArgumentException', 'Method not allowed'),
  conflict: (text: string) => new Refusal(409, 'com.dataiku.dip.server.controllers.ConflictException', text),
  coded: (text: string, more: Doc = {}) => new Refusal(400, coded, text, more),
  failed: (text: string) => new Refusal(500, coded, text),
} as const;
