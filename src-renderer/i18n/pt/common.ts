import type { common as englishCommon, shell as englishShell, table as englishTable } from '../en/common.ts';
import type { Texts } from '../texts.ts';

export const common = {
  product: 'Example Bank Console',
  simulator: 'Simulador',
  simulatorNever: 'nunca dinheiro real',
  actions: {
    cancel: 'Cancelar',
    close: 'Fechar',
    retry: 'Tentar de novo',
    copy: 'Copiar',
    copied: 'Copiado',
    copyThis: 'Copiar: {{what}}',
    clear: 'Limpar',
    clearFilters: 'Limpar pesquisa e filtros',
    working: 'A trabalhar…',
    showAll: 'Mostrar tudo',
    skipToContent: 'Ir para o conteúdo',
  },
  errors: {
    title: 'Não foi possível carregar',
    unreachable: 'Não se consegue contactar o banco. Está a funcionar?',
    host: 'O banco teve um erro interno. O seu registo diz mais.',
    deed: 'A operação não se concluiu. Nada é certo até a ver na lista.',
    crashTitle: 'Este ecrã teve um erro',
    crashText: 'O banco em si não é afetado. Tente de novo ou abra outro ecrã.',
  },
  connection: {
    unknown: 'Sem ligação',
    lost: 'Ligação ao banco perdida, nova tentativa…',
    expiredTitle: 'Esta ligação expirou',
    expiredText:
      'Cada arranque do banco cria uma nova. Abra o endereço que ele mostrou no terminal ao arrancar.',
  },
  notFound: {
    title: 'Não há nada neste endereço',
    text: 'A ligação pode ser antiga ou estar mal escrita.',
    back: 'Ir para o primeiro ecrã',
  },
  none: 'Nenhum',
  optional: 'opcional',
} satisfies Texts<typeof englishCommon, 'pt'>;

export const shell = {
  navigation: 'Ecrãs',
  menuGroups: { money: 'Dinheiro', bridge: 'Bridge', bank: 'Banco' },
  messages: 'Mensagens',
  collapse: 'Estreitar o menu',
  expand: 'Alargar o menu',
  language: 'Língua',
  languageSystem: 'Como no sistema',
  theme: 'Tema',
  themes: { system: 'Como no sistema', light: 'Claro', dark: 'Escuro' },
  moreContrast: 'Mais contraste',
  listener: {
    label: 'Ponto de escuta do Bridge',
    listening: 'À escuta',
    failed: 'Sem escuta',
    closed: 'Fechado',
    problem: 'O Bridge não consegue contactar este banco',
    closedText: 'O ponto de escuta do Bridge está fechado.',
    reopened: 'O ponto de escuta do Bridge está aberto',
    stillFailed: 'O ponto de escuta do Bridge continua sem abrir',
  },
} satisfies Texts<typeof englishShell, 'pt'>;

export const table = {
  rows_one: '{{count, number}} linha',
  rows_many: '{{count, number}} de linhas',
  rows_other: '{{count, number}} linhas',
  rowsAtLeast: '{{count, number}}+ linhas',
  search: 'Pesquisar',
  searching: 'A pesquisar…',
  searchHint: 'Prima / para pesquisar',
  all: 'Todos',
  loadingMore: 'A carregar mais linhas…',
  moreFailed: 'Não foi possível carregar as linhas seguintes.',
  outdated: 'A lista mudou',
  showLatest: 'Mostrar as últimas',
  columns: {
    title: 'Colunas',
    compact: 'Linhas estreitas',
    reset: 'Repor predefinição',
    noRoom: 'Sem espaço',
  },
  noMatchTitle: 'Nada corresponde',
  noMatchText: 'Nenhuma linha corresponde à sua pesquisa e aos filtros.',
} satisfies Texts<typeof englishTable, 'pt'>;
