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
import { flagName, SETTING_KEYS, variableName } from './setting-names.ts';

export interface HandlerParts {
  bank: Bank;
  listener: BridgeListener;
  capabilities: Capabilities;
  lastBridgeCall(): OverviewView['lastBridgeCall'];
}

/** The operator API, put together from the bank and what its host keeps beside it. Both hosts serve these. */
export function createOperatorHandlers({
  bank,
  listener,
  capabilities,
  lastBridgeCall,
}: HandlerParts): OperatorHandlers {
  const { operations, queries, settings, jobs } = bank;
  const startedWith = settings.current();
  const openListener = () => listener.open(settings.current().host, settings.current().port);
  const accountOf = (accountNumber: string) => queries.account(accountNumber)!;
  const settingsView = (): SettingsView => ({
    settings: SETTING_KEYS.map((key) => settingView(bank, startedWith, key)),
    dataDir: bank.dataDir,
    version: capabilities.version,
  });

  return {
    getCapabilities: async () => capabilities,
    getOverview: async () => ({
      ...queries.overview(),
      listener: listener.view(),
      jobs: JOB_NAMES.map((name) => jobs[name].view()),
      lastBridgeCall: lastBridgeCall(),
    }),
    listAccounts: async (query) => queries.listAccounts(query),
    getAccount: async ({ accountNumber }) => queries.account(accountNumber),
    listFundBlocks: async (query) => queries.listFundBlocks(query),
    getFundBlock: async ({ blockReferenceNo }) => queries.fundBlock(blockReferenceNo),
    listBatches: async (query) => queries.listBatches(query),
    getBatch: async ({ batchId }) => queries.batch(batchId),
    listPayments: async (query) => queries.listPayments(query),
    getPayment: async ({ paymentReferenceNumber }) => queries.payment(paymentReferenceNumber),
    listEntries: async (query) => queries.listEntries(query),
    listStatements: async (query) => queries.listStatements(query),
    getStatement: async ({ id }) => queries.statement(id),
    getSettings: async () => settingsView(),
    getBooks: async () => bank.books.view(),

    async openAccount(request) {
      const outcome = await operations.openAccount(request);
      return outcome.ok ? done(accountOf(outcome.value.accountNumber)) : outcome;
    },
    async depositFunds(request) {
      const outcome = await operations.depositFunds(request);
      return outcome.ok ? done(accountOf(outcome.value.accountNumber)) : outcome;
    },
    requestStatement: (request) => operations.requestStatement({ ...request, origin: 'operator' }),
    async sendStatement(request) {
      const outcome = await operations.sendStatement(request);
      if (outcome.ok) void jobs.delivery.runNow();
      return outcome;
    },
    retryBatch: (request) => operations.retryBatch(request),
    checkBooks: () => bank.books.check(),
    runJob: ({ name }) => jobs[name].runNow(),
    reopenListener: openListener,
    async updateSettings({ changes }) {
      const before = settings.current();
      const outcome = await settings.update(withoutMasks(changes, before));
      if (!outcome.ok) return outcome;
      const { host, port } = settings.current();
      if (host !== before.host || port !== before.port) await openListener();
      return done(settingsView());
    },
  };
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
