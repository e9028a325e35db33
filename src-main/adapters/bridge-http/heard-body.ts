export type Part = Uint8Array | string;
const NOTHING: never[] = [];

/** The first parts of a body, up to a limit, and how long all of it was. Parts are kept as they are: copied is what is recorded, once. */
export class Heard<P extends Part> {
  parts: P[] = NOTHING;
  bytes = 0;

  hear(part: P, limit: number): void {
    const length = typeof part === 'string' ? Buffer.byteLength(part) : part.byteLength;
    const room = limit - this.bytes;
    this.bytes += length;
    if (room <= 0 || length === 0) return;
    const kept = length <= room ? part : (cut(part, room) as P);
    if (this.parts === NOTHING) this.parts = [kept];
    else this.parts.push(kept);
  }
}

const cut = (part: Part, room: number): Part =>
  typeof part === 'string' ? Buffer.from(part).subarray(0, room) : part.subarray(0, room);
