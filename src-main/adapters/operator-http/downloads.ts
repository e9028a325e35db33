import { createReadStream, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { FastifyInstance, FastifyReply } from 'fastify';

/** Finds files that may be read, by names that the console has; null for any other. */
export interface Downloads {
  backup(name: string): string | null;
  exported(name: string, file: string): string | null;
  calls(name: string): string | null;
  entries(name: string): string | null;
}

/** Serves backups and exported files as they lie on the disk, streamed, to be saved and never shown. */
export function serveDownloads(api: FastifyInstance, downloads: Downloads): void {
  api.get<{ Params: { name: string } }>('/backups/:name', async (request, reply) =>
    sendFile(reply, downloads.backup(request.params.name)),
  );
  api.get<{ Params: { name: string; file: string } }>('/exports/:name/:file', async (request, reply) =>
    sendFile(reply, downloads.exported(request.params.name, request.params.file)),
  );
  api.get<{ Params: { name: string } }>('/entry-exports/:name', async (request, reply) =>
    sendFile(reply, downloads.entries(request.params.name)),
  );
  api.get<{ Params: { name: string } }>('/traffic-exports/:name', async (request, reply) =>
    sendFile(reply, downloads.calls(request.params.name)),
  );
}

function sendFile(reply: FastifyReply, path: string | null): FastifyReply {
  if (path === null) return reply.code(404).send({ message: 'This file is not there.' });
  return reply
    .headers({
      'content-disposition': `attachment; filename="${basename(path)}"`,
      'content-length': statSync(path).size,
      'content-type': 'application/octet-stream',
    })
    .send(createReadStream(path));
}
