import type { proto } from '@whiskeysockets/baileys';
import { answerPairingCode } from './linking/pairingCode.ts';
import { relayMessage } from './delivery/relayMessage.ts';
import { relayReceipt } from './delivery/relayReceipt.ts';
import { sendFirstHistory } from './delivery/sendHistory.ts';
import type { Candidate } from './linking/candidates.ts';
import type { Companion } from './phones/companion.ts';
import { answerQuery } from './queries/queries.ts';
import type { Connection, ConnectionHandler } from './wire/connection.ts';
import { answer, childOf, node, seconds, serverAddress, type BinaryNode } from './wire/nodes.ts';
import type { World } from './world.ts';

/** What happens on connections, from the handshake on: linking, login, and every node of a logged-in companion. */
export class Sessions implements ConnectionHandler {
  readonly #world: World;
  readonly #companions = new Map<Connection, Companion>();

  constructor(world: World) {
    this.#world = world;
  }

  opened(connection: Connection, payload: proto.ClientPayload): void {
    if (payload.devicePairingData) this.#world.candidates.add(connection, payload);
    else this.#logIn(connection, payload);
  }

  async received(connection: Connection, received: BinaryNode): Promise<void> {
    const companion = this.#companions.get(connection);
    this.#world.log.add(received, companion);
    if (companion !== undefined) return this.#fromCompanion(companion, received);
    const candidate = this.#world.candidates.of(connection);
    if (candidate !== undefined) this.#fromCandidate(candidate, received);
  }

  closed(connection: Connection): void {
    this.#world.candidates.remove(connection);
    const companion = this.#companions.get(connection);
    this.#companions.delete(connection);
    if (companion?.connection === connection) companion.disconnected();
  }

  failed(error: unknown): void {
    this.#world.log.addFailure('connection', error);
  }

  #logIn(connection: Connection, payload: proto.ClientPayload): void {
    const { loginRefusal } = this.#world.faults;
    const phone = this.#world.phones.find(String(payload.username ?? ''));
    const companion = phone?.companions.get(payload.device ?? 0);
    const known = companion?.noiseKey.equals(connection.clientKey) ?? false;
    if (loginRefusal !== undefined || !known || companion === undefined) {
      connection.end(node('failure', { reason: loginRefusal ?? '401', location: 'stand-in' }));
      return;
    }
    companion.connection?.end(node('stream:error', {}, [node('conflict', { type: 'replaced' })]));
    companion.disconnected();
    companion.connection = connection;
    this.#companions.set(connection, companion);
    connection.send(
      node('success', { t: seconds(), lid: companion.address('lid'), location: 'stand-in', props: '27' }),
    );
    connection.send(
      node('ib', { from: serverAddress }, [
        node('edge_routing', {}, [node('routing_info', {}, Buffer.from('stand-in'))]),
      ]),
    );
  }

  #fromCandidate(candidate: Candidate, received: BinaryNode): void {
    if (received.tag !== 'iq') return;
    if (received.attrs['id'] === candidate.signed?.id) candidate.signed?.done(received);
    else if (received.attrs['xmlns'] === 'md') {
      candidate.connection.send(answerPairingCode(this.#world, candidate, received));
    } else if (received.attrs['xmlns'] === 'w:p') candidate.connection.send(answer(received));
  }

  async #fromCompanion(companion: Companion, received: BinaryNode): Promise<void> {
    switch (received.tag) {
      case 'iq':
        return this.#query(companion, received);
      case 'message':
        return relayMessage(this.#world, companion, received);
      case 'receipt':
        return relayReceipt(this.#world, companion, received);
      case 'ack':
        return companion.queue.acknowledged(received);
      case 'presence':
        if (received.attrs['name']) companion.phone.name = received.attrs['name'];
        return;
      case 'call':
        companion.connection?.send(
          node('ack', { class: 'call', id: received.attrs['id'], from: received.attrs['to'] }),
        );
        return;
      default:
    }
  }

  async #query(companion: Companion, query: BinaryNode): Promise<void> {
    if (query.attrs['type'] === 'result' || query.attrs['type'] === 'error') return;
    if (query.attrs['xmlns'] === 'passive') {
      companion.connection?.send(answer(query));
      if (childOf(query, 'active') === undefined) return;
      companion.becomeActive();
      const { phone } = companion;
      // Not awaited: the connection's next nodes must not wait for a long history.
      if (companion.needsHistory && phone.online) {
        sendFirstHistory(this.#world, companion, phone.historyOptions).catch((error: unknown) =>
          this.#world.log.addFailure('history', error),
        );
      }
      return;
    }
    const answered = await answerQuery(this.#world, companion, query);
    if (answered !== undefined) companion.connection?.send(answered);
  }
}
