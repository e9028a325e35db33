import type { settings as english } from '../en/settings.ts';
import type { Texts } from '../texts.ts';

export const settings = {
  title: 'Definições',
  groups: {
    listener: { title: 'Ponto de escuta do Bridge', text: 'Onde o G2P Bridge encontra este banco.' },
    posting: {
      title: 'Contabilização',
      text: 'Como são contabilizados os pagamentos ordenados pelo Bridge.',
    },
    returns: {
      title: 'Devoluções',
      text: 'Pagamentos a outros bancos que voltam algum tempo depois de contabilizados, como na vida real.',
    },
    statements: {
      title: 'Extratos e entrega',
      text: 'Como os extratos MT940 são emitidos e chegam ao Bridge.',
    },
    bank: { title: 'Este banco', text: 'Como se chama o banco e onde está a sua consola.' },
    backups: {
      title: 'Cópias de segurança automáticas',
      text: 'Cópias do livro-razão que o banco faz por si. Nenhuma enquanto nada mudar.',
    },
    treasury: {
      title: 'Conta do Tesouro',
      text: 'Aberta no primeiro arranque do banco, num livro-razão vazio. Opções ou variáveis de ambiente definem-na; depois já não têm efeito.',
    },
    about: { title: 'Acerca de' },
  },
  fields: {
    host: {
      label: 'Anfitrião',
      hint: 'O endereço desta máquina em que o banco escuta. 127.0.0.1 só deixa chamar programas desta máquina.',
    },
    port: { label: 'Porta', hint: 'Dê a mesma ao Bridge. 0 usa qualquer porta livre.' },
    allowedHosts: {
      label: 'Outros nomes deste banco',
      hint: 'As chamadas a localhost, host.docker.internal e ao anfitrião acima são atendidas. Acrescente os nomes usados por um Bridge num cluster ou noutra máquina, separados por vírgulas.',
    },
    bridgeToken: {
      label: 'Token para o Bridge',
      hint: 'Quando definido, cada chamada tem de o trazer como Authorization: Bearer. Vazio não pede nada.',
    },
    maxBodySize: {
      label: 'Maior chamada, em megabytes',
      hint: 'De 1 a 512. 64 MB são cerca de 80 000 pagamentos numa chamada.',
    },
    consolePort: {
      label: 'Porta da consola',
      hint: 'Onde a consola é servida a um navegador quando o banco corre sem janela. 0 usa qualquer porta livre.',
    },
    processPaymentFrequency: {
      label: 'Segundos entre contabilizações',
      hint: 'De 1 segundo a um dia (86400).',
    },
    statementFrequency: {
      label: 'Segundos entre execuções dos extratos',
      hint: 'De 1 segundo a um dia (86400).',
    },
    paymentInitiateAttempts: {
      label: 'Tentativas por lote',
      hint: 'Após tantas tentativas falhadas, um lote fica suspenso até tentar de novo.',
    },
    mt940StatementCallbackUrl: {
      label: 'URL de retorno',
      hint: 'Onde o Bridge recebe os extratos, como http://127.0.0.1:8000/upload_mt940. Vazio, a entrega está desligada.',
    },
    deliveryAttempts: {
      label: 'Tentativas por entrega',
      hint: 'Após tantas tentativas falhadas seguidas, o banco abandona um extrato até o enviar de novo. 20 duram cerca de duas horas. 0 nunca abandona.',
    },
    bankSimulatorCode: {
      label: 'Códigos do banco',
      hint: 'Os pagamentos que indicam um destes códigos são creditados em contas daqui, os outros em contas de compensação. Separe os códigos por vírgulas.',
    },
    bookKeeping: {
      label: 'Escrituração',
      hint: 'As partidas dobradas contabilizam um débito e um crédito por pagamento. Só débito contabiliza apenas o débito, como o Example Bank publicado.',
    },
    statementAfterBatch: {
      label: 'Extrato após cada lote',
      hint: 'Emite um extrato da conta ordenante logo que um lote é processado, e quando pagamentos voltaram.',
    },
    statementProfile: {
      label: 'Extratos emitidos para',
      hint: 'G2P Bridge: uma mensagem, nomes em qualquer escrita, como vieram. SWIFT: só o seu conjunto de caracteres, por isso nomes e referências são transliterados; páginas de 2 000 caracteres. O Bridge lê ambos, mas só encontra um pagamento se a sua referência for desse conjunto, que não tem _.',
    },
    returnRate: {
      label: 'Pagamentos que voltam, em percentagem',
      hint: 'De 0 (nenhum) a 100. Vale para pagamentos contabilizados a partir de agora; o anterior fica.',
    },
    returnReasons: { label: 'Motivos', hint: 'Cada devolução tem um destes.' },
    returnBankCodes: {
      label: 'Bancos que devolvem pagamentos',
      hint: 'Os seus códigos, separados por vírgulas. Vazio significa todos os outros bancos; contas daqui e carteiras ficam com o que recebem.',
    },
    returnSeed: {
      label: 'Semente',
      hint: 'Decide que pagamentos voltam: a mesma semente devolve os mesmos pagamentos, para uma formação se poder repetir.',
    },
    backupFrequency: {
      label: 'Horas entre cópias automáticas',
      hint: 'De 1 hora a um ano (8760). 0 não faz nenhuma.',
    },
    backupsKept: {
      label: 'Cópias automáticas guardadas',
      hint: 'As automáticas mais antigas são removidas. As feitas à mão ou antes de um restauro ficam sempre.',
    },
    seedTreasuryAccount: { label: 'Abri-la no primeiro arranque', hint: '' },
    treasuryAccountNumber: { label: 'Número de conta', hint: '' },
    treasuryAccountCurrency: { label: 'Moeda', hint: '' },
    treasuryAccountHolderName: { label: 'Titular da conta', hint: '' },
    treasuryAvailableBalance: { label: 'Fundos de abertura', hint: '' },
  },
  choices: {
    doubleEntry: 'Partidas dobradas',
    debitOnly: 'Só débito',
    on: 'Sim',
    off: 'Não',
    bridge: 'G2P Bridge',
    swift: 'SWIFT',
  },
  onThisPage: 'Nesta página',
  useDefault: 'Usar a predefinição: {{value}}',
  empty: 'Vazio',
  effects: {
    now: 'aplica-se já',
    listener: 'reabre o ponto de escuta',
    restart: 'aplica-se no próximo arranque',
  },
  sources: { default: 'Predefinição', saved: 'Guardado aqui' },
  fixedByFlag: 'Fixado nesta execução pela opção {{name}}',
  fixedByEnvironment: 'Fixado nesta execução pela variável de ambiente {{name}}',
  pending: 'Guardado para o próximo arranque. Até lá é {{value}}.',
  openToNetwork:
    'Qualquer pessoa na rede que chegue a este endereço pode chamar o banco, a não ser que defina um token para o Bridge.',
  bar: {
    dirty_one: '{{count, number}} alteração por guardar',
    dirty_many: '{{count, number}} de alterações por guardar',
    dirty_other: '{{count, number}} alterações por guardar',
    save: 'Guardar',
    discard: 'Descartar',
    saved: 'Definições guardadas',
  },
  left: {
    title: 'As suas definições não estão guardadas',
    text: 'As alterações ficam nas definições até as guardar ou descartar.',
    back: 'Voltar às definições',
  },
  about: {
    what: 'Um banco patrocinador simulado para desenvolver, testar, mostrar e ensinar o G2P Bridge. Nunca move dinheiro real.',
    version: 'Versão',
    interface: 'As chamadas a que responde',
  },
} satisfies Texts<typeof english, 'pt'>;
