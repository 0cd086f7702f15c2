/** A workspace of its own for a test, and what is done in it with its quarantine. */
import { randomUUID } from 'node:crypto';
import { type FeedbackReceived, type feedbackReceived, quarantine } from '@voc/contracts';
import { Producer } from '@voc/kafka';
import { aQuarantine, eventually, type TopicRecorder } from '@voc/testing';
import type {
  DiscardReport,
  QuarantinedDetails,
  QuarantinedItem,
  QuarantineList,
  ReplayReport,
} from '../src/quarantine/quarantine.dto.js';
import { workspaceOf } from './crm.workspace.js';
import type { Hub } from './hub.js';

/** A workspace with its quarantine. */
export function quarantineOf(hub: Hub, feedback: TopicRecorder<typeof feedbackReceived>) {
  const own = workspaceOf(hub);
  const { ok, workspaceId } = own;
  const list = (query = '') => ok<QuarantineList>('GET', `/quarantine${query}`);
  const untilThere = (count: number, query = '') =>
    eventually(
      async () => {
        const found = await list(query);
        expect(found.items).toHaveLength(count);
        return found.items;
      },
      { within: 20_000 },
    );
  const find = (id: string) => ok<QuarantinedDetails>('GET', `/quarantine/${id}`);
  const edit = (id: string, payload: unknown) =>
    ok<QuarantinedItem>('PATCH', `/quarantine/${id}`, {
      payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
    });
  const replay = (choice: object) => ok<ReplayReport>('POST', '/quarantine/replay', choice);
  const discard = (choice: object) => ok<DiscardReport>('POST', '/quarantine/discard', choice);
  const refuse = (...refusals: Parameters<typeof aQuarantine>[0][]) =>
    hub.service.app.get(Producer).publish(
      quarantine,
      refusals.map((it) => aQuarantine({ workspaceId, quarantineId: randomUUID(), ...it })),
    );
  const said = (externalId: string): FeedbackReceived[] =>
    feedback.messages.map((it) => it.value).filter((it) => it.source.externalId === externalId);
  return { ...own, list, untilThere, find, edit, replay, discard, refuse, said };
}
