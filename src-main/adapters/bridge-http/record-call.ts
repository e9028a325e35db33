import { IncomingMessage, ServerResponse, type ServerOptions } from 'node:http';
import { REPLAY_HEADER } from '../../../src-shared/traffic/redaction.ts';
import type { CallRecorder } from '../../core/ports/call-log.ts';
import { Heard, type Part } from './heard-body.ts';

/** What the listener needs to record its calls. */
export interface Recording {
  recorder: CallRecorder;
  /** Calls that are made again carry a mark in their head (server/call-log/replay.ts). */
  replays: { originalOf(mark: string): number; kept(mark: string, count: number): void };
}

/** On an operation's answer: the batch that it made. It never goes out, for JSON knows no symbols. */
export const BATCH_MADE = Symbol('batch');

interface Noted {
  [BATCH_MADE]?: string;
}

/** Keeps what an operation's answer says beside its words, for the record of the call. */
export function noteBatch(response: ServerResponse, answer: object): void {
  const batch = (answer as Noted)[BATCH_MADE];
  if (typeof batch === 'string') (response as Noted)[BATCH_MADE] = batch;
}

/**
 * The classes of a server's requests and responses that record every call: answered, refused at the door, malformed, cut off. They listen
 * below routes and parsers, so that nothing that happens up there goes past them; the body of a call that is recorded was never copied on its way.
 */
export function recordedMessages({
  recorder,
  replays,
}: Recording): Required<Pick<ServerOptions, 'IncomingMessage' | 'ServerResponse'>> {
  const limit = recorder.bodyLimit;

  class HeardRequest extends IncomingMessage {
    readonly heard = new Heard<Uint8Array>();

    override push(chunk: unknown, encoding?: BufferEncoding): boolean {
      if (chunk instanceof Uint8Array) this.heard.hear(chunk, limit);
      return super.push(chunk, encoding);
    }
  }

  class HeardResponse extends ServerResponse<HeardRequest> {
    readonly began = performance.now();
    readonly heard = new Heard<Part>();
    /** Where the answer was written to the socket past this response: its status. */
    status = 0;

    constructor(request: HeardRequest) {
      super(request);
      this.on('close', recordOver);
    }
    override write(...args: unknown[]): boolean {
      hearPart(this, args[0]);
      return super.write(...(args as [unknown]));
    }
    override end(...args: unknown[]): this {
      hearPart(this, args[0]);
      return super.end(...(args as []));
    }
  }

  function hearPart(response: HeardResponse, part: unknown): void {
    if (typeof part === 'string' || part instanceof Uint8Array) response.heard.hear(part, limit);
  }

  /** The answer is with the network, or the caller is gone. */
  function recordOver(this: HeardResponse): void {
    const ms = performance.now() - this.began;
    const { req: request } = this;
    const mark = request.headers[REPLAY_HEADER];
    const isReplay = typeof mark === 'string';
    const isAnswered = this.writableFinished;
    const count = recorder.record({
      at: Date.now() - ms,
      ms,
      method: request.method ?? '',
      target: request.url ?? '',
      httpVersion: request.httpVersion,
      requestHeaders: request.rawHeaders,
      requestBody: request.heard.parts,
      requestBytes: request.heard.bytes,
      status: isAnswered ? this.statusCode : this.status,
      responseHead: isAnswered ? headOf(this) : '',
      responseBody: this.heard.parts,
      responseBytes: this.heard.bytes,
      batchId: (this as Noted)[BATCH_MADE] ?? '',
      replayOf: isReplay ? replays.originalOf(mark) : 0,
    });
    if (isReplay) replays.kept(mark, count);
  }
  return {
    IncomingMessage: HeardRequest,
    ServerResponse: HeardResponse as unknown as typeof ServerResponse,
  };
}

/** The head as it was written. Node keeps it for itself; what `getHeaders` gives lacks all that goes to `writeHead` directly. */
function headOf(response: ServerResponse): string {
  return (response as unknown as Record<'_header', string | null>)['_header'] ?? '';
}
