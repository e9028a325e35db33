import type { OperatorHandlers } from '../../src-shared/operator/api.ts';
import { EDITABLE_SETTINGS, SETTING_EFFECTS, type Settings } from '../../src-shared/bank/settings.ts';
import { shownValue, withoutMasks } from '../../src-shared/bank/secrets.ts';
import { done } from '../../src-shared/bank/refusals.ts';
import {
  JOB_NAMES,
  type Capabilities,
  type OverviewView,
  type SettingsView,
  type SettingView,
} from '../../src-shared/operator/views.ts';
import type { BridgeListener } from '../adapters/bridge-http/listener.ts';
import type { Bank } from '../core/bank.ts';
import type { TrafficHandlers } from './call-log/traffic-handlers.ts';
import type { Restorer } from './restore.ts';
import { diskSpace } from './disk-space.ts';
import { refuseInTrouble } from './refuse-in-trouble.ts';
import { findCall } from './find-call.ts';
import { dialUssd } from './ussd-phone.ts';
import { flagName, SETTING_KEYS, variableName } from './setting-names.ts';

export interface HandlerParts {
  bank: Bank;
  listener: BridgeListener;
  capabilities: Capabilities;
  lastBridgeCall(): OverviewView['lastBridgeCall'];
  /** The settings that this process was started with: a restore does not take up what wants a new start. */
  startedWith: Settings;
  restorer: Restorer;
  traffic: TrafficHandlers;
}

