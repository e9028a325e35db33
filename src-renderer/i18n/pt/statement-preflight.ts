import type { statementPreflight as english } from '../en/statement-preflight.ts';
import type { Texts } from '../texts.ts';

export const statementPreflight = {
  preflight: {
    title: 'Verificação prévia',
    states: { requested: 'Ainda não emitido', generated: 'Passou', failed: 'Falhou' },
    holds: '{{held, number}} de {{all, number}} verificações cumpridas, no perfil {{profile}}.',
    profiles: { bridge: 'Bridge', swift: 'SWIFT' },
    running: 'O texto está a ser verificado…',
    unchecked: 'Não foi possível verificar o texto agora.',
    noText: 'Não há texto a verificar: nada pôde ser emitido.',
    changed:
      'O texto já não passa. Passava quando foi emitido: o texto ou o livro-razão foi alterado depois. Prove os livros na visão geral.',
    again: 'Verificar de novo',
    show: 'Mostrar as verificações',
    list: 'Verificações prévias',
    ok: 'Cumprida',
    broken: 'Falha',
    notMade: 'Não feita: uma verificação anterior falhou',
    toLine: 'Linha {{line, number}}',
    checks: {
      lines_fit: 'Cada linha cabe e só tem caracteres permitidos',
      readable: 'O leitor do próprio banco lê o texto inteiro',
      one_statement: 'É um extrato e não mais',
      characters_allowed: 'Só caracteres que o perfil permite',
      pages_fit: 'Fins de linha e páginas são como o perfil quer',
      reference_matches: 'A referência do extrato é a que lhe foi dada',
      account_matches: 'A conta é a pedida',
      number_matches: 'O número é o seguinte da conta',
      balances_match: 'Os saldos são os do livro-razão',
      balances_chain: 'Saldo inicial e lançamentos dão o saldo final',
      entries_match: 'Os lançamentos são os do livro-razão, pela sua ordem',
      reconciliation_ids_in_place: 'O Bridge encontra o pagamento de cada débito',
      beneficiaries_in_place: 'O Bridge encontra o beneficiário de cada débito',
      reasons_in_place: 'O Bridge encontra o motivo de cada estorno',
    },
  },
  again: {
    action: 'Pedir de novo',
    next: 'Nada se perdeu: os seus lançamentos esperam pelo próximo extrato. Resolva a causa e peça de novo.',
    profile:
      'Escolha o perfil Bridge nas definições e peça de novo. Nada se perdeu: os lançamentos esperam pelo próximo extrato.',
    day: 'MT940 não consegue escrever esse dia. Peça de novo para um dia até hoje; os lançamentos esperam pelo próximo extrato.',
    toSettings: 'Para as definições',
    since: 'Nada mais a fazer: {{statement}} foi emitido depois e comunica o que restava.',
  },
} satisfies Texts<typeof english, 'pt'>;
