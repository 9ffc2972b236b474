import { proto } from '@whiskeysockets/baileys';
import { randomBytes } from 'node:crypto';
import type { KeyBundle } from '../phones/keyBundle.ts';
import type { Connection } from '../wire/connection.ts';
import { node, serverAddress, type BinaryNode } from '../wire/nodes.ts';

/** A connected client that no phone has linked yet. */
export interface Candidate {
  readonly connection: Connection;
  readonly pushName: string | undefined;
  readonly bundle: Omit<KeyBundle, 'preKey'>;
  readonly wantsFullHistory: boolean;
  readonly refs: readonly string[];
  /** What is expected after `pair-success`; undefined when the client hangs up instead. */
  signed?: { readonly id: string; readonly done: (answered: BinaryNode | undefined) => void };
  /** An attempt by pairing code. */
  code?: PairingAttempt;
}

export interface PairingAttempt {
  /** The number for which the client asked. */
  readonly number: string;
  readonly ref: string;
  /** Salt, initial vector and the companion's key encrypted with the eight characters. */
  readonly wrappedKey: Buffer;
  finished?: (bundle: PairingBundle | undefined) => void;
}

export interface PairingBundle {
  readonly wrapped: Buffer;
  readonly companionIdentity: Buffer;
}

const refsShown = 6;

/** Every client that shows a QR or a pairing code at the moment. */
export class Candidates {
  readonly #all = new Set<Candidate>();
  readonly #listeners = new Set<() => void>();

  /** A client asks to be linked: it gets the references for its QR codes. */
  add(connection: Connection, payload: proto.ClientPayload): void {
    const { devicePairingData: wanted } = payload;
    if (!wanted?.eIdent || !wanted.eRegid || !wanted.eSkeyId || !wanted.eSkeyVal || !wanted.eSkeySig) {
      connection.end(node('failure', { reason: '400' }));
      return;
    }
    const props = proto.DeviceProps.decode(wanted.deviceProps ?? new Uint8Array());
    const refs = Array.from({ length: refsShown }, () => `2@${randomBytes(36).toString('base64')}`);
    this.#all.add({
      connection,
      pushName: payload.pushName ?? undefined,
      bundle: {
        registrationId: Buffer.from(wanted.eRegid).readUInt32BE(0),
        identity: wanted.eIdent,
        signedPreKey: {
          id: Buffer.from(wanted.eSkeyId).readUIntBE(0, 3),
          value: wanted.eSkeyVal,
          signature: wanted.eSkeySig,
        },
      },
      wantsFullHistory: props.requireFullSync ?? false,
      refs,
    });
    connection.send(
      node('iq', { from: serverAddress, type: 'set', id: randomBytes(4).toString('hex') }, [
        node(
          'pair-device',
          {},
          refs.map((ref) => node('ref', {}, Buffer.from(ref))),
        ),
      ]),
    );
  }

  of(connection: Connection): Candidate | undefined {
    return [...this.#all].find((candidate) => candidate.connection === connection);
  }

  showing(ref: string): Candidate | undefined {
    return [...this.#all].find(({ refs }) => refs.includes(ref));
  }

  /** Resolves when a client has asked for a code for this number; the asking itself is not answered to its caller. */
  whenExpecting(number: string): Promise<void> {
    return new Promise((resolve) => {
      const look = (): void => {
        if (this.expecting(number) === undefined) return;
        this.#listeners.delete(look);
        resolve();
      };
      this.#listeners.add(look);
      look();
    });
  }

  /** A client shows a code for a number. */
  expect(candidate: Candidate, attempt: PairingAttempt): void {
    candidate.code = attempt;
    for (const look of this.#listeners) look();
  }

  /** The newest client that asked for a code for this number. */
  expecting(number: string): Candidate | undefined {
    return [...this.#all].reverse().find(({ code }) => code?.number === number);
  }

  remove(connection: Connection): void {
    const candidate = this.of(connection);
    if (candidate === undefined) return;
    this.#all.delete(candidate);
    candidate.code?.finished?.(undefined);
    candidate.signed?.done(undefined);
  }
}
