import type { SeenCall } from '../../core/ports/call-log.ts';

/*
 * How calls travel to the thread that keeps them. A listener that answers tens of thousands of calls a second has no time to make objects of
 * them that live on: each call is written into a piece of memory, one frame behind the other, and the whole piece is handed over without
 * being copied. A frame is its length, the numbers, the length of the texts and of the bodies, the texts (Latin-1, as HTTP has them, apart by
 * NUL, which no header can hold), the two bodies.
 */

const NUMBERS = 4;
const LENGTHS = NUMBERS + 6 * 8;
const HEAD = LENGTHS + 4 * 4;
const APART = '\u0000';

const PIECE_BYTES = 256 * 1024;

/** A piece with whole frames in its first `used` bytes. */
export interface Piece {
  memory: ArrayBuffer;
  used: number;
  calls: number;
}

/** Writes calls into pieces; `full` gets each when the next call has no room, or when it is asked for by {@link flush}. */
export class FrameWriter {
  readonly #full: (piece: Piece) => void;
  #piece: Buffer<ArrayBuffer> | undefined;
  #used = 0;
  #calls = 0;

  constructor(full: (piece: Piece) => void) {
    this.#full = full;
  }

  add(count: number, call: SeenCall): void {
    const { method, target, httpVersion, batchId, responseHead, requestHeaders } = call;
    let text = `${method}${APART}${target}${APART}${httpVersion}${APART}${batchId}${APART}${responseHead}`;
    for (const header of requestHeaders) text += APART + header;
    const requestLength = bytesOf(call.requestBody);
    const responseLength = bytesOf(call.responseBody);
    const length = HEAD + text.length + requestLength + responseLength;
    const piece = this.#roomFor(length);
    let at = this.#used;
    this.#used += length;
    this.#calls += 1;
    piece.writeUInt32LE(length, at);
    at = piece.writeDoubleLE(count, at + NUMBERS);
    at = piece.writeDoubleLE(call.at, at);
    at = piece.writeDoubleLE(call.ms, at);
    at = piece.writeDoubleLE(call.replayOf, at);
    at = piece.writeDoubleLE(call.requestBytes, at);
    at = piece.writeDoubleLE(call.responseBytes, at);
    at = piece.writeUInt32LE(call.status, at);
    at = piece.writeUInt32LE(text.length, at);
    at = piece.writeUInt32LE(requestLength, at);
    at = piece.writeUInt32LE(responseLength, at);
    at += piece.write(text, at, 'latin1');
    for (const part of [call.requestBody, call.responseBody])
      for (const each of part) {
        if (typeof each === 'string') at += piece.write(each, at, 'utf8');
        else {
          piece.set(each, at);
          at += each.byteLength;
        }
      }
  }

  flush(): void {
    if (this.#piece === undefined || this.#used === 0) return;
    const piece = { memory: this.#piece.buffer, used: this.#used, calls: this.#calls };
    this.#piece = undefined;
    this.#used = 0;
    this.#calls = 0;
    this.#full(piece);
  }

  #roomFor(length: number): Buffer {
    if (this.#piece !== undefined && this.#used + length > this.#piece.byteLength) this.flush();
    this.#piece ??= Buffer.from(new ArrayBuffer(Math.max(PIECE_BYTES, length)));
    return this.#piece;
  }
}

/** A frame that is read only as far as somebody asks. */
export class CallFrame {
  readonly length: number;
  readonly #piece: Buffer;
  readonly #at: number;

  constructor(piece: Buffer, at: number) {
    this.#piece = piece;
    this.#at = at;
    this.length = piece.readUInt32LE(at);
  }

  /** The so many-th call since the start. */
  get count(): number {
    return this.#number(0);
  }
  get at(): number {
    return this.#number(1);
  }
  get ms(): number {
    return this.#number(2);
  }
  get replayOf(): number {
    return this.#number(3);
  }
  get requestBytes(): number {
    return this.#number(4);
  }
  get responseBytes(): number {
    return this.#number(5);
  }
  get status(): number {
    return this.#length(0);
  }
  texts(): {
    method: string;
    target: string;
    httpVersion: string;
    batchId: string;
    responseHead: string;
    requestHeaders: string[];
  } {
    const [method = '', target = '', httpVersion = '', batchId = '', responseHead = '', ...requestHeaders] =
      this.#part(0, this.#length(1)).toString('latin1').split(APART);
    return { method, target, httpVersion, batchId, responseHead, requestHeaders };
  }
  get target(): string {
    const start = this.#at + HEAD;
    const from = this.#piece.indexOf(0, start) + 1;
    return this.#piece.toString('latin1', from, this.#piece.indexOf(0, from));
  }
  requestBody(): Buffer {
    return this.#part(this.#length(1), this.#length(2));
  }
  responseBody(): Buffer {
    return this.#part(this.#length(1) + this.#length(2), this.#length(3));
  }

  #number(index: number): number {
    return this.#piece.readDoubleLE(this.#at + NUMBERS + index * 8);
  }
  #length(index: number): number {
    return this.#piece.readUInt32LE(this.#at + LENGTHS + index * 4);
  }
  #part(from: number, length: number): Buffer {
    const start = this.#at + HEAD + from;
    return this.#piece.subarray(start, start + length);
  }
}

/** The frames of a piece, one after the other. */
export function framesOf({ memory, used }: Piece): CallFrame[] {
  const piece = Buffer.from(memory, 0, used);
  const frames: CallFrame[] = [];
  for (let at = 0; at < used;) {
    const frame = new CallFrame(piece, at);
    frames.push(frame);
    at += frame.length;
  }
  return frames;
}

function bytesOf(parts: readonly (Uint8Array | string)[]): number {
  let bytes = 0;
  for (const part of parts) bytes += typeof part === 'string' ? Buffer.byteLength(part) : part.byteLength;
  return bytes;
}
