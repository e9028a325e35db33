import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What came in one upload: the part's name, file name and type as they stood on the wire, and its text. */
export interface Upload {
  contentType: string;
  partName: string | null;
  fileName: string | null;
  partType: string | null;
  text: string;
}

/** A stand-in for the bridge's upload door on a real socket. */
export interface Receiver {
  url: string;
  uploads: Upload[];
  /** What the next answers will be; 200 at first. */
  answer: { status: number; body: string };
  /** Asked of each upload when all of it is there and nothing is answered yet: one that is not taken never came, its line is cut. */
  onUpload: () => boolean;
  close(): Promise<void>;
}

/** Starts a receiver on 127.0.0.1; port 0 takes any free one. */
export async function startReceiver(port = 0): Promise<Receiver> {
  const uploads: Upload[] = [];
  const receiver: Pick<Receiver, 'uploads' | 'answer' | 'onUpload'> = {
    uploads,
    answer: { status: 200, body: '{"status":"success"}' },
    onUpload: () => true,
  };
  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      if (!receiver.onUpload()) return void request.destroy();
      uploads.push(readUpload(request.headers['content-type'] ?? '', Buffer.concat(chunks).toString('utf8')));
      response
        .writeHead(receiver.answer.status, { 'content-type': 'application/json' })
        .end(receiver.answer.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    ...receiver,
    get answer() {
      return receiver.answer;
    },
    set answer(answer) {
      receiver.answer = answer;
    },
    get onUpload() {
      return receiver.onUpload;
    },
    set onUpload(onUpload) {
      receiver.onUpload = onUpload;
    },
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/upload_mt940`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function readUpload(contentType: string, body: string): Upload {
  const boundary = /boundary=(?:"([^"]+)"|([^;]+))/.exec(contentType);
  const mark = boundary?.[1] ?? boundary?.[2];
  const part = mark === undefined ? '' : (body.split(`--${mark}`)[1] ?? '');
  const headEnd = part.indexOf('\r\n\r\n');
  const head = part.slice(0, headEnd);
  return {
    contentType,
    partName: /name="([^"]*)"/.exec(head)?.[1] ?? null,
    fileName: /filename="([^"]*)"/.exec(head)?.[1] ?? null,
    partType: /content-type: *([^\r\n]+)/i.exec(head)?.[1] ?? null,
    text: part.slice(headEnd + 4, -2),
  };
}
