import { createHash, timingSafeEqual } from 'node:crypto';

const BEARER = /^bearer +(\S+) *$/i;

/** Whether an `Authorization` header carries the token. The time that it takes tells nothing of the token, nor of its length. */
export function carriesToken(authorization: string | undefined, token: string): boolean {
  const given = BEARER.exec(authorization ?? '')?.[1];
  return given !== undefined && timingSafeEqual(digest(given), digest(token));
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
