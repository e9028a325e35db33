import type { RefusalCode } from '../../../src-shared/bank/refusals.ts';

/** How each refusal of the bank reads on screen: what is wrong and, where there is one, the way out. */
export const refusals = {
  account_not_found: 'There is no account {{account}}.',
  insufficient_funds: 'Account {{account}} does not have that much available.',
  amount_not_a_number: 'Enter an amount in figures, such as 1000.00.',
  amount_negative: 'The amount must be zero or more.',
  amount_not_positive: 'The amount must be above zero.',
  amount_too_precise: '{{currency}} has fewer decimals than this amount.',
  amount_too_large: 'This amount is larger than the bank can hold.',
  invalid_block: 'Fund block {{block}} does not exist for the account and currency of payment {{payment}}.',
  block_exceeded: 'Fund block {{block}} has only {{available}} left, too little for payment {{payment}}.',
  reference_repeated_in_call: 'The payment reference {{payment}} stands twice in the same call.',
  reference_already_registered:
    'The payment reference {{payment}} is already registered from another call or with other content.',
  account_number_invalid:
    'Use 1 to 35 characters, without a space at either end and without ":" or "-" at the beginning.',
  account_number_taken: 'There already is an account {{account}}. Choose another number.',
  account_number_reserved:
    'The bank keeps numbers that begin with "CLEARING - " or "FUNDING - " for its own accounts. Choose another one.',
  holder_name_invalid: 'Enter the name of the account holder, up to {{limit}} characters.',
  email_invalid: 'That is not an e-mail address, such as name@example.org.',
  statement_date_in_future: 'This day has not come yet. Choose {{today}} or a day before it.',
  phone_invalid: 'Enter a phone number of 4 to 20 digits, such as +254 700 000001.',
  currency_unknown: '{{currency}} is not an ISO 4217 currency code such as USD.',
  bank_is_full: 'This is more than the bank can count. It has room for {{available}}.',
  statement_not_found: 'This statement does not exist.',
  statement_not_generated: 'This statement has not been generated yet.',
  batch_not_found: 'There is no batch {{batch}}.',
  batch_not_held: 'This batch is not held: the bank goes on with it by itself.',
  payment_not_found: 'There is no payment {{payment}}.',
  payment_not_booked: 'Payment {{payment}} is not booked yet: there is nothing to return.',
  payment_already_returned: 'Payment {{payment}} has come back already. A payment comes back once.',
  return_funds_gone:
    'Account {{account}} was credited and has only {{available}} available: the money cannot be taken back.',
  block_not_found: 'There is no fund block {{block}}.',
  block_has_nothing_free:
    'Fund block {{block}} has nothing to release: all of it is released, or kept for payments that wait.',
  block_has_changed:
    'Fund block {{block}} has changed since you looked: {{available}} is free now. Look again.',
  release_reason_invalid: 'Say why, in up to {{limit}} characters.',
  delivery_url_invalid:
    'Enter an address that begins with http:// or https://, without a user name or password.',
  delivery_under_way: 'This statement is on its way to the bridge at this moment. Wait for what comes of it.',
  defect_impossible: 'This defect cannot be made of this statement: it has no entry for it.',
  delivery_not_waiting: 'This statement does not wait to be sent: there is nothing to cancel.',
  callback_url_missing: 'No callback URL is set, so there is nowhere to deliver to. Set one in Settings.',
  setting_invalid: 'This value {{detail}}.',
  setting_fixed: 'This setting is fixed by a flag or an environment variable for this run.',
  backup_not_found: 'This file is not there any more.',
  backup_not_a_ledger: 'This file is not a ledger of this bank.',
  backup_damaged: 'This file is damaged and cannot be used. {{detail}}',
  backup_newer:
    'This backup was written by a newer version of the program (schema {{version}}, this one knows {{known}}). Install the newer version.',
  backup_unbalanced: 'The books in this backup do not balance, so it is not restored. Broken: {{laws}}.',
  backup_cancelled: 'The backup was cancelled. Nothing of it is kept.',
  export_running: 'An export is being written. Wait for its end, or cancel it.',
  restore_running: 'Another backup is being restored at this moment.',
  restore_failed: 'The backup was not restored, the bank goes on with its ledger as before. {{detail}}',
  disk_full: 'The disk is full. Make room, then try again. Nothing half done was left.',
  files_not_written: 'The data folder could not be read or written. {{detail}}',
  ledger_unavailable: 'The ledger cannot be written at this moment, so nothing was changed. {{detail}}',
  call_not_found: 'This call is no longer in the log.',
  call_not_whole: 'This call cannot be made again, because only a part of it was kept.',
  listener_closed: 'The call could not be made, because the bridge listener does not answer. {{detail}}',
  pins_full: 'There is no room for more pinned calls. Take the pin from another call first.',
  call_log_unavailable: 'The log of calls cannot be read or written at this moment. {{detail}}',
} as const satisfies Record<RefusalCode, string>;
