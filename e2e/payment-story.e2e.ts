import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/test.ts';
import { Story } from './pages/story.ts';

const PAYMENT = {
  payment_reference_number: 'STORY-1',
  payment_amount: 200.0,
  beneficiary_name: 'አበበ ቢቂላ',
  beneficiary_account_type: 'BANK_ACCOUNT',
  beneficiary_account: 'X0001',
  beneficiary_bank_code: 'OTHERBANK',
  narrative_4: 'BENEF-1',
};

async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag22aa'])
      .analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  }
}

test.use({ flags: ['--process-payment-frequency', '3'] });

test('the story of a payment grows while one looks, from the call to the statement line, its delivery and its return', async ({
  bank,
  bridge,
  console,
  receiver,
}) => {
  const { page } = bank;
  const story = new Story(page);
  await bridge.hasFunds('SPONSOR0001', 400);
  const block = await bridge.block(400);
  const later = { ...PAYMENT, payment_reference_number: 'LATER', payment_date: '2099-01-01' };
  await bridge.pay(block, [PAYMENT]);
  await bridge.pay(block, [later]);

  await test.step('it opens from the payment, and shows what is still to come', async () => {
    await console.open('Payments');
    await console.row('Payments', 'STORY-1').click();
    await console.panel.getByRole('button', { name: 'Show its story' }).press('Enter');
    await expect(page.getByRole('heading', { name: /STORY-1/, level: 2 })).toBeFocused();
    await expect(story.step('Funds blocked', 'Done')).toContainText('USD 400.00 was blocked');
    await expect(story.step('Payment initiated', 'Done')).toContainText('አበበ ቢቂላ');
  });

  await test.step('it grows by itself: booked, on a statement, delivered; what the bridge does is set apart', async () => {
    await expect(story.step('Booked', 'Done')).toContainText('CLEARING - OTHERBANK');
    await expect(story.step('Booked')).toContainText('Balance after USD 9,999,800.00');
    await expect(story.step('On a statement', 'Done')).toContainText(
      /:61:\d{10}D200,00NTRFSTORY-1\/\/EB\d{14}/,
    );
    await expect(story.step('Statement delivered', 'Done')).toContainText('HTTP 200, taken');
    const bridgeStep = story.step('Reconciled by the bridge', 'At the bridge');
    await expect(bridgeStep).toContainText('This happens at the bridge, the bank cannot see it.');
    // The line that is named is the line of the text that the bridge was given.
    const line = Number(/STORY-1\s*line (\d+)/.exec(await bridgeStep.innerText())?.[1]);
    expect(receiver.texts[0]!.split('\n')[line - 1]).toBe('STORY-1');
  });

  await test.step('rows as they lie in the ledger, the message as it was received; axe finds nothing', async () => {
    await story.show('Booked', 'Show rows');
    await expect(story.step('Booked').getByRole('row', { name: 'debit_credit D' })).toBeVisible();
    await story.show('Payment initiated', 'Show raw message');
    await expect(story.step('Payment initiated')).toContainText('"payment_reference_number":"STORY-1"');
    await expect(story.step('Payment initiated')).toContainText('Exactly as it was received.');
    await expect(story.step('Funds checked', 'Done')).toContainText('The bank answered: yes.');
    await expectAccessible(page);
  });

  await test.step('its statement line is one link away, and back is back', async () => {
    await story
      .step('On a statement')
      .getByRole('link', { name: /^Statement 1\/\d{4}, at this line$/ })
      .click();
    await expect(page.getByText(/^:61:\d+D200,00NTRFSTORY-1/)).toBeVisible();
    await page.goBack();
    await expect(story.step('Booked', 'Done')).toBeVisible();
  });

  await test.step('it comes back: reason, reversals, and the line that tells the bridge why', async () => {
    await page.getByRole('button', { name: 'Return this payment…' }).click();
    await page.getByRole('button', { name: 'Return USD 200.00' }).click();
    await expect(story.step('Came back', 'Done')).toContainText('Account closed');
    await expect(story.step('The return on a statement', 'Done')).toContainText('ACCOUNT_CLOSED');
    await expect(story.step('The return seen by the bridge', 'At the bridge')).toContainText(
      'ACCOUNT_CLOSED',
    );
    expect(receiver.texts).toHaveLength(2);
  });

  await test.step('of others it says what they wait for, and which the bank never accepted', async () => {
    await story.goTo('LATER');
    await expect(story.step('Taken up by the posting job', 'Waits')).toContainText('It is due on');
    await expect(story.step('Booked', 'Still to come')).toContainText('It will debit SPONSOR0001');
    await bridge.pay(block, [{ ...PAYMENT, payment_reference_number: 'TOO-MUCH', payment_amount: 9999 }]);
    await page.evaluate(`location.hash = '#/payments/TOO-MUCH?view=story'`);
    await expect(page.getByText('There is no such payment')).toBeVisible();
    await expect(page.getByText(/^Refused: .*TOO-MUCH/)).toBeVisible();
  });
});
