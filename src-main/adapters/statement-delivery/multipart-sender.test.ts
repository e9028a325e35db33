import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startReceiver, type Receiver } from '../../testing/receiver.ts';
import { createMultipartSender } from './multipart-sender.ts';

const sender = createMultipartSender();

let receiver: Receiver;
beforeEach(async () => {
  receiver = await startReceiver();
});
afterEach(() => receiver.close());

const TEXT = ':20:STMT000000000001\n:25:SPONSOR0001\n:86:የእርጅና ጡረታ\nمعاش\n𐍈\n-\n';

// spec/bridge-contract.md, "Statement upload": what the bridge's framework reads from the form.
describe('an upload', () => {
  it('is one file part with the name, file name and type that the bridge expects', async () => {
    await sender.send(receiver.url, TEXT);
    expect(receiver.uploads).toHaveLength(1);
    expect(receiver.uploads[0]).toEqual({
      contentType: expect.stringMatching(/^multipart\/form-data; boundary=\S+$/),
      partName: 'statement_file',
      fileName: 'statement.mt940',
      partType: 'text/plain',
      text: TEXT,
    });
  });

  it.each([
    ['Amharic, Arabic and what lies beyond', TEXT],
    ['CRLF', ':20:A\r\n:25:B\r\n-\r\n'],
    ['nothing', ''],
    ['what looks like a boundary', '--\r\n------formdata-undici-0\r\n\r\n--'],
    ['blanks and line breaks at its ends', '\n\n  \t\r\n'],
    ['megabytes', ':61:2611212611D200,00NTRFDISB-1//EB1\nየ\n'.repeat(100_000)],
  ])('arrives byte for byte: %s', async (_, text) => {
    await sender.send(receiver.url, text);
    expect(receiver.uploads[0]!.text === text).toBe(true);
  });

  it.each([200, 201, 202, 204])('is accepted by %i', async (status) => {
    const body = status === 204 ? '' : '{"status":"ጥሩ"}';
    receiver.answer = { status, body };
    expect(await sender.send(receiver.url, TEXT)).toEqual({ accepted: true, status, body });
  });

  it.each([
    [400, 'Bad Request'],
    [404, 'Not Found'],
    [422, 'Unprocessable Entity'],
    [500, 'Internal Server Error'],
    [503, 'Service Unavailable'],
  ])('is not accepted by %i, and what the bridge says is kept', async (status, words) => {
    receiver.answer = { status, body: '{"detail":"No such programme account"}' };
    expect(await sender.send(receiver.url, TEXT)).toEqual({
      accepted: false,
      status,
      body: '{"detail":"No such programme account"}',
      fault: 'answered_error',
      error: `The bridge answered ${status} ${words}`,
    });
  });

  it('is not accepted when the bridge itself says so, whatever the status', async () => {
    const body = '{"header":{"status":"rjct"},"message":"STATEMENT_UPLOAD_ERROR"}';
    receiver.answer = { status: 200, body };
    expect(await sender.send(receiver.url, TEXT)).toEqual({
      accepted: false,
      status: 200,
      body,
      fault: 'rejected',
      error: 'The bridge rejected the statement: STATEMENT_UPLOAD_ERROR',
    });
  });

  it('keeps the first two thousand characters of the answer, no half of one', async () => {
    receiver.answer = { status: 500, body: 'x'.repeat(1999) + '𐍈'.repeat(5000) };
    const { body } = await sender.send(receiver.url, TEXT);
    expect(body!.length).toBeLessThanOrEqual(2000);
    expect(body!.startsWith('x'.repeat(1999))).toBe(true);
    expect(body!.isWellFormed()).toBe(true);
  });
});
