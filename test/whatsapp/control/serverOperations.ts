import { z } from 'zod';
import { goSilent, streamError, unlink } from './companionFaults.ts';
import { companionOf, companionShape, number, operation, type Operation } from './operation.ts';

const fault = z.enum(['drop', 'silent', 'corrupt', 'unlink', '401', '440', '503', '515', 'unknown']);

/** What the server tells of companions and of what they sent, and how it misbehaves. */
export const serverOperations: Readonly<Record<string, Operation>> = {
  'companion/deliveries': operation(z.object(companionShape), (world, given) => {
    const { deliveries, delivered, waiting, connection } = companionOf(world, given);
    return {
      deliveries,
      delivered,
      waiting: waiting.map(({ tag, attrs }) => ({ tag, id: attrs['id'] })),
      connected: connection !== undefined,
    };
  }),
  'companion/fault': operation(z.object({ ...companionShape, fault }), (world, given) => {
    const companion = companionOf(world, given);
    switch (given.fault) {
      case 'drop':
        companion.connection?.drop();
        break;
      case 'silent':
        goSilent(companion);
        break;
      case 'corrupt':
        companion.connection?.sendCorruptFrame();
        break;
      case 'unlink':
        unlink(companion);
        break;
      default:
        streamError(companion, given.fault);
    }
    return {};
  }),
  'server/faults': operation(
    z.object({
      upgradeStatus: z.number().int().nullable().optional(),
      mute: z.boolean().optional(),
      down: z.boolean().optional(),
      loginRefusal: z.string().nullable().optional(),
      refusePairingCodes: z.boolean().optional(),
    }),
    ({ faults }, given) => {
      // Null takes a fault back; what is not named stays.
      if (given.upgradeStatus !== undefined) faults.upgradeStatus = given.upgradeStatus ?? undefined;
      if (given.loginRefusal !== undefined) faults.loginRefusal = given.loginRefusal ?? undefined;
      faults.mute = given.mute ?? faults.mute;
      faults.down = given.down ?? faults.down;
      faults.refusePairingCodes = given.refusePairingCodes ?? faults.refusePairingCodes;
      return {};
    },
  ),
  'media/expire': operation(
    z.object({ directPath: z.string(), status: z.number().int().default(410) }),
    ({ media }, { directPath, status }) => {
      media.expire(directPath, status);
      return {};
    },
  ),
  'log/nodes': operation(z.object({ after: z.number().int().default(0) }), ({ log }, { after }) => ({
    nodes: log.nodes.slice(after),
    total: log.nodes.length,
  })),
  'log/failures': operation(z.object({}), ({ log }) => ({
    failures: log.failures,
    unknownQueries: log.unknownQueries,
  })),
  'log/presences': operation(z.object({}), ({ log }) => ({ nodes: log.presences })),
  'log/silence': operation(z.object({ number: number.optional() }), ({ log }, given) => ({
    faults: log.faultsOfSilence(given.number),
  })),
};
