// The least that could answer a call: node:http, JSON and one prepared statement; blocks that arrive in the same tick share a commit.
import { createServer } from 'node:http';
import BetterSqlite3 from 'better-sqlite3';

const db = new BetterSqlite3(process.argv[2]);
db.pragma('journal_mode = WAL');
db.pragma('synchronous = FULL');
db.exec(`CREATE TABLE IF NOT EXISTS accounts (account_number TEXT PRIMARY KEY, currency TEXT, book INTEGER, blocked INTEGER);
  CREATE TABLE IF NOT EXISTS fund_blocks (id INTEGER PRIMARY KEY, reference TEXT UNIQUE, account_number TEXT, amount INTEGER);
  INSERT OR IGNORE INTO accounts VALUES ('SPONSOR0001', 'USD', 90000000000000, 0)`);
const find = db.prepare(
  'SELECT book - blocked AS available FROM accounts WHERE account_number = ? AND currency = ?',
);
const block = db.prepare('INSERT INTO fund_blocks (reference, account_number, amount) VALUES (?, ?, ?)');
const raise = db.prepare('UPDATE accounts SET blocked = blocked + ? WHERE account_number = ?');
const [begin, commit] = ['BEGIN IMMEDIATE', 'COMMIT'].map((sql) => db.prepare(sql));
let waiting = [];
let count = 0;

function flush() {
  const calls = waiting;
  waiting = [];
  begin.run();
  const references = calls.map(({ call }) => {
    const reference = `B${Date.now()}${(count += 1)}`;
    block.run(reference, call.account_number, call.amount * 100);
    raise.run(call.amount * 100, call.account_number);
    return reference;
  });
  commit.run();
  calls.forEach(({ answer }, at) =>
    answer({ status: 'success', block_reference_no: references[at], error_message: '' }),
  );
}

const server = createServer((request, response) => {
  let text = '';
  request.setEncoding('utf8').on('data', (chunk) => (text += chunk));
  request.on('end', () => {
    const call = JSON.parse(text);
    const answer = (value) => {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(value));
    };
    if (request.url === '/check_funds') {
      const { available } = find.get(call.account_number, call.account_currency);
      const enough = available >= call.total_funds_needed * 100;
      answer({
        status: enough ? 'success' : 'failed',
        account_number: call.account_number,
        has_sufficient_funds: enough,
        error_message: enough ? '' : 'Insufficient funds',
      });
    } else {
      if (waiting.length === 0) setImmediate(flush);
      waiting.push({ call, answer });
    }
  });
});
server.listen(0, '127.0.0.1', () => process.stdout.write(`${server.address().port}\n`));
