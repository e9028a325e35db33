import { z } from 'zod';

/* The shape of HTTP Archive 1.2, field by field from its specification; other fields must begin with an underscore. */

const strict = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z
    .looseObject({ ...shape, comment: z.string().optional() })
    .refine(
      (value) => Object.keys(value).every((key) => key === 'comment' || key in shape || key.startsWith('_')),
      { message: 'has a field that the format does not know' },
    );
const pair = strict({ name: z.string(), value: z.string() });
const size = z.number().int().min(-1);
const message = {
  httpVersion: z.string(),
  cookies: z.array(pair),
  headers: z.array(pair),
  headersSize: size,
  bodySize: size,
};

const har = strict({
  log: strict({
    version: z.literal('1.2'),
    creator: strict({ name: z.string().min(1), version: z.string().min(1) }),
    entries: z.array(
      strict({
        startedDateTime: z.iso.datetime({ offset: true }),
        time: z.number().min(0),
        request: strict({
          ...message,
          method: z.string(),
          url: z.url(),
          queryString: z.array(pair),
          postData: strict({ mimeType: z.string(), params: z.array(pair), text: z.string() }).optional(),
        }),
        response: strict({
          ...message,
          status: z.number().int(),
          statusText: z.string(),
          redirectURL: z.string(),
          content: strict({
            size: z.number().int(),
            mimeType: z.string(),
            text: z.string().optional(),
            encoding: z.string().optional(),
          }),
        }),
        cache: strict({}),
        timings: strict({
          blocked: z.number(),
          dns: z.number(),
          connect: z.number(),
          ssl: z.number(),
          send: z.number().min(0),
          wait: z.number().min(0),
          receive: z.number().min(0),
        }),
      }),
    ),
  }),
});

/** What is wrong with an archive; nothing, if it is one. */
export function isHar(archive: unknown): string[] {
  const read = har.safeParse(archive);
  return read.success ? [] : read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
}
