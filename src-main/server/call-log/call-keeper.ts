import { statfsSync } from 'node:fs';
import { MinuteCounts } from '../../core/db/call-log/call-minutes.ts';
import { isDamage, openCallLog, type CallLogFile } from '../../core/db/call-log/open-call-log.ts';
import {
  clearCalls,
  countCalls,
  forgetOldest,
  newestCall,
  pinnedCalls,
  usedBytes,
  writeCall,
  type LogBounds,
} from '../../core/db/call-log/write-calls.ts';
import type { CallLogView } from '../../../src-shared/operator/traffic-views.ts';
import { framesOf, type CallFrame, type Piece } from './call-frames.ts';
import { countedCall, keptCall } from './kept-call.ts';

/** A transaction is over within about this. */
const SLICE_MS = 10;
const SLICE_CALLS = 200;
/** From here on calls come faster than they need to be written: most will be passed over, and the bank needs its processors. */
const FLOOD_CALLS = 2000;
const MOST_WAITING_BYTES = 16 * 1024 * 1024;
const TRY_AGAIN_MS = 2000;
/** So much is left to the ledger, which lies on the same disk. */
const LEFT_ON_DISK_BYTES = 64 * 1024 * 1024;
const LOOK_AT_DISK_EVERY_MS = 1000;

export interface KeeperOptions {
  dataDir: string;
  bounds: LogBounds;
  /** Calls were written, or the trouble came or went. */
  changed(): void;
}

/**
 * Keeps the calls that are handed over: counts every one, writes them in short transactions, a share of the time only, and lets the oldest
 * go. Trouble with the file is shown, and tried again; the calls that wait meanwhile are bounded like the log.
 */
export class CallKeeper {
  readonly #options: KeeperOptions;
  readonly #counts = new MinuteCounts();
  /** What the calls of this run are numbered on from. */
  #base: number | null = null;
  #file: CallLogFile | null = null;
  #setAside: string | null = null;
  #calls = 0;
  #waiting: CallFrame[] = [];
  #waitingBytes = 0;
  #passedOver = 0;
  #trouble: CallLogView['trouble'] = null;
  #timer: NodeJS.Timeout | undefined;
  #isRoom = true;
  #lookedAtDisk = Number.NEGATIVE_INFINITY;

  constructor(options: KeeperOptions) {
    this.#options = options;
  }

  take(piece: Piece): void {
    for (const frame of framesOf(piece)) {
      this.#counts.count(countedCall(frame));
      this.#waiting.push(frame);
      this.#waitingBytes += frame.length;
    }
    this.#passOver();
    this.#writeSoon(0);
  }

