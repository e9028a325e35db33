import type { Facts, Operator, RecordedAction } from '../../src-shared/operator/actions.ts';
import { shownValue } from '../../src-shared/bank/secrets.ts';
import type { Outcome, RefusalCode } from '../../src-shared/bank/refusals.ts';
import { settingsSchema, type SettingKey } from '../../src-shared/bank/settings.ts';
import { formatMoney } from '../../src-shared/money/amount.ts';
import type { Handle } from './db/handle.ts';
import { findStatement } from './db/tables/account-statements.ts';
import { findAccount } from './db/tables/accounts.ts';
import { findBlock } from './db/tables/fund-blocks.ts';
import { findBatch } from './db/tables/payment-batches.ts';
import { findPayment } from './db/tables/payments.ts';
import { findDelivery, findGivenUp, findNeverSent } from './db/tables/statement-deliveries.ts';
import type { WriteLane } from './db/write-lane.ts';
import type { BankContext } from './operations/context.ts';
import { cancelDelivery } from './operations/cancel-delivery.ts';
import { correctHolder } from './operations/correct-holder.ts';
import { depositFunds } from './operations/deposit-funds.ts';
import { openAccount } from './operations/open-account.ts';
import { releaseBlock } from './operations/release-block.ts';
import { requestStatement } from './operations/request-statement.ts';
import { retryBatch } from './operations/retry-batch.ts';
import { returnPayment } from './operations/return-payment.ts';
import { sendStatement } from './operations/send-statement.ts';
import { sendUndelivered } from './operations/send-undelivered.ts';
import { sendWithDefect } from './operations/send-with-defect.ts';
import { recordingLane, type Deed } from './operator-actions.ts';

/** The operations of an operator, each with what is kept of it: its subject, and how that looks before and after. */
export function operationsBy(bank: BankContext, by: Operator) {
  /** The operation, on a lane that records it with its change. */
  const recorded =
    <Request, Value, Code extends RefusalCode>(
      action: RecordedAction,
      operation: (bank: BankContext, request: Request) => Promise<Outcome<Value, Code>>,
      subject: (request: Request) => string,
      look: (handle: Handle, subject: string, request: Request, done: { value: Value } | null) => Facts,
    ) =>
    (request: Request): Promise<Outcome<Value, Code>> => {
      const of = subject(request);
      const deed: Deed = {
        action,
        subject: of,
        look: (handle, result) => look(handle, of, request, result && (result.value as { value: Value })),
      };
      return operation({ ...bank, lane: recordingLane(bank.lane, bank.clock, by, deed) }, request);
    };

  return {
    openAccount: recorded('openAccount', openAccount, ({ accountNumber }) => accountNumber.trim(), account),
    correctHolder: recorded('correctHolder', correctHolder, ({ accountNumber }) => accountNumber, holder),
    depositFunds: recorded(
      'depositFunds',
      depositFunds,
      ({ accountNumber }) => accountNumber,
      (handle, number, { narrative }, done) => ({
        ...account(handle, number),
        ...(done && narrative.trim() !== '' && { narrative: narrative.trim() }),
      }),
    ),
    requestStatement: recorded(
      'requestStatement',
      requestStatement,
      ({ accountNumber }) => accountNumber,
      (_handle, _subject, { statementDate }, done) =>
        done === null
          ? {}
          : { statement_id: String(done.value.id), statement_date: statementDate ?? bank.clock.today() },
    ),
    sendStatement: recorded('sendStatement', sendStatement, ({ id }) => String(id), delivery),
    cancelDelivery: recorded('cancelDelivery', cancelDelivery, ({ id }) => String(id), delivery),
    sendUndelivered: recorded('sendUndelivered', sendUndelivered, ({ which }) => which, undelivered),
    sendWithDefect: recorded(
      'sendWithDefect',
      sendWithDefect,
      ({ id }) => String(id),
      (_handle, _subject, { defect, url }, done) =>
        done === null ? {} : { defect, callback_url: url ?? bank.settings().mt940StatementCallbackUrl },
    ),
    retryBatch: recorded('retryBatch', retryBatch, ({ batchId }) => batchId, batch),
    returnPayment: recorded(
      'returnPayment',
      returnPayment,
      ({ paymentReferenceNumber }) => paymentReferenceNumber,
      payment,
    ),
    releaseBlock: recorded(
      'releaseBlock',
      releaseBlock,
      ({ blockReferenceNo }) => blockReferenceNo,
      (handle, reference, { reason }, done) => ({
        ...block(handle, reference),
        ...(done && { release_reason: reason.trim() }),
      }),
    ),
  };
}

/** The lane that keeps which settings an operator changed, from what to what; secrets masked. What stays as it is, is not kept. */
export function settingsLane(
  bank: BankContext,
  by: Operator,
  changes: Partial<Record<SettingKey, unknown>>,
): WriteLane {
  const before = bank.settings();
  // The store refuses what does not parse before it asks for this lane.
  const after = { ...before, ...settingsSchema.partial().safeParse(changes).data };
  const keys = (Object.keys(changes) as SettingKey[]).filter((key) => after[key] !== before[key]);
  if (keys.length === 0) return bank.lane;
  return recordingLane(bank.lane, bank.clock, by, {
    action: 'updateSettings',
    subject: keys.join(', '),
    look: (_handle, result) => {
      const values = result === null ? before : after;
      return Object.fromEntries(keys.map((key) => [key, String(shownValue(key, values[key]))]));
    },
  });
}

function account(handle: Handle, number: string): Facts {
  const found = findAccount(handle, number);
  if (found === undefined) return {};
  const currency = found.account_currency;
  return {
    account_holder_name: found.account_holder_name,
    book_balance: formatMoney(found.book_balance, currency),
    blocked_amount: formatMoney(found.blocked_amount, currency),
    available_balance: formatMoney(found.available_balance, currency),
  };
}

function holder(handle: Handle, number: string): Facts {
  const found = findAccount(handle, number);
  if (found === undefined) return {};
  return {
    account_holder_name: found.account_holder_name,
    account_holder_phone: found.account_holder_phone ?? '',
    account_holder_email: found.account_holder_email ?? '',
  };
}

function block(handle: Handle, reference: string): Facts {
  const found = findBlock(handle, reference);
  if (found === undefined) return {};
  return {
    account_number: found.account_number,
    amount: formatMoney(found.amount, found.currency),
    amount_released: formatMoney(found.amount_released, found.currency),
    ...account(handle, found.account_number),
  };
}

function batch(handle: Handle, batchId: string): Facts {
  const found = findBatch(handle, batchId);
  if (found === undefined) return {};
  return {
    accounting_status: found.accounting_status,
    accounting_log_attempts: String(found.accounting_log_attempts),
  };
}

function payment(handle: Handle, reference: string): Facts {
  const found = findPayment(handle, reference);
  if (found === undefined) return {};
  return {
    payment_amount: formatMoney(found.payment_amount, found.remitting_account_currency),
    return_reason: found.return_reason ?? '',
    ...block(handle, found.funds_blocked_reference_number),
  };
}

function delivery(handle: Handle, id: string): Facts {
  const statement = findStatement(handle, Number(id));
  if (statement === undefined) return {};
  const found = findDelivery(handle, statement.id);
  return {
    account_number: statement.account_number,
    statement_state: statement.statement_state,
    delivery_state: found?.delivery_state ?? '',
    callback_url: found?.callback_url ?? '',
  };
}

function undelivered(handle: Handle): Facts {
  return { never_sent: String(findNeverSent(handle).length), given_up: String(findGivenUp(handle).length) };
}
