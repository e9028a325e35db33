import { z } from 'zod';
import { dateOf } from '../bank/dates.ts';
import { BENEFICIARY_ACCOUNT_TYPES } from '../bank/payment.ts';

/*
 * The bridge's messages exactly as on the wire (spec/bridge-contract.md). Validation and the OpenAPI document are made
 * from these; the texts of faults are those that the bridge's users know from pydantic. Unknown extra fields are ignored.
 */

const OBJECT = {
  error: (issue: { input?: unknown }) =>
    issue.input === undefined ? 'Field required' : 'Input should be a valid dictionary',
};
const STRING = 'Input should be a valid string';
const NUMBER = 'Input should be a valid number';

/** An empty text is well-formed: there is just no such account, or block. Only what a payment is known by must say something. */
const text = (description: string, example?: string, least = 0) =>
  z
    .string({ error: (issue) => (issue.input === undefined ? 'Field required' : STRING) })
    .min(least, 'String should have at least 1 character')
    .meta({ description, ...(example === undefined ? {} : { examples: [example] }) });
const optionalText = (description: string) => z.string(STRING).nullish().meta({ description });

const NUMBER_TEXT = /^\s*[+-]?(?:(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?|inf(?:inity)?|nan)\s*$/i;

/**
 * A JSON number, or a string holding one. Infinite and not-a-number pass here: they are for the bank to refuse, not for the
 * form of the message.
 */
const amount = (description: string) =>
  z
    .custom<number | string>(
      (value) => typeof value === 'number' || (typeof value === 'string' && NUMBER_TEXT.test(value)),
      { error: (issue) => (issue.input === undefined ? 'Field required' : NUMBER) },
    )
    .meta({ description, type: ['number', 'string'], examples: [1000.5] });

const date = (description: string) =>
  z
    .string({
      error: (issue) => (issue.input === undefined ? 'Field required' : 'Input should be a valid date'),
    })
    .refine((value) => dateOf(value) !== null, 'Input should be a valid date')
    .meta({ description, examples: ['2026-11-21'] });

export const checkFundsRequest = z
  .object(
    {
      account_number: text('The programme account.', 'SPONSOR0001'),
      account_currency: text('Its currency, ISO 4217.', 'USD'),
      total_funds_needed: amount("The amount, in the currency's main unit."),
    },
    OBJECT,
  )
  .meta({ id: 'CheckFundsRequest' });

export const blockFundsRequest = z
  .object(
    {
      account_number: text('The programme account.', 'SPONSOR0001'),
      currency: text('Its currency, ISO 4217.', 'USD'),
      amount: amount("The amount to block, in the currency's main unit."),
    },
    OBJECT,
  )
  .meta({ id: 'BlockFundsRequest' });

const narrative = optionalText('Free text, shown in the statement.');

export const paymentRequest = z
  .object(
    {
      payment_reference_number: text("The bridge's disbursement id; unique.", 'DISB-0001', 1),
      remitting_account: text('The programme account that pays.', 'SPONSOR0001'),
      remitting_account_currency: text('Its currency, ISO 4217.', 'USD'),
      payment_amount: amount("The amount, in the currency's main unit."),
      funds_blocked_reference_number: text('The block that is released as the payment is booked.'),
      payment_date: date('The day on which the payment takes effect; of a timestamp only the date counts.'),
      beneficiary_name: optionalText('Who is paid.'),
      beneficiary_account: optionalText("The beneficiary's bank account."),
      beneficiary_account_currency: optionalText('Its currency.'),
      beneficiary_account_type: z
        .enum(BENEFICIARY_ACCOUNT_TYPES, "Input should be 'BANK_ACCOUNT', 'MOBILE_WALLET' or 'EMAIL_WALLET'")
        .nullish()
        .meta({ description: 'A bank account or a wallet.' }),
      beneficiary_bank_code: optionalText(
        "The beneficiary's bank; this bank's own code credits an account here.",
      ),
      beneficiary_branch_code: optionalText('Its branch.'),
      beneficiary_mobile_wallet_provider: optionalText('Who runs the mobile wallet.'),
      beneficiary_phone_no: optionalText("The beneficiary's phone."),
      beneficiary_email: optionalText("The beneficiary's e-mail."),
      beneficiary_email_wallet_provider: optionalText('Who runs the e-mail wallet.'),
      narrative_1: narrative,
      narrative_2: narrative,
      narrative_3: narrative,
      narrative_4: narrative,
      narrative_5: narrative,
      narrative_6: narrative,
    },
    OBJECT,
  )
  .meta({ id: 'Payment' });

export const initiatePaymentRequest = z
  .array(paymentRequest, {
    error: (issue) => (issue.input === undefined ? 'Field required' : 'Input should be a valid list'),
  })
  .meta({ id: 'InitiatePaymentRequest' });

export const accountStatementRequest = z
  .object(
    {
      program_account_number: text('The programme account.', 'SPONSOR0001'),
      account_statement_date: date('The day up to which entries belong; today when left out.').nullish(),
    },
    OBJECT,
  )
  .meta({ id: 'AccountStatementRequest' });

export const ussdRequest = z
  .object(
    {
      sessionId: text("The USSD gateway's session."),
      serviceCode: text('The code that was dialled.'),
      phoneNumber: text("The caller's number, with or without +."),
      networkCode: text("The caller's network."),
      text: z.string(STRING).default('').meta({ description: 'What the caller has chosen; empty at first.' }),
    },
    OBJECT,
  )
  .meta({ id: 'UssdRequest' });

const status = z.enum(['success', 'failed']);

export const checkFundsResponse = z
  .object({
    status,
    account_number: z.string(),
    has_sufficient_funds: z.boolean(),
    error_message: z.string(),
  })
  .meta({ id: 'CheckFundsResponse' });

export const blockFundsResponse = z
  .object({ status, block_reference_no: z.string(), error_message: z.string() })
  .meta({ id: 'BlockFundsResponse' });

export const initiatePaymentResponse = z
  .object({ status, error_message: z.string() })
  .meta({ id: 'InitiatePaymentResponse' });

export const accountStatementResponse = z
  .object({ status, account_statement_id: z.string().nullable(), error_message: z.string().nullable() })
  .meta({ id: 'AccountStatementResponse' });

export const errorResponse = z
  .object({ errors: z.array(z.object({ code: z.string(), message: z.string() })) })
  .meta({ id: 'ErrorResponse' });

export type PaymentMessage = z.output<typeof paymentRequest>;
export type ErrorResponse = z.output<typeof errorResponse>;
