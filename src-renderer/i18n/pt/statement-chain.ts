import type { statementChain as english } from '../en/statement-chain.ts';
import type { Texts } from '../texts.ts';

export const statementChain = {
  chain: {
    title: 'Cadeia de saldos',
    holds: 'Segue o extrato anterior.',
    broken: 'A cadeia está quebrada',
    brokenShort: 'Cadeia quebrada',
    brokenRow: 'Quebrada',
    opens: 'abre com',
    closes: 'fecha com',
    hereOpens: 'Este abre com',
    hereCloses: 'e fecha com',
    openingFunds: 'Fundos de abertura',
    next: 'Depois dele',
    newest: 'ainda nenhum',
    statement: 'Extrato {{number}}/{{year}}',
    faults: {
      opening_differs:
        'O extrato {{number}}/{{year}} abre com {{found}}, mas {{expected}} devia ser transportado.',
      number_differs: 'Onde devia seguir o número {{expected}}/{{expectedYear}} está {{number}}/{{year}}.',
    },
    brokenAdvice:
      'O banco não escreve uma cadeia assim: o ficheiro do livro-razão foi alterado ou perdeu linhas. Prove os livros na visão geral e compare com uma cópia de segurança.',
    whole: 'Cadeia inteira',
    ofAccount: 'Cadeia de saldos de {{account}}',
    allHold_one: '{{count, number}} extrato, que abre com os fundos de abertura da conta.',
    allHold_many:
      '{{count, number}} de extratos; cada um abre onde o anterior fechou, e não falta nenhum número.',
    allHold_other:
      '{{count, number}} extratos; cada um abre onde o anterior fechou, e não falta nenhum número.',
    none: 'Ainda não foi emitido nenhum extrato.',
    someBroken_one: 'Em {{count, number}} lugar um extrato não segue o anterior.',
    someBroken_many: 'Em {{count, number}} de lugares um extrato não segue o anterior.',
    someBroken_other: 'Em {{count, number}} lugares um extrato não segue o anterior.',
    show: 'Mostrar a cadeia',
    list: 'Extratos pela sua ordem',
    lastOnes: 'Os {{count, number}} mais recentes de {{total, number}}.',
    columns: {
      statement: 'Extrato',
      period: 'Período',
      opening: 'Abertura',
      closing: 'Fecho',
      link: 'Segue o anterior',
    },
    yes: 'Sim',
    no: 'Não',
  },
} satisfies Texts<typeof english, 'pt'>;
