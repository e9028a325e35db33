import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { answerReader, type Answer, type AnswerReader } from './answers.ts';
import { readable, type Shot } from './shot.ts';

/** The bridge waits so long for an answer. */
const PATIENCE_MS = 5000;
/** How long somebody who speaks nonsense waits for a word before hanging up. */
const SILENCE_MS = 15;

/** A connection that is kept for the next call, as the bridge keeps one. */
interface Connection {
  socket: Socket;
  reader: AnswerReader;
  /** Resolves when something came, or the other side has closed. */
  news(): Promise<void>;
  closed: boolean;
  /** Nothing has moved for as long as the bridge would wait. */
  late: boolean;
}

/** One caller: what it says goes out over connections of its own, one thing after the other. */
export interface Lane {
  /** Well-framed calls, said in one breath. One answer each, in order; fewer only where the listener said that it closes. @throws where one stays away */
  ask(shots: readonly Shot[]): Promise<Answer[]>;
  /** Bytes that may be anything, on a connection of their own, in pieces or at once. What came back until it closed. @throws where it does not close */
  blurt(bytes: Buffer, pieces: number): Promise<Answer[]>;
  close(): void;
}

export function lane(bridge: string): Lane {
  const { hostname, port } = new URL(bridge);
  let kept: Connection | null = null;

  async function open(): Promise<Connection> {
    const socket = connect({ port: Number(port), host: hostname, noDelay: true, allowHalfOpen: true });
    const reader = answerReader();
    let tell = Promise.withResolvers<void>();
    const connection: Connection = { socket, reader, news: () => tell.promise, closed: false, late: false };
    const news = (): void => {
      tell.resolve();
      tell = Promise.withResolvers();
    };
    const over = (): void => {
      connection.closed = true;
      news();
    };
    socket.on('data', (chunk) => {
      reader.push(chunk);
      news();
    });
    socket.setTimeout(PATIENCE_MS, () => {
      connection.late = true;
      news();
    });
    socket.on('end', over);
    // A reset is one of the ways in which the other side may close it.
    socket.on('error', () => undefined);
    socket.on('close', over);
    await Promise.race([once(socket, 'connect'), once(socket, 'close')]);
    return connection;
  }

  async function next(connection: Connection, { method }: Shot): Promise<Answer | null> {
    for (;;) {
      const news = connection.news();
      const answer = connection.reader.take(method);
      if (answer !== null || connection.closed) return answer;
      if (connection.late) throw new Error('No answer within 5 seconds');
      await news;
    }
  }

  return {
    async ask(shots) {
      const connection = kept === null || kept.closed || kept.late ? await open() : kept;
      // Kept again once all is well: what is left of a failure is no answer to the next call.
      kept = null;
      connection.socket.write(Buffer.concat(shots.map(({ bytes }) => bytes)));
      const answers: Answer[] = [];
      for (const shot of shots) {
        const answer = await next(connection, shot);
        if (answer === null) throw new Error(`Closed without an answer to call ${answers.length + 1}`);
        answers.push(answer);
        if (/close/i.test(answer.headers.get('connection') ?? '')) {
          connection.socket.destroy();
          return answers;
        }
      }
      const more = connection.reader.rest();
      if (more.length > 0) throw new Error(`More was answered than asked: ${readable(more, 200)}`);
      kept = connection;
      return answers;
    },
    async blurt(bytes, pieces) {
      const connection = await open();
      const size = Math.max(1, Math.ceil(bytes.length / pieces));
      for (let at = 0; at < bytes.length && !connection.closed; at += size) {
        connection.socket.write(bytes.subarray(at, at + size));
        if (pieces > 1) await wait(1);
      }
      await Promise.race([connection.news(), wait(SILENCE_MS)]);
      connection.socket.end();
      while (!connection.closed) {
        if (connection.late) throw new Error('Not closed within 5 seconds of the end of all words');
        await connection.news();
      }
      connection.socket.destroy();
      const answers: Answer[] = [];
      for (
        let answer = connection.reader.take('POST');
        answer !== null;
        answer = connection.reader.take('POST')
      )
        answers.push(answer);
      return answers;
    },
    close: () => kept?.socket.destroy(),
  };
}
