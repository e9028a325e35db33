import { useEffect, useRef, useState } from 'react';
import type { UssdTurn } from '../../../src-shared/operator/find-views.ts';
import { useBank } from '../../operator-client/bank-context.tsx';
import { noteExpiry } from '../../operator-client/connection-state.ts';
import { asError } from '../../operator-client/fetch-cell.ts';

/** So long the gateway waits for an answer. */
export const SESSION_SECONDS = 60;
export const SERVICE_CODE = '*384#';
/** The test network of the gateway that such codes are tried with. */
export const NETWORK_CODE = '99999';
const MOST_TURNS = 50;
const MOST_KEYS = 20;

/** `idle`: nothing dialled; `calling`: the bank is asked; `menu`: it waits for an answer; `over`: its last word stands there. */
export type Phase = 'idle' | 'calling' | 'menu' | 'over';
/** Why a session ended otherwise than by the bank's END. */
export type Cut = 'timedOut' | 'hungUp' | 'noAnswer';

export interface KeptTurn extends UssdTurn {
  /** A key of its own. */
  id: number;
  at: string;
  sessionId: string;
}

interface Session {
  phase: Phase;
  id: string;
  /** What the bank said last, without its CON or END. */
  said: string;
  cut: Cut | null;
  /** The answers so far; the gateway sends them all, each time. */
  choices: readonly string[];
  code: string;
}

const IDLE: Session = { phase: 'idle', id: '', said: '', cut: null, choices: [], code: SERVICE_CODE };

/** A handset in a session with the bank's USSD menu. */
export function useUssdSession(phoneNumber: string) {
  const { client } = useBank().connection;
  const [session, setSession] = useState(IDLE);
  const [typed, setTyped] = useState('');
  const [turns, setTurns] = useState<readonly KeptTurn[]>([]);
  const waitsFor = session.phase === 'menu' ? `${session.id} ${session.choices.length}` : null;
  const secondsLeft = useCountdown(waitsFor, () =>
    setSession((now) => ({ ...now, phase: 'over', cut: 'timedOut' })),
  );
  const current = useRef('');

  const turn = async (next: Session): Promise<void> => {
    setTyped('');
    setSession({ ...next, phase: 'calling', cut: null });
    current.current = next.id;
    const call = {
      sessionId: next.id,
      serviceCode: next.code,
      phoneNumber,
      networkCode: NETWORK_CODE,
      text: next.choices.join('*'),
    };
    try {
      const answer = await client.dialUssd(call);
      setTurns((kept) =>
        [
          { ...answer, id: (kept[0]?.id ?? 0) + 1, at: new Date().toISOString(), sessionId: next.id },
          ...kept,
        ].slice(0, MOST_TURNS),
      );
      // Hung up meanwhile: the answer reaches nobody.
      if (current.current !== next.id) return;
      const goesOn = answer.response.startsWith('CON ');
      setSession({ ...next, said: answer.response.slice(4), cut: null, phase: goesOn ? 'menu' : 'over' });
    } catch (error) {
      noteExpiry(asError(error));
      if (current.current === next.id) setSession({ ...next, said: '', phase: 'over', cut: 'noAnswer' });
    }
  };

  return {
    ...session,
    typed,
    turns,
    secondsLeft,
    press: (key: string) => {
      if (session.phase === 'calling') return;
      // A key after the end begins anew, as on a phone.
      if (session.phase === 'over') setSession(IDLE);
      setTyped((before) => (before + key).slice(0, MOST_KEYS));
    },
    erase: () => setTyped((before) => before.slice(0, -1)),
    /** Dials, or sends the answer that was typed. */
    go: () => {
      if (session.phase === 'menu') {
        if (typed !== '') void turn({ ...session, choices: [...session.choices, typed] });
      } else if (session.phase !== 'calling') {
        const code = typed === '' ? SERVICE_CODE : typed;
        void turn({ ...IDLE, id: newSessionId(), code });
      }
    },
    hangUp: () => {
      current.current = '';
      setTyped('');
      if (session.phase === 'menu' || session.phase === 'calling') {
        setSession({ ...session, phase: 'over', cut: 'hungUp' });
      } else setSession(IDLE);
    },
    clearTurns: () => setTurns([]),
  };
}

export type UssdSession = ReturnType<typeof useUssdSession>;

/** As the gateway gives them: long, and never twice. */
function newSessionId(): string {
  const digits = crypto.getRandomValues(new Uint32Array(3));
  return `ATUid_${[...digits].map((part) => part.toString(16).padStart(8, '0')).join('')}`;
}

/** Seconds until the gateway gives up on the turn; null: it waits for none. */
function useCountdown(turn: string | null, onEnd: () => void): number {
  const [left, setLeft] = useState(SESSION_SECONDS);
  const end = useRef(onEnd);
  useEffect(() => {
    end.current = onEnd;
  });
  useEffect(() => {
    if (turn === null) return undefined;
    const until = Date.now() + SESSION_SECONDS * 1000;
    const tick = (): void => {
      const seconds = Math.ceil((until - Date.now()) / 1000);
      setLeft(Math.max(0, seconds));
      if (seconds <= 0) end.current();
    };
    tick();
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [turn]);
  return left;
}
