import type { Settings } from '../../src-shared/bank/settings.ts';
import { countAccounts } from './db/tables/accounts.ts';
import type { WriteLane } from './db/write-lane.ts';
import { openAccount } from './ledger/open-account.ts';
import { parseAmount } from '../../src-shared/money/amount.ts';
import type { Clock } from './ports/clock.ts';

/** On an empty ledger, opens the funded programme account (the treasury account) that the settings describe. */
export function seedTreasuryAccount(lane: WriteLane, clock: Clock, settings: Settings): Promise<void> {
  return lane.write((handle) => {
    if (!settings.seedTreasuryAccount || countAccounts(handle) > 0) return;
    const opening = parseAmount(settings.treasuryAvailableBalance, settings.treasuryAccountCurrency);
    if (!opening.ok) {
      throw new Error(
        `The treasury account cannot be opened with ${settings.treasuryAvailableBalance} ${settings.treasuryAccountCurrency}: ${opening.fault}`,
      );
    }
    openAccount(handle, {
      accountNumber: settings.treasuryAccountNumber,
      holderName: settings.treasuryAccountHolderName,
      currency: settings.treasuryAccountCurrency,
      kind: 'programme',
      openingMinor: opening.minor,
      phone: null,
      email: null,
      date: clock.today(),
      now: clock.now().toISOString(),
    });
  });
}
