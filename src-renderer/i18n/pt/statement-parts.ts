import type { statementParts as english } from '../en/statement-parts.ts';
import type { Texts } from '../texts.ts';

export const statementParts = {
  partNames: {
    reference: 'Referência do extrato',
    account: 'Número de conta',
    statementNumber: 'Número do extrato',
    page: 'Página',
    balanceMark: 'Marca',
    balanceDate: 'Data',
    currency: 'Moeda',
    balanceAmount: 'Montante',
    valueDate: 'Data-valor',
    entryDate: 'Data contabilística',
    entryMark: 'Marca',
    amount: 'Montante',
    type: 'Tipo',
    customerReference: 'Referência do cliente',
    bankReference: 'Referência do banco',
    narrative: 'Descritivo',
  },
  partMeanings: {
    reference: 'Nomeia este extrato; nenhum outro do banco a tem.',
    account: 'A conta do extrato, exatamente como o Bridge a conhece.',
    statementNumber: 'Conta mais um por conta, e de novo a partir de 1 cada ano.',
    page: 'Contada a partir de 1; o perfil Bridge tem só uma página.',
    balanceMark: 'C: dinheiro na conta. D: dinheiro em dívida.',
    balanceDate: 'O dia do saldo: ano, mês, dia.',
    currency: 'A moeda da conta, e assim de cada montante do extrato.',
    balanceAmount: 'Com vírgula antes das casas decimais, tantas quantas a moeda tem.',
    valueDate: 'O dia a partir do qual o dinheiro conta: ano, mês, dia.',
    entryDate: 'O dia em que foi contabilizado: mês, dia.',
    entryMark: 'D: saída de dinheiro. C: entrada de dinheiro. RD e RC: uma delas anulada.',
    amount: 'Sempre acima de zero, na moeda do extrato; a marca diz em que sentido foi.',
    type: 'NTRF: uma transferência normal.',
    customerReference: 'A referência do pagamento, os seus primeiros 16 caracteres; NONREF se não a há.',
    bankReference:
      'Depois de //: a referência do lançamento neste banco. O diário contabilístico conhece-o por ela.',
    narrative: 'O que o pagador escreveu.',
  },
  balanceMarks: { C: 'Dinheiro na conta', D: 'Dinheiro em dívida' },
  entryMarks: {
    D: 'Débito: saída de dinheiro',
    C: 'Crédito: entrada de dinheiro',
    RD: 'Débito estornado: o dinheiro volta',
    RC: 'Crédito estornado: o dinheiro sai de novo',
  },
} satisfies Texts<typeof english, 'pt'>;
