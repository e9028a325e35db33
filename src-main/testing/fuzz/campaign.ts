import { httpCall } from '../http-call.ts';
import type { Json } from '../json-schema.ts';
import type { Answer } from './answers.ts';
import { brokenBytes } from './broken-bytes.ts';
import { callsOf } from './calls.ts';
import { dice } from './dice.ts';
import { judgeBy } from './judge.ts';
import { lane } from './lane.ts';
import { remember, type Known } from './literals.ts';
import { recordCalls } from './recorded-calls.ts';
import { readable, type Shot } from './shot.ts';

/** What came of a campaign. */
export interface Campaign {
  sent: number;
  /** Of them, what was no plain call, and how often an answer came of it. */
  nonsense: { said: number; answered: number };
  /** How often each status was answered. */
  statuses: Record<string, number>;
  /** How many calls that the document promises to take were taken, and how many that it does not were refused. */
  promises: Record<'ok' | 'malformed', number>;
  /** What an answer broke, with the bytes that brought it; the first few. */
  findings: string[];
}

const LANES = 16;
const MOST_FINDINGS = 10;

/** Says so many things to a bank's listener, 16 callers at once, and holds every answer against the listener's own document. */
export async function runCampaign(options: {
  bridge: string;
  token: string;
  seed: number;
  requests: number;
}): Promise<Campaign> {
  const { bridge, token, seed, requests } = options;
  const document = JSON.parse((await httpCall(`${bridge}/openapi.json`)).text) as Json;
  const recordings = await recordCalls(bridge, token);
  const judge = judgeBy(document);
  const known: Known = { blocks: [], references: [] };
  const campaign: Campaign = {
    sent: 0,
    nonsense: { said: 0, answered: 0 },
    statuses: {},
    promises: { ok: 0, malformed: 0 },
    findings: [],
  };

  const find = (shots: readonly Shot[], faults: readonly string[], answer?: Answer): void => {
    const said = shots.map(({ kind, bytes }) => `[${kind}]\n${readable(bytes)}`).join('\n');
    const heard = answer === undefined ? '' : `\n<- ${answer.status} ${readable(answer.body, 500)}`;
    campaign.findings.push(`${faults.join('; ')}\n${said}${heard}`);
  };
  const hear = (shot: Shot, answer: Answer): void => {
    campaign.statuses[answer.status] = (campaign.statuses[answer.status] ?? 0) + 1;
    const faults = judge(shot, answer);
    if (faults.length > 0) return find([shot], faults, answer);
    if (shot.expected !== null) campaign.promises[shot.expected] += 1;
    const block = /"block_reference_no":"([^"]+)"/.exec(answer.body.toString())?.[1];
    if (block !== undefined) remember(known.blocks, block);
  };

  async function work(number: number): Promise<void> {
    const chance = dice(seed * LANES + number);
    const caller = lane(bridge);
    const nextCall = callsOf(document, chance, { known, token });
    const nextNonsense = brokenBytes(chance, recordings);
    while (campaign.sent < requests && campaign.findings.length < MOST_FINDINGS) {
      const isCall = chance.below(4) > 0;
      const shots = isCall
        ? Array.from({ length: chance.oneIn(5) ? 2 + chance.below(5) : 1 }, nextCall)
        : [nextNonsense()];
      campaign.sent += shots.length;
      try {
        const answers = isCall
          ? await caller.ask(shots)
          : await caller.blurt(shots[0]!.bytes, chance.oneIn(4) ? 2 + chance.below(5) : 1);
        if (!isCall) {
          campaign.nonsense.said += 1;
          if (answers.length > 0) campaign.nonsense.answered += 1;
        }
        answers.forEach((answer, index) => hear(shots[isCall ? index : 0]!, answer));
      } catch (fault) {
        find(shots, [(fault as Error).message]);
      }
    }
    caller.close();
  }

  await Promise.all(Array.from({ length: LANES }, (_, number) => work(number)));
  return campaign;
}
