import type { statementFiles as english } from '../en/statement-files.ts';
import type { Texts } from '../texts.ts';

export const statementFiles = {
  files: {
    download: 'Transferir',
    formats: { mt940: 'MT940', camt053: 'camt.053', csv: 'CSV' },
    hints: { mt940: 'Tal como foi emitido', camt053: 'ISO 20022, XML', csv: 'Para folhas de cálculo' },
    saved: 'Guardado como {{name}}',
    failed: 'O extrato não foi guardado',
    print: 'Imprimir',
  },
  print: {
    bank: 'Example Bank',
    simulator: 'SIMULADOR, não é dinheiro real',
    account: 'Número de conta',
    holder: 'Titular da conta',
    period: 'Período',
    currency: 'Moeda',
    reference: 'Referência do extrato',
    balances: 'Saldos',
    opening: 'Saldo inicial',
    closing: 'Saldo final',
    everyPage:
      'Example Bank, SIMULADOR, não é dinheiro real · Conta {{account}} · Extrato {{number}}/{{year}}',
    columns: {
      place: 'N.º',
      date: 'Data',
      references: 'Referência do pagamento e do banco',
      narrative: 'Descritivo',
      debit: 'Débito {{currency}}',
      credit: 'Crédito {{currency}}',
      balance: 'Saldo {{currency}}',
    },
    more: 'Os primeiros {{printed}} de {{all}} lançamentos. Estão todos nos ficheiros que se podem transferir.',
  },
} satisfies Texts<typeof english, 'pt'>;
