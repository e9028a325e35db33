import type { refusals as english } from '../en/refusals.ts';
import type { Texts } from '../texts.ts';

export const refusals = {
  account_not_found: 'A conta {{account}} não existe.',
  insufficient_funds: 'A conta {{account}} não tem tanto disponível.',
  amount_not_a_number: 'Indique um montante em algarismos, como 1000.00.',
  amount_negative: 'O montante tem de ser zero ou mais.',
  amount_not_positive: 'O montante tem de ser superior a zero.',
  amount_too_precise: '{{currency}} tem menos casas decimais do que este montante.',
  amount_too_large: 'Este montante é maior do que o banco pode guardar.',
  invalid_block: 'O bloqueio de fundos {{block}} não existe para a conta e a moeda do pagamento {{payment}}.',
  block_exceeded:
    'O bloqueio de fundos {{block}} só tem {{available}}, pouco demais para o pagamento {{payment}}.',
  reference_repeated_in_call: 'A referência de pagamento {{payment}} aparece duas vezes na mesma chamada.',
  reference_already_registered:
    'A referência de pagamento {{payment}} já está registada por outra chamada ou com outro conteúdo.',
  account_number_invalid:
    'Use 1 a 35 caracteres, sem espaço no início ou no fim, e sem «:» ou «-» no início.',
  account_number_taken: 'Já existe uma conta {{account}}. Escolha outro número.',
  account_number_reserved:
    'O banco reserva os números que começam por «CLEARING - » ou «FUNDING - » para as suas próprias contas. Escolha outro.',
  holder_name_invalid: 'Indique o nome do titular, até {{limit}} caracteres.',
  email_invalid: 'Não é um endereço de e-mail, como nome@example.org.',
  statement_date_in_future: 'Esse dia ainda não chegou. Escolha {{today}} ou um dia anterior.',
  phone_invalid: 'Indique um número de telefone de 4 a 20 algarismos, como +254 700 000001.',
  currency_unknown: '{{currency}} não é um código de moeda ISO 4217 como USD.',
  bank_is_full: 'É mais do que o banco consegue contar. Há lugar para {{available}}.',
  statement_not_found: 'Este extrato não existe.',
  statement_not_generated: 'Este extrato ainda não foi emitido.',
  batch_not_found: 'O lote {{batch}} não existe.',
  batch_not_held: 'Este lote não está suspenso: o banco continua por si.',
  payment_not_found: 'O pagamento {{payment}} não existe.',
  payment_not_booked: 'O pagamento {{payment}} ainda não está contabilizado: não há nada a devolver.',
  payment_already_returned: 'O pagamento {{payment}} já voltou. Um pagamento volta uma só vez.',
  return_funds_gone:
    'A conta {{account}} foi creditada e só tem {{available}} disponível: o dinheiro não pode ser retirado.',
  block_not_found: 'O bloqueio de fundos {{block}} não existe.',
  block_has_nothing_free:
    'O bloqueio de fundos {{block}} não tem nada a libertar: tudo está libertado ou reservado para pagamentos pendentes.',
  block_has_changed:
    'O bloqueio de fundos {{block}} mudou desde que o viu: {{available}} está livre agora. Veja de novo.',
  release_reason_invalid: 'Diga porquê, em até {{limit}} caracteres.',
  delivery_url_invalid:
    'Indique um endereço que comece por http:// ou https://, sem nome de utilizador nem palavra-passe.',
  delivery_under_way: 'Este extrato está neste momento a caminho do Bridge. Espere pelo resultado.',
  defect_impossible: 'Esta anomalia não é possível neste extrato: não tem lançamento para ela.',
  delivery_not_waiting: 'Este extrato não espera para ser enviado: não há nada a cancelar.',
  callback_url_missing:
    'Não há URL de retorno definido, por isso não há para onde entregar. Defina um nas definições.',
  setting_invalid: 'Este valor é recusado: {{detail}}.',
  setting_fixed: 'Esta definição é fixada por uma opção ou variável de ambiente nesta execução.',
  backup_not_found: 'Este ficheiro já não existe.',
  backup_not_a_ledger: 'Este ficheiro não é um livro-razão deste banco.',
  backup_damaged: 'Este ficheiro está danificado e não pode ser usado. {{detail}}',
  backup_newer:
    'Esta cópia foi escrita por uma versão mais recente do programa (esquema {{version}}, este conhece {{known}}). Instale a versão mais recente.',
  backup_unbalanced: 'Os livros desta cópia não batem certo, por isso não é restaurada. Violado: {{laws}}.',
  backup_cancelled: 'A cópia de segurança foi cancelada. Nada dela ficou.',
  export_running: 'Uma exportação está a ser escrita. Espere que acabe, ou cancele-a.',
  restore_running: 'Outra cópia de segurança está a ser restaurada neste momento.',
  restore_failed: 'A cópia não foi restaurada, o banco continua com o seu livro-razão como antes. {{detail}}',
  disk_full: 'O disco está cheio. Liberte espaço e tente de novo. Nada ficou a meio.',
  files_not_written: 'Não foi possível ler ou escrever a pasta de dados. {{detail}}',
  ledger_unavailable: 'O livro-razão não pode ser escrito neste momento, por isso nada mudou. {{detail}}',
  call_not_found: 'Esta chamada já não está no registo.',
  call_not_whole: 'Esta chamada não pode ser repetida, porque só parte dela foi guardada.',
  listener_closed:
    'A chamada não pôde ser feita, porque o ponto de escuta do Bridge não responde. {{detail}}',
  pins_full: 'Não há lugar para mais chamadas fixadas. Solte primeiro outra chamada.',
  call_log_unavailable: 'O registo de chamadas não pode ser lido nem escrito neste momento. {{detail}}',
} satisfies Texts<typeof english, 'pt'>;