  /** The log, for reading; what waits is written first, in a flood only some of it. Null while it cannot be opened. */
  read(): CallLogFile | null {
    do {
      if (!this.#isBehind || !this.#write()) break;
    } while (this.#waiting.length <= FLOOD_CALLS);
    return this.#open();
  }

  /** The newest number that was there at the start. */
  get base(): number {
    this.#open();
    return (this.#base ??= 0);
  }

  clear(): number {
    const file = this.#mustOpen();
    this.#waiting = [];
    this.#waitingBytes = 0;
    const cleared = clearCalls(file);
    this.#calls = countCalls(file);
    return cleared;
  }

  view(): CallLogView {
    const file = this.#open();
    return {
      calls: this.#calls,
      pinned: file === null ? 0 : pinnedCalls(file).calls,
      bytes: file === null ? 0 : usedBytes(file),
      maxCalls: this.#options.bounds.calls,
      maxBytes: this.#options.bounds.bytes,
      passedOver: this.#passedOver,
      trouble: this.#trouble,
      setAside: this.#setAside,
    };
  }

  /** Writes what waits, and closes. */
  close(): void {
    clearTimeout(this.#timer);
    while (this.#waiting.length > 0 && this.#write());
    this.#file?.connection.close();
    this.#file = null;
  }

  /** Runs work on the file; a damaged one is set aside, and the work is told. @throws what was wrong */
  guard<T>(work: () => T): T {
    try {
      return work();
    } catch (fault) {
      this.#troubled(fault);
      throw fault;
    }
  }

  get #isBehind(): boolean {
    return this.#waiting.length > 0 || !this.#counts.isEmpty;
  }

  #mustOpen(): CallLogFile {
    const file = this.#open();
    if (file === null) throw new Error(`The file of the log is not open: ${this.#trouble}`);
    return file;
  }

  #open(): CallLogFile | null {
    if (this.#file !== null) return this.#file;
    try {
      this.#file = openCallLog(this.#options.dataDir, new Date());
      this.#setAside = this.#file.setAside ?? this.#setAside;
      this.#calls = countCalls(this.#file);
      this.#base ??= newestCall(this.#file);
    } catch (fault) {
      this.#troubled(fault);
    }
    return this.#file;
  }

  #troubled(fault: unknown): void {
    const { code = '' } = fault as { code?: string };
    if (isDamage(fault)) {
      // The next opening sets it aside.
      this.#file?.connection.close();
      this.#file = null;
      return;
    }
    const trouble = /FULL|ENOSPC|EDQUOT/.test(code) ? 'disk_full' : 'not_written';
    if (trouble === this.#trouble) return;
    this.#trouble = trouble;
    this.#options.changed();
  }

  #writeSoon(after: number): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      const started = performance.now();
      const isFlood = this.#waiting.length > FLOOD_CALLS;
      const went = this.#write();
      if (!this.#isBehind) return;
      const took = performance.now() - started;
      this.#writeSoon(went ? took * (isFlood ? 20 : 5) : TRY_AGAIN_MS);
    }, after);
  }

  /** One transaction; false when it did not go through. */
  #write(): boolean {
    const file = this.#open();
    if (file === null || !this.#hasRoom()) return false;
    const { connection } = file;
    let written = 0;
    let bytes = 0;
    try {
      connection.exec('BEGIN');
      const until = performance.now() + SLICE_MS;
      for (const frame of this.#waiting) {
        writeCall(file, keptCall(frame, this.#base ?? 0));
        written += 1;
        bytes += frame.length;
        if (written === SLICE_CALLS || performance.now() > until) break;
      }
      this.#counts.write(file);
      const forgotten = this.#forget(file, this.#calls + written);
      connection.exec('COMMIT');
      this.#counts.written();
      this.#calls += written - forgotten;
    } catch (fault) {
      if (connection.inTransaction) connection.exec('ROLLBACK');
      this.#troubled(fault);
      return false;
    }
    this.#waiting.splice(0, written);
    this.#waitingBytes -= bytes;
    this.#trouble = null;
    this.#options.changed();
    return true;
  }

  #hasRoom(): boolean {
    const now = performance.now();
    if (now - this.#lookedAtDisk > LOOK_AT_DISK_EVERY_MS) {
      this.#lookedAtDisk = now;
      const { bavail, bsize } = statfsSync(this.#options.dataDir);
      this.#isRoom = bavail * bsize >= LEFT_ON_DISK_BYTES;
      if (!this.#isRoom) this.#troubled({ code: 'ENOSPC' });
    }
    return this.#isRoom;
  }

  #forget(file: CallLogFile, calls: number): number {
    const { bounds } = this.#options;
    const pinned = pinnedCalls(file);
    let forgotten = 0;
    const tooMany = (): number => calls - forgotten - pinned.calls - bounds.calls;
    if (tooMany() > 0) forgotten += forgetOldest(file, tooMany());
    for (let used = usedBytes(file); used > bounds.bytes; used = usedBytes(file)) {
      const each = used / Math.max(1, calls - forgotten);
      const went = forgetOldest(file, Math.ceil((used - bounds.bytes) / each));
      forgotten += went;
      if (went === 0) break;
    }
    return forgotten;
  }

  /** What newer calls would push out at once need not be written first. */
  #passOver(): void {
    const { bounds } = this.#options;
    let over = Math.max(0, this.#waiting.length - bounds.calls);
    let bytes = this.#waiting.slice(0, over).reduce((sum, { length }) => sum + length, 0);
    while (
      this.#waitingBytes - bytes > Math.min(MOST_WAITING_BYTES, bounds.bytes) &&
      over < this.#waiting.length - 1
    )
      bytes += this.#waiting[over++]!.length;
    if (over === 0) return;
    this.#waiting.splice(0, over);
    this.#waitingBytes -= bytes;
    this.#passedOver += over;
  }
}
