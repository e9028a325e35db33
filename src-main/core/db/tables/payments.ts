import type { Insertable, Selectable } from 'kysely';
import type { PaymentInstruction } from '../../../../src-shared/bank/payment.ts';
import type { ChangeTopic } from '../../../../src-shared/operator/events.ts';
import type { Handle, WriteHandle } from '../handle.ts';
import { defineQuery } from '../query.ts';
import type { PaymentRequestsTable } from '../schema.ts';

export type PaymentRequest = Selectable<PaymentRequestsTable>;
type NewPayment = Omit<
  PaymentRequest,
  'id' | 'booked_at' | 'return_expected' | 'returned_at' | 'return_reason'
>;

const byReference = defineQuery((db, p: { reference: string }) =>
  db.selectFrom('initiate_payment_requests').selectAll().where('payment_reference_number', '=', p.reference),
);
const insert = defineQuery((db, p: NewPayment) => {
  const row: Insertable<PaymentRequestsTable> = {
    batch_id: p.batch_id,
    payment_reference_number: p.payment_reference_number,
    remitting_account: p.remitting_account,
    remitting_account_currency: p.remitting_account_currency,
    payment_amount: p.payment_amount,
    payment_date: p.payment_date,
    funds_blocked_reference_number: p.funds_blocked_reference_number,
    beneficiary_name: p.beneficiary_name,
    beneficiary_account: p.beneficiary_account,
    beneficiary_account_currency: p.beneficiary_account_currency,
    beneficiary_account_type: p.beneficiary_account_type,
    beneficiary_bank_code: p.beneficiary_bank_code,
    beneficiary_branch_code: p.beneficiary_branch_code,
    beneficiary_mobile_wallet_provider: p.beneficiary_mobile_wallet_provider,
    beneficiary_phone_no: p.beneficiary_phone_no,
    beneficiary_email: p.beneficiary_email,
    beneficiary_email_wallet_provider: p.beneficiary_email_wallet_provider,
    narrative_1: p.narrative_1,
    narrative_2: p.narrative_2,
    narrative_3: p.narrative_3,
    narrative_4: p.narrative_4,
    narrative_5: p.narrative_5,
    narrative_6: p.narrative_6,
  };
  return db.insertInto('initiate_payment_requests').values(row);
});
const due = defineQuery((db, p: { batchId: string; today: string; limit: number }) =>
  db
    .selectFrom('initiate_payment_requests')
    .selectAll()
    .where('batch_id', '=', p.batchId)
    .where('booked_at', 'is', null)
    .where('payment_date', '<=', p.today)
    .orderBy('payment_date')
    .orderBy('id')
    .limit(p.limit),
);
const remitters = defineQuery((db, p: { batchId: string }) =>
  db
    .selectFrom('initiate_payment_requests')
    .select('remitting_account')
    .distinct()
    .where('batch_id', '=', p.batchId),
);

export function findPayment(handle: Handle, reference: string): PaymentRequest | undefined {
  return byReference.first(handle, { reference });
}

export function insertPayments(
  handle: WriteHandle,
  batchId: string,
  payments: readonly PaymentInstruction[],
): void {
  for (const payment of payments) insert.run(handle, newRow(batchId, payment));
  handle.touch('initiate_payment_requests');
}

/**
 * Does what inserts payments, unless a reference among them is registered already or stands there twice: then nothing is done, and it
 * gives back false. The unique index finds that out as it is written; to look every reference up before costs a sixth of the inserts.
 */
export function unlessRegistered(handle: WriteHandle, register: (handle: WriteHandle) => void): boolean {
  const touched = new Set<ChangeTopic>();
  handle.preparedText('SAVEPOINT payments').run();
  try {
    register({ ...handle, touch: (...topics) => topics.forEach((topic) => touched.add(topic)) });
  } catch (fault) {
    // Any other fault undoes all of the work that this is part of, and the savepoint with it.
    if (!isRegistered(fault)) throw fault;
    handle.preparedText('ROLLBACK TO payments').run();
    handle.preparedText('RELEASE payments').run();
    return false;
  }
  handle.preparedText('RELEASE payments').run();
  handle.touch(...touched);
  return true;
}

function isRegistered(fault: unknown): boolean {
  const { code, message = '' } = fault as { code?: string; message?: string };
  return code === 'SQLITE_CONSTRAINT_UNIQUE' && message.endsWith('.payment_reference_number');
}

/** The next payments of a batch that are due and not booked, in order of their day. */
export function findPaymentsToBook(
  handle: Handle,
  batchId: string,
  today: string,
  limit: number,
): PaymentRequest[] {
  return due.all(handle, { batchId, today, limit });
}

/** The accounts that a batch's payments are paid from. */
export function findRemittingAccounts(handle: Handle, batchId: string): string[] {
  return remitters.all(handle, { batchId }).map((row) => row.remitting_account);
}

/** Whether a registered payment says the same as a new instruction: every field that the bridge gives. */
export function saysTheSame(registered: PaymentRequest, payment: PaymentInstruction): boolean {
  return Object.entries(newRow(registered.batch_id, payment)).every(
    ([column, value]) => registered[column as keyof PaymentRequest] === value,
  );
}

function newRow(batchId: string, payment: PaymentInstruction): NewPayment {
  const { beneficiary, narratives } = payment;
  return {
    batch_id: batchId,
    payment_reference_number: payment.reference,
    remitting_account: payment.remittingAccount,
    remitting_account_currency: payment.currency,
    payment_amount: payment.amountMinor,
    payment_date: payment.paymentDate,
    funds_blocked_reference_number: payment.blockReference,
    beneficiary_name: beneficiary.name,
    beneficiary_account: beneficiary.accountNumber,
    beneficiary_account_currency: beneficiary.accountCurrency,
    beneficiary_account_type: beneficiary.accountType,
    beneficiary_bank_code: beneficiary.bankCode,
    beneficiary_branch_code: beneficiary.branchCode,
    beneficiary_mobile_wallet_provider: beneficiary.mobileWalletProvider,
    beneficiary_phone_no: beneficiary.phone,
    beneficiary_email: beneficiary.email,
    beneficiary_email_wallet_provider: beneficiary.emailWalletProvider,
    narrative_1: narratives[0],
    narrative_2: narratives[1],
    narrative_3: narratives[2],
    narrative_4: narratives[3],
    narrative_5: narratives[4],
    narrative_6: narratives[5],
  };
}

/** The beneficiary of a registered payment. */
export function beneficiaryOf(row: PaymentRequest): PaymentInstruction['beneficiary'] {
  return {
    name: row.beneficiary_name,
    accountNumber: row.beneficiary_account,
    accountCurrency: row.beneficiary_account_currency,
    accountType: row.beneficiary_account_type,
    bankCode: row.beneficiary_bank_code,
    branchCode: row.beneficiary_branch_code,
    mobileWalletProvider: row.beneficiary_mobile_wallet_provider,
    phone: row.beneficiary_phone_no,
    email: row.beneficiary_email,
    emailWalletProvider: row.beneficiary_email_wallet_provider,
  };
}
