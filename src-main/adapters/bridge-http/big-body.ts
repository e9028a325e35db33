import type { IncomingMessage } from 'node:http';
import { errorCodes, type FastifyInstance, type FastifyRequest } from 'fastify';
import { readJson } from './json-body.ts';

/** From here on, reading a call would stop the main loop for longer than a slice of posting does. */
const BIG_BYTES = 256 * 1024;

const PART_BYTES = 1024 * 1024;

/** The bytes of a big body, in parts: put together they would stop the main loop, for 64 MB a twentieth of a second. */
export class BigBody {
  readonly parts: readonly Uint8Array<ArrayBuffer>[];
  constructor(parts: readonly Uint8Array<ArrayBuffer>[]) {
    this.parts = parts;
  }
}

/** In this plugin, JSON bodies that are big are left as they are. */
export function leaveBigBodies(app: FastifyInstance): void {
  const limit = app.initialConfig.bodyLimit!;
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser('application/json', async (request: FastifyRequest, payload: IncomingMessage) => {
    const announced = Number(request.headers['content-length']);
    if (announced > limit) throw new errorCodes.FST_ERR_CTP_BODY_TOO_LARGE();
    const body = await collect(payload, limit);
    if (!Number.isNaN(announced) && body.bytes !== announced)
      throw new errorCodes.FST_ERR_CTP_INVALID_CONTENT_LENGTH();
    const parts = body.end();
    return body.bytes < BIG_BYTES ? readJson(parts[0] ?? new Uint8Array()) : new BigBody(parts);
  });
}

/** As Fastify's own reader does it, but without keeping the chunks, which are views of memory that others look at as well. */
function collect(payload: IncomingMessage, limit: number): Promise<Collected> {
  return new Promise((resolve, reject) => {
    const body = new Collected();
    const hear = (chunk: Uint8Array): void => {
      body.add(chunk);
      if (body.bytes > limit) end(() => reject(new errorCodes.FST_ERR_CTP_BODY_TOO_LARGE()));
    };
    const over = (): void => end(() => resolve(body));
    const fail = (fault: Error & { statusCode?: number }): void =>
      end(() => reject(Object.assign(fault, { statusCode: fault.statusCode ?? 400 })));
    const end = (then: () => void): void => {
      payload.off('data', hear).off('end', over).off('error', fail);
      then();
    };
    payload.on('data', hear).on('end', over).on('error', fail);
    payload.resume();
  });
}

/** Bytes as they come in, copied into parts. Nothing is set aside for what a caller only announces. */
class Collected {
  bytes = 0;
  readonly #full: Uint8Array<ArrayBuffer>[] = [];
  #part = new Uint8Array(0);
  #used = 0;

  add(chunk: Uint8Array): void {
    this.bytes += chunk.length;
    for (let from = 0; from < chunk.length;) {
      if (this.#used === this.#part.length) this.#next(chunk.length - from);
      const piece = chunk.subarray(from, from + this.#part.length - this.#used);
      this.#part.set(piece, this.#used);
      this.#used += piece.length;
      from += piece.length;
    }
  }

  /** The first part is as long as the first chunk, for most calls come in one; it grows until the body is known to be big. */
  #next(wanted: number): void {
    const old = this.#part;
    const isBig = old.length >= BIG_BYTES;
    if (isBig && this.#used > 0) this.#full.push(old);
    const size = isBig ? PART_BYTES : Math.min(Math.max(wanted + old.length, 2 * old.length), PART_BYTES);
    this.#part = new Uint8Array(Buffer.allocUnsafeSlow(size).buffer);
    if (isBig) this.#used = 0;
    else this.#part.set(old);
  }

  end(): Uint8Array<ArrayBuffer>[] {
    return this.#used === 0 ? this.#full : [...this.#full, this.#part.subarray(0, this.#used)];
  }
}
