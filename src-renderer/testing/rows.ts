import {
  DEFAULT_SETTINGS,
  EDITABLE_SETTINGS,
  SETTING_EFFECTS,
  type SettingKey,
} from '../../src-shared/bank/settings.ts';
import type { AttentionView, DayView } from '../../src-shared/operator/overview-views.ts';
import type { DeliveryView } from '../../src-shared/operator/delivery-views.ts';
import type {
  AccountRow,
  BatchRow,
  JobName,
  OverviewView,
  SettingsView,
  SettingView,
  StatementDetail,
} from '../../src-shared/operator/views.ts';
import type { Page } from '../../src-shared/operator/paging.ts';

/** An account as a test wants it, plausible in everything else. */
export function accountRow(given: Partial<AccountRow> = {}): AccountRow {
  return {
    accountNumber: 'SPONSOR0001',
    holderName: 'Benefit programme sponsor',
    kind: 'programme',
    currency: 'USD',
    bookMinor: 100_000,
    blockedMinor: 40_000,
    availableMinor: 60_000,
    phone: null,
    email: null,
    openedAt: '2026-11-21T08:00:00.000Z',
    ...given,
  };
}

/** A batch as a test wants it, plausible in everything else. */
export function batchRow(given: Partial<BatchRow> = {}): BatchRow {
  return {
    batchId: 'batch-1',
    state: 'processed',
    attempts: 0,
    attemptsLimit: 3,
    paymentsTotal: 25,
    paymentsBooked: 25,
    amountMinor: 500_000,
    currency: 'USD',
    remittingAccount: 'SPONSOR0001',
    nextDueDate: null,
    lastError: null,
    receivedAt: '2026-11-21T08:00:00.000Z',
    processedAt: null,
    ...given,
  };
}

const job = (name: JobName) => ({
  name,
  running: false,
  intervalSeconds: 10,
  lastStartedAt: null,
  lastFinishedAt: null,
  lastDone: null,
  lastError: null,
  nextRunAt: null,
});

/** The overview of a bank at rest. */
export function overviewView(given: Partial<OverviewView> = {}): OverviewView {
  return {
    businessDate: '2026-11-21',
    listener: { state: 'listening', address: 'http://127.0.0.1:8003' },
    programmeFunds: [],
    counts: {
      batchesWaiting: 0,
      batchesScheduled: 0,
      batchesHeld: 0,
      paymentsPending: 0,
      statementsRequested: 0,
      statementsFailed: 0,
      deliveriesQueued: 0,
      deliveriesFailing: 0,
      deliveriesGivenUp: 0,
    },
    deliveryOn: true,
    returnsOn: false,
    jobs: [job('posting'), job('returns'), job('statements'), job('delivery')],
    lastBridgeCall: null,
    ...given,
  };
}

/** What needs the operator: nothing, save for what a test says. */
export function attentionView(given: Partial<AttentionView> = {}): AttentionView {
  return {
    heldBatches: [],
    heldPayments: 0,
    failingBatches: 0,
    failedStatements: 0,
    unsentStatements: 0,
    oldBlocks: [],
    oldBlockDays: 7,
    disk: { freeBytes: 5e11, totalBytes: 1e12 },
    ...given,
  };
}

/** A day as a test wants it; nothing happened on it otherwise. */
export function dayView(given: Partial<DayView> = {}): DayView {
  const none = { count: 0, sums: [] };
  return {
    date: '2026-11-21',
    isToday: true,
    from: '2026-11-21T00:00:00.000Z',
    to: '2026-11-22T00:00:00.000Z',
    blocked: none,
    initiated: none,
    posted: none,
    returned: none,
    stated: { count: 0, entries: 0 },
    delivered: { count: 0, entries: 0 },
    ...given,
  };
}

/** The settings at their defaults, save for what a test says of some. */
export function settingsView(given: Partial<Record<SettingKey, Partial<SettingView>>> = {}): SettingsView {
  const kebab = (key: string) => key.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const settingView = (key: SettingKey): SettingView => ({
    key,
    value: DEFAULT_SETTINGS[key],
    source: 'default',
    flag: `--${kebab(key)}`,
    variable: `EXAMPLE_BANK_${kebab(key).replaceAll('-', '_').toUpperCase()}`,
    effect: SETTING_EFFECTS[key],
    editable: EDITABLE_SETTINGS.includes(key),
    pendingValue: null,
    ...given[key],
  });
  const settings = (Object.keys(SETTING_EFFECTS) as SettingKey[]).map(settingView);
  return { dataDir: '/data', version: '0.1.0', settings };
}

/** The only page of a list. */
export function onlyPage<Row>(rows: Row[]): Page<Row> {
  return { rows, nextCursor: null, count: rows.length, countIsLowerBound: false };
}

/** A generated statement as a test wants it, plausible in everything else. */
export function statementDetail(given: Partial<StatementDetail> = {}): StatementDetail {
  return {
    id: 7,
    accountNumber: 'SPONSOR0001',
    currency: 'USD',
    statementDate: '2026-11-20',
    state: 'generated',
    origin: 'batch',
    number: 1,
    year: 2026,
    openingMinor: 10_000_000_000,
    closingMinor: 8_999_896_617,
    entryCount: 3,
    periodFrom: '2026-11-20',
    periodTo: '2026-11-20',
    chainFaults: [],
    fault: null,
    requestedAt: '2026-11-21T08:00:00.000Z',
    generatedAt: '2026-11-21T08:00:01.000Z',
    delivery: null,
    text: null,
    previous: null,
    next: null,
    ...given,
  };
}

/** A delivery that waits for its first attempt, save for what a test says of it. */
export function deliveryView(given: Partial<DeliveryView> = {}): DeliveryView {
  return {
    state: 'queued',
    url: 'http://127.0.0.1:8000/upload_mt940',
    isElsewhere: false,
    attempts: 0,
    nextAttemptAt: '2026-11-21T08:00:01.000Z',
    waitsFor: null,
    fault: null,
    lastError: null,
    responseStatus: null,
    responseBody: null,
    deliveredAt: null,
    ...given,
  };
}
