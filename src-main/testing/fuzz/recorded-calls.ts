import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';
import { disbursement } from '../disbursement.ts';
import { httpCall } from '../http-call.ts';

/** What httpx sends beside the call's own. */
const HTTPX = { accept: '*/*', 'accept-encoding': 'gzip, deflate', 'user-agent': 'python-httpx/0.28.1' };

/**
 * Drives one small disbursement as the bridge does, through a wire tap, and gives back the bytes of each call: funds checked and
 * blocked, payments to all kinds of beneficiaries, a statement, and a beneficiary who asks by phone.
 */
export async function recordCalls(bridge: string, token: string): Promise<Buffer[]> {
  const tapped = await wireTap(bridge);
  const call = async (operation: string, type: string, body: string): Promise<string> => {
    const headers = { ...HTTPX, authorization: `Bearer ${token}`, 'content-type': type };
    const { status, text } = await httpCall(`${tapped.url}/${operation}`, {
      method: 'POST',
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
      body,
    });
    if (status !== 200) throw new Error(`${operation} answered ${status}: ${text}`);
    return text;
  };
  const json = (operation: string, message: unknown): Promise<string> =>
    call(operation, 'application/json', JSON.stringify(message));

  const account = { account_number: 'SPONSOR0001' };
  await httpCall(`${tapped.url}/ping`, { headers: HTTPX });
  await json('check_funds', { ...account, account_currency: 'USD', total_funds_needed: 50.5 });
  const blocked = await json('block_funds', { ...account, currency: 'USD', amount: 50.5 });
  const { block_reference_no: block } = JSON.parse(blocked) as { block_reference_no: string };
  const payments = disbursement(block, 5, 10.1);
  await json('initiate_payment', payments);
  await json('generate_account_statement', { program_account_number: 'SPONSOR0001' });
  const phone = encodeURIComponent('+254700000000');
  const session = `sessionId=S1&serviceCode=*384%23&phoneNumber=${phone}&networkCode=63902&text=3`;
  await call('ussd', 'application/x-www-form-urlencoded', session);
  return tapped.close();
}

/** A port that passes everything on to the bank and keeps what went there, one piece a connection. */
async function wireTap(bridge: string): Promise<{ url: string; close(): Promise<Buffer[]> }> {
  const { hostname, port } = new URL(bridge);
  const recordings: Buffer[][] = [];
  const server = createServer((client) => {
    const recording: Buffer[] = [];
    recordings.push(recording);
    const bank = connect(Number(port), hostname);
    client.on('data', (chunk) => recording.push(chunk));
    client.pipe(bank).pipe(client);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.close();
      await once(server, 'close');
      return recordings.map((recording) => Buffer.concat(recording));
    },
  };
}
