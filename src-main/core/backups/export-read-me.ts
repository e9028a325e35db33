/** What an export says of itself, for those who find it later. */
export function exportReadMe(at: string, counts: readonly { table: string; rows: number }[]): string {
  const width = Math.max(...counts.map(({ table }) => table.length));
  const lines = counts.map(({ table, rows }) => `  ${table.padEnd(width)}  ${rows} rows`);
  return `Export of an Example Bank ledger, a simulated sponsor bank: never real money.

Made at ${at} (UTC), of one moment of the ledger.

Each table is there twice, as <table>.csv and as <table>.jsonl:
${lines.join('\n')}

Amounts are decimals in the main unit of the row's currency (200.50 is two hundred dollars and fifty cents), with all of
its decimals, in JSON Lines as texts. The currency is in the column account_currency, currency, remitting_account_currency or
transaction_currency. The total of a batch in several currencies is left out. Moments (..._at) are UTC, dates (..._date) are the bank's days.

CSV is RFC 4180 in UTF-8: CRLF, quotes doubled, the first line names the columns. A missing value is empty, an empty text is "".
A text that a spreadsheet would run as a formula (it begins with = + - @, a tab or a carriage return, as phone numbers do)
has an apostrophe before it. JSON Lines has every text exactly as the ledger has it.

bank.sqlite is the ledger itself, as SQLite 3, with all of its tables. There, amounts are whole numbers of the currency's
smallest unit (20050). Its settings are without the token for the bridge.
`;
}
