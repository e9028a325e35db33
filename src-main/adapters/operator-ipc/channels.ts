import type { OperatorMethod } from '../../../src-shared/operator/api.ts';

/*
 * The names both ends of the desktop's IPC agree on. The preload is built into one file that may require nothing but
 * `electron`, so this module holds plain values and erased types only: no zod, no Node.
 */

/** One channel a method. A record over OperatorMethod, so a method without a channel is a compile error. */
export const OPERATOR_CHANNELS: { readonly [M in OperatorMethod]: `operator:${M}` } = {
  getCapabilities: 'operator:getCapabilities',
  getOverview: 'operator:getOverview',
  getDay: 'operator:getDay',
  getOutcomes: 'operator:getOutcomes',
  getBalanceHistory: 'operator:getBalanceHistory',
  getAttention: 'operator:getAttention',
  listAccounts: 'operator:listAccounts',
  getAccount: 'operator:getAccount',
  listFundBlocks: 'operator:listFundBlocks',
  getFundBlock: 'operator:getFundBlock',
  listBatches: 'operator:listBatches',
  getBatch: 'operator:getBatch',
  listPayments: 'operator:listPayments',
  getPayment: 'operator:getPayment',
  getPaymentStory: 'operator:getPaymentStory',
  listEntries: 'operator:listEntries',
  getEntry: 'operator:getEntry',
  getEntryWindow: 'operator:getEntryWindow',
  getEntryTotals: 'operator:getEntryTotals',
  getEntryPlace: 'operator:getEntryPlace',
  getEntryExport: 'operator:getEntryExport',
  exportEntries: 'operator:exportEntries',
  cancelEntryExport: 'operator:cancelEntryExport',
  listStatements: 'operator:listStatements',
  getStatement: 'operator:getStatement',
  getOutbox: 'operator:getOutbox',
  getDeliveryAttempts: 'operator:getDeliveryAttempts',
  getTrainingSends: 'operator:getTrainingSends',
  getStatementFile: 'operator:getStatementFile',
  getStatementPreflight: 'operator:getStatementPreflight',
  getStatementChain: 'operator:getStatementChain',
  getUnreported: 'operator:getUnreported',
  listActions: 'operator:listActions',
  getAction: 'operator:getAction',
  getSettings: 'operator:getSettings',
  getBooks: 'operator:getBooks',
  getWork: 'operator:getWork',
  getLedgerHealth: 'operator:getLedgerHealth',
  findAnything: 'operator:findAnything',
  getPhones: 'operator:getPhones',
  dialUssd: 'operator:dialUssd',
  getBackups: 'operator:getBackups',
  getExport: 'operator:getExport',
  getRestore: 'operator:getRestore',
  listBridgeCalls: 'operator:listBridgeCalls',
  getBridgeCall: 'operator:getBridgeCall',
  getCallStats: 'operator:getCallStats',
  openAccount: 'operator:openAccount',
  listAccountEntries: 'operator:listAccountEntries',
  getBalanceOnDay: 'operator:getBalanceOnDay',
  correctHolder: 'operator:correctHolder',
  depositFunds: 'operator:depositFunds',
  requestStatement: 'operator:requestStatement',
  sendStatement: 'operator:sendStatement',
  cancelDelivery: 'operator:cancelDelivery',
  sendUndelivered: 'operator:sendUndelivered',
  sendWithDefect: 'operator:sendWithDefect',
  retryBatch: 'operator:retryBatch',
  returnPayment: 'operator:returnPayment',
  releaseBlock: 'operator:releaseBlock',
  checkBooks: 'operator:checkBooks',
  cancelWork: 'operator:cancelWork',
  makeBackup: 'operator:makeBackup',
  inspectBackup: 'operator:inspectBackup',
  restoreBackup: 'operator:restoreBackup',
  deleteBackup: 'operator:deleteBackup',
  exportLedger: 'operator:exportLedger',
  cancelExport: 'operator:cancelExport',
  runJob: 'operator:runJob',
  reopenListener: 'operator:reopenListener',
  updateSettings: 'operator:updateSettings',
  pinBridgeCall: 'operator:pinBridgeCall',
  replayBridgeCall: 'operator:replayBridgeCall',
  clearBridgeCalls: 'operator:clearBridgeCalls',
  exportBridgeCalls: 'operator:exportBridgeCalls',
};

/** Pushed to the console after a commit, with a ChangeEvent. */
export const CHANGED_CHANNEL = 'operator:changed';
/** Pushed to the console when a menu item is chosen, with a command such as `goto:settings`. */
export const MENU_CHANNEL = 'menu';
/** Asked by the console to save a text through the system's dialog. */
export const SAVE_FILE_CHANNEL = 'host:save-file';

/**
 * What travels back. Electron would wrap a thrown error into a sentence of its own and print it to the terminal, so
 * faults travel as values and the preload throws them again, with a message for a person and no stack.
 */
export type IpcReply<Result> = { ok: true; value: Result } | { ok: false; message: string };