/** The operator API, put together from the bank and what its host keeps beside it. Both hosts serve these. */
export function createOperatorHandlers({
  bank,
  listener,
  capabilities,
  lastBridgeCall,
  startedWith,
  restorer,
  traffic,
}: HandlerParts): OperatorHandlers {
  const { queries, settings, jobs, entryLog } = bank;
  const openListener = () => listener.open(settings.current().host, settings.current().port);
  const accountOf = (accountNumber: string) => queries.account(accountNumber)!;
  const settingsView = (): SettingsView => ({
    settings: SETTING_KEYS.map((key) => settingView(bank, startedWith, key)),
    dataDir: bank.dataDir,
    version: capabilities.version,
  });

  return refuseInTrouble({
    ...traffic,
    getCapabilities: async () => capabilities,
    getOverview: async () => ({
      ...queries.overview(),
      listener: listener.view(),
      jobs: JOB_NAMES.map((name) => jobs[name].view()),
      lastBridgeCall: lastBridgeCall(),
    }),
    getDay: (query) => queries.day(query),
    getOutcomes: (query) => queries.outcomes(query),
    getBalanceHistory: (query) => queries.balanceHistory(query),
    getAttention: async () => ({ ...queries.attention(), disk: await diskSpace(bank.dataDir) }),
    listAccounts: async (query) => queries.listAccounts(query),
    getAccount: async ({ accountNumber }) => queries.account(accountNumber),
    listAccountEntries: (query) => queries.accountEntries(query),
    getBalanceOnDay: (query) => queries.balanceOnDay(query),
    listFundBlocks: async (query) => queries.listFundBlocks(query),
    getFundBlock: async ({ blockReferenceNo }) => queries.fundBlock(blockReferenceNo),
    listBatches: async (query) => queries.listBatches(query),
    getBatch: async ({ batchId }) => queries.batch(batchId),
    listPayments: async (query) => queries.listPayments(query),
    getPayment: async ({ paymentReferenceNumber }) => queries.payment(paymentReferenceNumber),
    getPaymentStory: async ({ paymentReferenceNumber }) => queries.paymentStory(paymentReferenceNumber),
    listEntries: async (query) => queries.listEntries(query),
    getEntry: async ({ referenceNo }) => entryLog.entry(referenceNo),
    getEntryWindow: (query) => entryLog.window(query),
    getEntryTotals: (query) => entryLog.totals(query),
    getEntryPlace: (query) => entryLog.place(query),
    getEntryExport: async () => entryLog.exports.view(),
    listStatements: async (query) => queries.listStatements(query),
    getStatement: async ({ id }) => queries.statement(id),
    getOutbox: async () => queries.outbox(),
    getDeliveryAttempts: async ({ id }) => queries.deliveryAttempts(id),
    getTrainingSends: async ({ id }) => queries.trainingSends(id),
    getStatementFile: (request) => queries.statementFile(request),
    getStatementPreflight: ({ id }) => queries.statementPreflight(id),
    getStatementChain: async ({ accountNumber }) => queries.statementChain(accountNumber),
    getUnreported: async (request) => queries.unreported(request),
    listActions: async (query) => queries.listActions(query),
    getAction: async ({ id }) => queries.action(id),
    getSettings: async () => settingsView(),
    getBooks: async () => bank.books.view(),
    getWork: async () => ({ jobs: JOB_NAMES.map((name) => jobs[name].view()), running: bank.work() }),
    findAnything: async ({ text }, by) => [
      ...(await findCall(traffic, text, by)),
      ...queries.findAnything(text),
    ],
    getPhones: async ({ text }) => queries.phones(text),
    getLedgerHealth: async () => bank.ledgerHealth(),
    getBackups: async () => bank.backups.view(),
    getExport: async () => bank.exports.view(),
    getRestore: async () => restorer.view(),

    async openAccount(request, by) {
      const outcome = await bank.operationsBy(by).openAccount(request);
      return outcome.ok ? done(accountOf(outcome.value.accountNumber)) : outcome;
    },
    async correctHolder(request, by) {
      const outcome = await bank.operationsBy(by).correctHolder(request);
      return outcome.ok ? done(accountOf(outcome.value.accountNumber)) : outcome;
    },
    async depositFunds(request, by) {
      const outcome = await bank.operationsBy(by).depositFunds(request);
      return outcome.ok ? done(accountOf(outcome.value.accountNumber)) : outcome;
    },
    requestStatement: (request, by) =>
      bank.operationsBy(by).requestStatement({ ...request, origin: 'operator' }),
    async sendStatement(request, by) {
      const outcome = await bank.operationsBy(by).sendStatement(request);
      if (outcome.ok) void jobs.delivery.runNow();
      return outcome;
    },
    cancelDelivery: (request, by) => bank.operationsBy(by).cancelDelivery(request),
    async sendUndelivered(request, by) {
      const outcome = await bank.operationsBy(by).sendUndelivered(request);
      if (outcome.ok) void jobs.delivery.runNow();
      return outcome;
    },
    async sendWithDefect(request, by) {
      const outcome = await bank.operationsBy(by).sendWithDefect(request);
      if (outcome.ok) void jobs.delivery.runNow();
      return outcome;
    },
    retryBatch: (request, by) => bank.operationsBy(by).retryBatch(request),
    async returnPayment(request, by) {
      const outcome = await bank.operationsBy(by).returnPayment(request);
      return outcome.ok ? done(queries.payment(request.paymentReferenceNumber)!) : outcome;
    },
    async releaseBlock(request, by) {
      const outcome = await bank.operationsBy(by).releaseBlock(request);
      return outcome.ok ? done(queries.fundBlock(request.blockReferenceNo)!) : outcome;
    },
    dialUssd: async (call) => dialUssd(bank.operations, call),
    async cancelWork({ kind }) {
      await (kind === 'books' ? bank.books.cancel() : bank.backups.cancel());
      return null;
    },
    checkBooks: () => bank.books.check(),
    makeBackup: () => bank.backups.make('manual'),
    inspectBackup: ({ name }) => bank.backups.inspect(name),
    restoreBackup: ({ name }) => restorer.restore(name),
    deleteBackup: ({ name }) => bank.backups.remove(name),
    exportLedger: async () => bank.exports.start(),
    exportEntries: async (request) => entryLog.exports.start(request),
    async cancelEntryExport() {
      await entryLog.exports.cancel();
      return null;
    },
    async cancelExport() {
      await bank.exports.cancel();
      return null;
    },
    runJob: ({ name }) => jobs[name].runNow(),
    reopenListener: openListener,
    async updateSettings({ changes }, by) {
      const before = settings.current();
      const outcome = await settings.update(withoutMasks(changes, before), by);
      if (!outcome.ok) return outcome;
      const after = settings.current();
      const moved = EDITABLE_SETTINGS.some(
        (key) => SETTING_EFFECTS[key] === 'listener' && after[key] !== before[key],
      );
      if (moved) await openListener();
      return done(settingsView());
    },
  });
}

function settingView(bank: Bank, startedWith: Settings, key: keyof Settings): SettingView {
  const { settings } = bank;
  const effect = SETTING_EFFECTS[key];
  const source = settings.source(key);
  const wanted = settings.current()[key];
  // What takes a restart is still what the bank was started with.
  const value = effect === 'restart' ? startedWith[key] : wanted;
  return {
    key,
    value: shownValue(key, value),
    source,
    flag: `--${flagName(key)}`,
    variable: variableName(key),
    effect,
    editable: EDITABLE_SETTINGS.includes(key) && source !== 'flag' && source !== 'environment',
    pendingValue: value === wanted ? null : shownValue(key, wanted),
  };
}
