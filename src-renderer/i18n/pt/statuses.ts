import type { statuses as english } from '../en/statuses.ts';
import type { Texts } from '../texts.ts';

export const statuses = {
  accountKind: {
    programme: 'Programa',
    beneficiary: 'Beneficiário',
    clearing: 'Compensação',
    funding: 'Aprovisionamento',
  },
  block: { active: 'Ativo', released: 'Libertado' },
  batch: { waiting: 'À espera', scheduled: 'Agendado', held: 'Suspenso', processed: 'Processado' },
  payment: { pending: 'Pendente', booked: 'Contabilizado', returned: 'Devolvido' },
  returnReason: {
    ACCOUNT_CLOSED: 'Conta encerrada',
    ACCOUNT_NOT_FOUND: 'Conta não encontrada',
    ACCOUNT_DORMANT: 'Conta inativa',
    ACCOUNT_DECEASED: 'Titular falecido',
  },
  mark: { D: 'Débito', C: 'Crédito', RD: 'Débito estornado', RC: 'Crédito estornado' },
  statement: { requested: 'Pedido', generated: 'Emitido', failed: 'Falhado' },
  delivery: {
    queued: 'Em fila',
    sending: 'A enviar',
    failing: 'Nova tentativa',
    delivered: 'Entregue',
    given_up: 'Abandonado',
    cancelled: 'Cancelado',
  },
} satisfies Texts<typeof english, 'pt'>;
