/** Says "stop" to work in this or another thread, even to work that never lets go of its thread. */
export class StopFlag {
  readonly memory: SharedArrayBuffer;

  /** `memory` of a flag makes the same flag in another thread. */
  constructor(memory = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)) {
    this.memory = memory;
  }

  raise(): void {
    Atomics.store(new Int32Array(this.memory), 0, 1);
  }

  get raised(): boolean {
    return Atomics.load(new Int32Array(this.memory), 0) === 1;
  }
}
